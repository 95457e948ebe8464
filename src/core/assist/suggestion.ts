/** What can be written at a spot. */
import type { Piece } from './outline.ts';

export type SuggestionKind = 'field' | 'entity' | 'claim' | 'word' | 'page';

export interface Suggestion {
  kind: SuggestionKind;
  label: string;
  /** What is written in the place of the spot. */
  insert: string;
  /** What it is, in a few words. */
  detail?: string;
  /** What it means, in Markdown. */
  help?: string;
  /** What may be typed to find it, where that is more than its label. */
  filter?: string;
}

/** Suggestions in the order in which they are offered, and what each replaces. */
export interface Completion extends Piece {
  suggestions: Suggestion[];
}
