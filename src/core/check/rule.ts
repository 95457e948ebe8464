/** A rule looks at the whole library and says what is wrong in it. */
import type { Claim } from '../claims/claim.ts';
import type { Library } from '../link/library.ts';
import type { ContentRecord } from '../load/content-record.ts';
import type { YamlPath } from '../load/parse-yaml.ts';
import type { ProblemCode } from '../problem/codes.ts';
import { createProblem, type Problem } from '../problem/problem.ts';

export type Rule = (library: Library) => Problem[];

/** A problem at a field of a record. */
export function problemAt(
  record: ContentRecord,
  path: YamlPath,
  code: ProblemCode,
  message: string,
  hint?: string,
): Problem {
  return createProblem(code, record.file, record.locate(path), message, hint);
}

/** Every claim beside the article it stands in. */
export function* eachClaim(library: Library): Generator<{ claim: Claim; article: ContentRecord<'article'> }> {
  for (const article of library.articles) {
    for (const claim of library.claims.get(article.id) ?? []) yield { claim, article };
  }
}
