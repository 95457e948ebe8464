/** When what a claim says ends: as it states, else reckoned from its term. */
import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { edtf } from '../schema/edtf.ts';
import { type End, findEnd } from './period.ts';

/**
 * Undefined where neither end nor term is given. A term without a beginning is reckoned from when its source was
 * published, to the month: the day of an article is not the day of what it tells.
 */
export function endOfClaim(
  { findArticle }: Digest,
  { fields, article }: Claim & { type: 'status' | 'relation' },
): End | undefined {
  const published = findArticle(article)?.fields.source.published ?? '';
  const isDay = published !== '' && edtf(published).precision === 'day';
  return findEnd({ ...fields, date: fields.date ?? (isDay ? published.slice(0, 7) : published) });
}
