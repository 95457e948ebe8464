/** Questions about claims: asked of one claim, answered for all of an article at once. */
import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { createQuestion } from '../link/question.ts';
import type { Marks } from '../link/reads.ts';
import type { Group } from './weigh.ts';

const articleOf = (claim: string): string => claim.slice(0, claim.indexOf('#'));

/**
 * A question with a list for each claim, asked by its id.
 * @param name no other question has it
 * @param find starts on a digest: what is found for all claims is looked up once
 */
export function createClaimQuestion<V>(
  name: string,
  find: (digest: Digest) => (claim: Claim) => readonly V[] | undefined,
  mark: (value: V, marks: Marks) => string,
): (digest: Digest, claim: string) => readonly V[] {
  const ask = createQuestion<ReadonlyMap<string, readonly V[]>>(
    name,
    (digest, article) => {
      const claims = digest.findArticle(article)?.claims ?? [];
      if (claims.length === 0) return new Map();
      const findOf = find(digest);
      const found = claims.map((claim) => [claim.id, findOf(claim) ?? []] as const);
      return new Map(found.filter(([, values]) => values.length > 0));
    },
    (all, marks) =>
      Array.from(all, ([id, values]) => [id, ...values.map((value) => mark(value, marks))].join(' ')).join(
        '\n',
      ),
  );
  return (digest, claim) => ask(digest, articleOf(claim)).get(claim) ?? [];
}

/** A text that changes with what any of the claims says. */
export const markClaims = (claims: readonly Claim[], marks: Marks): string =>
  claims.map(({ id, article }) => `${id} ${marks.article(article)}`).join('\n');

/** What a group comes to follows from who is in it; its id, from all other groups. */
export const markGroup = (group: Group, marks: Marks): string =>
  marks.of(group, () => `${group.id}\n${markClaims(group.claims, marks)}`);
