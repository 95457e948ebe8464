/** A ruling settles a disagreement: there must be one, and one ruling for it. */
import { findGroupsOf } from '../claims/groups.ts';
import type { Library } from '../link/library.ts';
import type { Problem } from '../problem/problem.ts';
import { isMisstated } from './amounts.ts';
import { eachClaim, problemAt, wholeDigest } from './rule.ts';

export function checkRulings(library: Library): Problem[] {
  const ruled = library.entities.filter(({ fields }) => (fields?.rulings.length ?? 0) > 0);
  if (ruled.length === 0 || hasUnreadClaims(library)) return [];
  const digest = wholeDigest(library);
  const preferred = ruled
    .flatMap(({ fields }) => fields?.rulings ?? [])
    .flatMap(({ prefer }) => digest.findClaim(prefer) ?? []);
  const byClaim = findGroupsOf(digest, preferred);
  const settled = new Map<string, string>();
  return ruled.flatMap((entity) =>
    (entity.fields?.rulings ?? []).flatMap(({ prefer }, index) => {
      const path = ['rulings', index, 'prefer'];
      // A claim that does not exist is told as a reference.
      if (!digest.findClaim(prefer)) return [];
      const disputed = (byClaim.get(prefer) ?? []).filter(({ verdict }) => verdict === 'disputed');
      const own = disputed.filter(({ about }) => about.includes(entity.id));
      if (own.length === 0) {
        const [elsewhere] = disputed.flatMap(({ about }) => about);
        if (entity.kind === 'question' && entity.fields?.compatible) {
          const message = 'the question is `compatible`: there is nothing to rule on';
          return [problemAt(entity, path, 'idle-ruling', message, 'keep the ruling or the `compatible`')];
        }
        const message = `“${prefer}” is in no disagreement about “${entity.id}”: there is nothing to rule on`;
        const hint = elsewhere ? `its disagreement is about “${elsewhere}”: put the ruling there` : undefined;
        return [problemAt(entity, path, 'idle-ruling', message, hint)];
      }
      const before = own.map(({ id }) => settled.get(id)).find((other) => other && other !== prefer);
      for (const { id } of own) settled.set(id, prefer);
      if (!before) return [];
      const message = `another ruling on the same disagreement prefers “${before}”`;
      return [problemAt(entity, path, 'idle-ruling', message, 'keep one of the two')];
    }),
  );
}

/** Whether what a ruling is against may be a claim in an article that fails its schema, or a number in a wrong unit. */
const hasUnreadClaims = (library: Library): boolean =>
  library.articles.some(({ fields }) => !fields) ||
  [...eachClaim(library)].some(({ claim }) => isMisstated(claim, library));
