/**
 * The shape of front matter while it is being written: maps, lists and texts with their places, read as far as they can
 * be. Where the check wants YAML, somebody who completes a word wants a guess; what is read here is never published.
 */

/** A piece of the source; `end` is exclusive. */
export interface Piece {
  start: number;
  end: number;
}

export interface OutlineText extends Piece {
  kind: 'text';
}

export interface OutlineEntry {
  key: Piece;
  /** False where only a word stands, which may become a key. */
  hasColon: boolean;
  value?: OutlineNode;
}

export interface OutlineMap {
  kind: 'map';
  style: 'block' | 'flow';
  /** The column of its keys, from 0; of a map in braces, that of the line it begins on. */
  indent: number;
  entries: OutlineEntry[];
}

export interface OutlineList {
  kind: 'list';
  style: 'block' | 'flow';
  /** The column of its dashes, from 0. */
  indent: number;
  items: OutlineNode[];
}

export type OutlineNode = OutlineText | OutlineMap | OutlineList;

/** What is nested deeper than this is one text: no schema goes there, and reading never recurses without end. */
export const deepest = 24;
