/**
 * What something is worked out from, noted while it is worked out. What read the same as in an earlier build comes to the
 * same: it need not be worked out again.
 */
import type { Article } from './digest.ts';

/** All articles, in their order, with their fields and claims. */
export const everything = 'everything';

/** The bodies of all articles. */
export const everyBody = 'every body';

/** An article that was asked for and is not there. */
export interface NoArticle {
  readonly noArticle: string;
}

/** The body of an article, and whom that names. */
export interface BodyRead {
  readonly bodyOf: string;
}

/** What all articles together say under one key of an index. */
export interface IndexRead {
  readonly index: string;
  readonly key: string;
  /** Whether bodies decide which articles these are. */
  readonly ofBodies: boolean;
}

/** The answer to a question, which was itself worked out from something. */
export interface AnswerRead {
  readonly question: string;
  readonly key: string;
  readonly reads: Reads;
  /** A text that is another one if another answer would show. */
  readonly mark: (marks: Marks) => string;
}

/** Of an article that was asked for, its fields and claims. */
export type Read =
  | typeof everything
  | typeof everyBody
  | Article
  | NoArticle
  | BodyRead
  | IndexRead
  | AnswerRead;
export type Reads = ReadonlySet<Read>;

/** Short texts that stand for things, other ones for other things. */
export interface Marks {
  /** Of its fields and claims. */
  article: (id: string) => string;
  /** Of what is known by a longer text, made once for each thing. */
  of: (thing: object, text: () => string) => string;
}

let open: Set<Read> | undefined;

/** Says that what is being worked out depends on something. */
export function noteRead(read: Read): void {
  open?.add(read);
}

/** Works something out; what that depends on is added to `reads`, and to nothing else. */
export function readInto<T>(reads: Set<Read>, work: () => T): T {
  const outer = open;
  open = reads;
  try {
    return work();
  } finally {
    open = outer;
  }
}

/** Works something out of what its asker is known to depend on. */
export const readUnnoted = <T>(work: () => T): T => (open ? readInto(new Set(), work) : work());

/** A value that was worked out, and from what. */
export interface Kept<T> {
  readonly value: T;
  readonly reads: Reads;
}

const nothing: Reads = new Set();
const whole: Reads = new Set([everything]);
const wholeWithBodies: Reads = new Set([everything, everyBody]);

/** Works out what is kept for all who ask for it. */
export function keep<T>(work: () => T): Kept<T> {
  const reads = new Set<Read>();
  const value = readInto(reads, work);
  return { value, reads: simplify(reads) };
}

/** Beside everything there is nothing but bodies. */
export function simplify(reads: Reads): Reads {
  if (reads.size === 0) return nothing;
  if (!reads.has(everything)) return reads;
  const ofBodies = [...reads].filter(isOfBodies);
  if (ofBodies.length === 0) return whole;
  const own = ofBodies.filter((read) => typeof read === 'string' || !('question' in read));
  if (own.length > mostBodies || reads.has(everyBody)) return wholeWithBodies;
  return new Set([everything, ...ofBodies]);
}

/** Who reads so many bodies is taken to read all. */
const mostBodies = 200;

/** Whether it can change where all fields and claims are as they were. */
function isOfBodies(read: Read): boolean {
  if (read === everything) return false;
  if (read === everyBody || 'bodyOf' in read) return true;
  if ('index' in read) return read.ofBodies;
  return 'question' in read && [...read.reads].some(isOfBodies);
}

/** The value, for somebody who depends from now on what it depends on. */
export function useKept<T>({ value, reads }: Kept<T>): T {
  if (open) for (const read of reads) open.add(read);
  return value;
}
