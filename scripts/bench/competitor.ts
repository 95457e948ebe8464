/** Who builds a site from a corpus: we, or a peer. */
import type { Command, Cost } from './measure-command.ts';

export interface Corpus {
  articles: number;
  seed: number;
  /** Our content folder. */
  folder: string;
  /** What peers read: `content`, `more`, `words.json`. */
  prepared: string;
  today: string;
}

export interface Competitor {
  name: string;
  version: string;
  /** What it does after an edit, where that is not what one would think. */
  note?: string;
  /** Makes its site ready to be built; not measured. */
  open: (corpus: Corpus) => Site;
}

/** A site that can be built again and again. */
export interface Site {
  command: Command;
  /** All that a build leaves behind: without it the next one begins from nothing. */
  leftovers: readonly string[];
  /** The article that is edited. */
  edited: string;
  /** Where its pages are. */
  output: string;
  /** What each stage of the last build took, where it tells them. */
  readStages?: () => Record<string, StageCosts>;
}

/** Seconds. */
export type StageCosts = Pick<Cost, 'wall' | 'cpu'>;

/** A peer that cannot take part, and why. */
export interface Absent {
  name: string;
  why: string;
}
