/** Where a disagreement stands on the pages of all of them. */

import { disagreementsOf } from '../claims/disagreements.ts';
import type { Digest } from '../link/digest.ts';
import { createQuestion } from '../link/question.ts';
import { disagreementPages } from './disagreement-pages.ts';

/** For a dispute that a declared question tells: the place of the question. */
export function disagreementHref(
  digest: Digest,
  { id, rivals = [] }: { id: string; rivals?: readonly { id: string }[] },
): string {
  const { told, page } = findPlace(digest, `${id} ${rivals[0]?.id ?? ''}`);
  return `${digest.urls.listPage(digest.urls.disagreements, page)}#${told}`;
}

/** Asked by the id of a disagreement and that of the first claim that takes part in it, with a space between. */
const findPlace = createQuestion('place of a disagreement', (digest, key) => {
  const [id = '', rival = ''] = key.split(' ');
  const { positions, byClaim } = disagreementsOf(digest);
  const told = positions.has(id)
    ? id
    : byClaim.get(rival)?.find(({ kind, claims }) => kind === 'question' && claims.length > 1)?.id;
  return { told: told ?? id, page: disagreementPages(digest).numbers.get(told ?? '') ?? 1 };
});
