/**
 * What the pages of a site were worked out from, kept from one build to the next: pages of which all that they read is as it
 * was are as they were. An answer that was worked out from something else and is the same has changed nothing
 * (“early cutoff”: Mokhov, Mitchell and Peyton Jones, Build Systems à la Carte, 2018).
 */
import { createHash } from 'node:crypto';
import { articlesUnder } from '../link/article-index.ts';
import type { Digest } from '../link/digest.ts';
import { askByName } from '../link/question.ts';
import {
  type AnswerRead,
  everyBody,
  everything,
  type Marks,
  type Read,
  type Reads,
  simplify,
} from '../link/reads.ts';
import type { ArticleVersion, ContentVersions } from '../load/content-versions.ts';
import {
  type Node,
  readTrace,
  type TracedPage,
  type TracedUnit,
  writeNode,
  writeUnit,
} from './trace-lines.ts';

export interface PageTrace {
  /** The pages of a unit, if all that they were worked out from is as it was in the last build. */
  find: (unit: string) => readonly TracedPage[] | undefined;
  /** Keeps what was worked out now. */
  keep: (unit: string, reads: Reads, pages: readonly TracedPage[]) => void;
  /** Keeps a unit that was found. */
  keepFound: (unit: string) => void;
  /** What the next build is to be given. */
  write: () => Iterable<readonly [key: string, text: string]>;
}

/**
 * @param last what the last build of the same site wrote, on the same ground, by the same code; empty if there is none
 */
export function openPageTrace(
  digest: Digest,
  versions: ContentVersions['articles'],
  last: ReadonlyMap<string, string>,
): PageTrace {
  const before = readTrace(last);
  const marks = createMarks(versions);
  const leaves = createLeaves(digest, versions);
  const comparison = compare(digest, before.nodes, leaves, marks);
  const now = new Table(leaves, marks);
  const units = new Map<string, TracedUnit>();
  return {
    find: (unit) => {
      const known = before.units.get(unit);
      return known?.reads.every(comparison.isSame) ? known.pages : undefined;
    },
    keep: (unit, reads, pages) => {
      units.set(unit, { reads: Array.from(simplify(reads), (read) => now.add(read)), pages });
    },
    keepFound: (unit) => {
      const known = before.units.get(unit);
      if (!known) return;
      const take = (index: number): number => {
        const answer = comparison.answers.get(index);
        return answer ? now.add(answer) : now.take(before.nodes, index, take);
      };
      units.set(unit, { reads: known.reads.map(take), pages: known.pages });
    },
    *write() {
      for (const [index, node] of now.nodes.entries()) yield writeNode(index, node);
      for (const [name, unit] of units) yield writeUnit(name, unit);
    },
  };
}

const shorten = (text: string): string => createHash('sha256').update(text).digest('base64').slice(0, 20);

function createMarks(versions: ContentVersions['articles']): Marks {
  const known = new WeakMap<object, string>();
  return {
    article: (id) => versions.get(id)?.claims ?? '',
    of: (thing, text) => {
      const found = known.get(thing) ?? shorten(text());
      known.set(thing, found);
      return found;
    },
  };
}

/** The name of something that was read, by which the next build finds it again: keys may hold any characters that an author writes. */
const nameOf = (read: Read): string => JSON.stringify(partsOf(read));

const readName = (name: string): readonly string[] => JSON.parse(name);

function partsOf(read: Read): readonly string[] {
  if (read === everything || read === everyBody) return [read];
  if ('noArticle' in read) return ['article', read.noArticle];
  if ('bodyOf' in read) return ['body', read.bodyOf];
  if ('index' in read) return ['under', read.index, read.key];
  if ('question' in read) return ['answer', read.question, read.key];
  return ['article', read.id];
}

/** Tells what stands now under the name of anything but an answer; undefined for an answer. */
type Leaves = (name: string) => string | undefined;

function createLeaves(digest: Digest, versions: ContentVersions['articles']): Leaves {
  const markAll = (ids: readonly string[], part: keyof ArticleVersion): string =>
    shorten(ids.map((id) => `${id} ${versions.get(id)?.[part] ?? ''}`).join('\n'));
  const known = new Map<string, string>();
  const markOf = (name: string): string | undefined => {
    const [kind, first = '', second = ''] = readName(name);
    switch (kind) {
      case everything:
      case everyBody:
        return markAll(
          digest.articles.map(({ id }) => id),
          kind === everything ? 'claims' : 'whole',
        );
      case 'article':
        return digest.findArticle(first) ? markAll([first], 'claims') : '-';
      case 'body':
        return digest.findArticle(first) ? markAll([first], 'whole') : '-';
      case 'under':
        return markAll(articlesUnder(digest, first, second), 'claims');
      default:
        return undefined;
    }
  };
  return (name) => {
    const found = known.get(name) ?? markOf(name);
    if (found !== undefined) known.set(name, found);
    return found;
  };
}

const markAnswer = ({ mark }: AnswerRead, marks: Marks): string => shorten(mark(marks));

/** Compares what was read in the last build with what stands there now. */
function compare(digest: Digest, nodes: readonly Node[], leaves: Leaves, marks: Marks) {
  const known: (boolean | undefined)[] = [];
  /** Those that had to be worked out again, whatever came out. */
  const answers = new Map<number, AnswerRead>();
  const isSame = (index: number): boolean => {
    const found = known[index];
    if (found !== undefined) return found;
    // What would depend on itself has been tampered with.
    known[index] = false;
    const same = judge(index);
    known[index] = same;
    return same;
  };
  const judge = (index: number): boolean => {
    const node = nodes[index];
    if (!node) return false;
    const leaf = leaves(node.name);
    if (leaf !== undefined) return leaf === node.mark;
    if (node.reads.every(isSame)) return true;
    const [, question = '', key = ''] = readName(node.name);
    const answer = askByName(digest, question, key);
    if (!answer) return false;
    answers.set(index, answer);
    return markAnswer(answer, marks) === node.mark;
  };
  return { isSame, answers };
}

/** The things that were read, each once. */
class Table {
  readonly nodes: Node[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #known = new Map<Read, number>();
  readonly #leaves: Leaves;
  readonly #marks: Marks;

  constructor(leaves: Leaves, marks: Marks) {
    this.#leaves = leaves;
    this.#marks = marks;
  }

  add(read: Read): number {
    const known = this.#known.get(read);
    if (known !== undefined) return known;
    const name = nameOf(read);
    const index = this.#place(name, () => {
      const leaf = this.#leaves(name);
      if (leaf !== undefined) return { name, mark: leaf, reads: [] };
      const answer = read as AnswerRead;
      return {
        name,
        mark: markAnswer(answer, this.#marks),
        reads: Array.from(answer.reads, (one) => this.add(one)),
      };
    });
    this.#known.set(read, index);
    return index;
  }

  /** Takes over what was read in the last build and has not changed. */
  take(nodes: readonly Node[], index: number, take: (index: number) => number): number {
    const { name, mark, reads } = nodes[index] as Node;
    const isLeaf = this.#leaves(name) !== undefined;
    return this.#place(name, () => ({ name, mark, reads: isLeaf ? [] : reads.map(take) }));
  }

  #place(name: string, make: () => Node): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const index = this.nodes.length;
    this.#numbers.set(name, index);
    this.nodes.push({ name, mark: '', reads: [] });
    this.nodes[index] = make();
    return index;
  }
}
