/** A rule says what is wrong: with one record, or between those of the whole library. */
import type { Claim } from '../link/claim.ts';
import { createDigest, type Digest } from '../link/digest.ts';
import type { Library } from '../link/library.ts';
import type { ContentRecord } from '../load/content-record.ts';
import type { YamlPath } from '../load/parse-yaml.ts';
import type { ProblemCode } from '../problem/codes.ts';
import { createProblem, didYouMean, mendBy, type Problem } from '../problem/problem.ts';
import { kinds } from '../schema/kinds.ts';
import { writeScalar } from '../schema/suggest.ts';
import { eachReference, type SeeReference } from '../schema/walk-schema.ts';

export type Rule = (library: Library) => Problem[];

/**
 * What is wrong with a record. Of the rest of the library it may ask what the entities and the site are, which articles
 * there are, and what claims those make that the record itself names: see `isSelfContained`.
 */
export type RecordRule = (record: ContentRecord, library: Library) => Problem[];

/** A problem at a field of a record; `instead` is what can only have been meant by its value. */
export function problemAt(
  record: ContentRecord,
  path: YamlPath,
  code: ProblemCode,
  message: string,
  hint?: string,
  instead?: string,
): Problem {
  const problem = createProblem(code, record.file, record.locate(path), message, hint);
  return mendBy(problem, instead === undefined ? undefined : writeScalar(instead));
}

/**
 * “Did you mean …?”, while there is room for it: thousands of references that lead nowhere have one cause, and to look for
 * the closest of thousands of ids for each takes longer than all else.
 */
export function suggestAmong(
  library: Library,
  found: string,
  candidates: Iterable<string> & ({ size: number } | { length: number }),
): string | undefined {
  const spent = effortOf(library);
  if (spent.effort > mostEffort) return undefined;
  const count = 'size' in candidates ? candidates.size : candidates.length;
  // Long words are compared in pieces of 32 letters.
  spent.effort += count * Math.ceil(found.length / 32) ** 2;
  return didYouMean(found, candidates);
}

/** About a second and a half of a slow machine; a thousand slips among a thousand things take a third of it. */
const mostEffort = 3_000_000;

/** What to say of a claim that is not among `keys`, those of its article. */
export const suggestClaim = (library: Library, key: string, keys: ReadonlySet<string>): string =>
  suggestAmong(library, key, keys) ??
  (keys.size === 0 ? 'it makes no claims' : `its claims: ${[...keys].slice(0, 8).join(', ')}`);

/** The keys of the claims of each article, by its id. */
export const keysOf: (library: Library) => Pick<ReadonlyMap<string, ReadonlySet<string>>, 'get'> = (
  library,
) => keysByArticle(library);

/** Every claim beside the article it stands in. */
export function* eachClaim(library: Library): Generator<{ claim: Claim; article: ContentRecord<'article'> }> {
  for (const article of library.articles) {
    for (const claim of library.claims.get(article.id) ?? []) yield { claim, article };
  }
}

/** The problems of every claim, in the order of the files. */
export const checkEachClaim = (library: Library, check: CheckClaim): Problem[] =>
  library.articles.flatMap((article) => checkClaimsOf(article, library, check));

/** The problems of the claims of a record, if it is an article. */
export function checkClaimsOf(record: ContentRecord, { claims }: Library, check: CheckClaim): Problem[] {
  if (record.kind !== 'article') return [];
  const problems: Problem[] = [];
  for (const claim of claims.get(record.id) ?? []) problems.push(...check(claim, record));
  return problems;
}

type CheckClaim = (claim: Claim, article: ContentRecord<'article'>) => readonly Problem[];

/** The references of a record, also of one that fails its schema. */
export const eachReferenceOf = (record: ContentRecord, see: SeeReference): void =>
  eachReference(kinds[record.kind].schema, record.fields ?? record.data, see);

/** Makes something of a library, or of what stands in it, once, however often rules ask for it. */
export function onceForEach<T, K extends object = Library>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, { value: T }>();
  return (of) => {
    const known = made.get(of) ?? { value: make(of) };
    made.set(of, known);
    return known.value;
  };
}

/** Everything as a digest, drafts and articles of tomorrow included: what rules weigh. */
export const wholeDigest: (library: Library) => Digest = onceForEach((library) =>
  createDigest(library, '9999-12-31', { drafts: true }),
);

const effortOf = onceForEach(() => ({ effort: 0 }));

/** Few articles are asked for theirs. */
const keysByArticle = onceForEach(({ claims }) => {
  const known = new Map<string, ReadonlySet<string>>();
  const get = (id: string): ReadonlySet<string> | undefined => {
    const own = claims.get(id);
    const keys = known.get(id) ?? (own && new Set(own.map(({ key }) => key)));
    if (keys) known.set(id, keys);
    return keys;
  };
  return { get };
});
