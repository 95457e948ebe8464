/** A rule looks at the whole library and says what is wrong in it. */
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

/** What to say of a claim that is not among `keys`, those of its article. */
export const suggestClaim = (key: string, keys: readonly string[]): string =>
  didYouMean(key, keys) ??
  (keys.length === 0 ? 'it makes no claims' : `its claims: ${keys.slice(0, 8).join(', ')}`);

/** Every claim beside the article it stands in. */
export function* eachClaim(library: Library): Generator<{ claim: Claim; article: ContentRecord<'article'> }> {
  for (const article of library.articles) {
    for (const claim of library.claims.get(article.id) ?? []) yield { claim, article };
  }
}

/** The problems of every claim, in the order of the files. */
export function checkEachClaim(
  library: Library,
  check: (claim: Claim, article: ContentRecord<'article'>) => readonly Problem[],
): Problem[] {
  const problems: Problem[] = [];
  for (const article of library.articles) {
    for (const claim of library.claims.get(article.id) ?? []) problems.push(...check(claim, article));
  }
  return problems;
}

/** The references of a record, also of one that fails its schema. */
export const eachReferenceOf = (record: ContentRecord, see: SeeReference): void =>
  eachReference(kinds[record.kind].schema, record.fields ?? record.data, see);

const whole = new WeakMap<Library, Digest>();

/** Everything as a digest, drafts and articles of tomorrow included: what rules weigh. Made once for each library. */
export function wholeDigest(library: Library): Digest {
  const made = whole.get(library) ?? createDigest(library, '9999-12-31', { drafts: true });
  whole.set(library, made);
  return made;
}
