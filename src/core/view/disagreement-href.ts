/** Where a disagreement stands on the pages of all of them. */
import { disagreementsOf } from '../claims/disagreements.ts';
import type { Digest } from '../link/digest.ts';
import { disagreementPages } from './disagreement-pages.ts';

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
  const page = disagreementPages(digest).numbers.get(told ?? '') ?? 1;
  return `${digest.urls.listPage(digest.urls.disagreements, page)}#${told ?? id}`;
}
