/** Where a disagreement stands on the pages of all of them. */
import { disagreementsOf } from '../claims/disagreements.ts';
import type { Digest } from '../link/digest.ts';
import { pageSizes } from './pager.ts';

/** For a dispute that a declared question tells: the place of the question. */
export function disagreementHref(
  digest: Digest,
  { id, rivals = [] }: { id: string; rivals?: readonly { id: string }[] },
): string {
  const { positions, byClaim } = disagreementsOf(digest);
  const told = positions.has(id)
    ? id
    : byClaim.get(rivals[0]?.id ?? '')?.find(({ kind, claims }) => kind === 'question' && claims.length > 1)
        ?.id;
  const position = positions.get(told ?? '') ?? 0;
  const page = Math.floor(position / pageSizes.disagreements) + 1;
  return `${digest.urls.listPage(digest.urls.disagreements, page)}#${told ?? id}`;
}
