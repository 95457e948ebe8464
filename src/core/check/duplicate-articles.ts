/** Two digests of one source article: the same address, or the same headline of the same publisher. */
import { overlaps } from '../claims/period.ts';
import type { ArticleRecord, Library } from '../link/library.ts';
import type { Problem } from '../problem/problem.ts';
import { edtf } from '../schema/edtf.ts';
import { problemAt } from './rule.ts';

/** Each article is told of the first that looks the same, once. */
export function checkDuplicateArticles({ articles }: Library): Problem[] {
  const byAddress = new Map<string, ArticleRecord>();
  const byHeadline = new Map<string, ArticleRecord>();
  return articles.flatMap((article) => {
    const { url, publisher, headline } = article.fields?.source ?? {};
    const sameAddress = url === undefined ? undefined : claimPlace(byAddress, plainAddress(url), article);
    const plain = plainHeadline(headline ?? '');
    const isTelling = publisher !== undefined && publisher !== 'unknown' && plain !== '';
    const sameHeadline = isTelling ? claimPlace(byHeadline, `${publisher} ${plain}`, article) : undefined;
    if (sameAddress) return [tell(article, 'url', `the address of its source is that of ${sameAddress.id}`)];
    if (!sameHeadline || areOfTwoDays(article, sameHeadline)) return [];
    return [tell(article, 'headline', `${sameHeadline.id} has the same headline of the same publisher`)];
  });
}

function tell(article: ArticleRecord, field: string, message: string): Problem {
  const hint = 'if it is the same article, keep one of the two files';
  return problemAt(article, ['source', field], 'duplicate-article', message, hint);
}

/** Whose the place was before, if it was taken. */
function claimPlace(
  owners: Map<string, ArticleRecord>,
  key: string,
  article: ArticleRecord,
): ArticleRecord | undefined {
  const owner = owners.get(key);
  if (!owner) owners.set(key, article);
  return owner;
}

/** A headline that returns every week has another address and another day. */
function areOfTwoDays({ fields: a }: ArticleRecord, { fields: b }: ArticleRecord): boolean {
  if (!a?.source.url || !b?.source.url) return false;
  return !overlaps(edtf(a.source.published), edtf(b.source.published));
}

/** What is added to addresses to count who came from where. */
const tracking = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|_ga|_hs(?:enc|mi))$/i;

/** The address without what does not change the page: scheme, `www.`, a slash at the end, fragment and tracking. */
export function plainAddress(address: string): string {
  const url = new URL(address);
  const asked = [...url.searchParams].filter(([name]) => !tracking.test(name)).sort();
  const host = url.host.replace(/^www\./, '');
  const path = url.pathname.replace(/\/+$/, '');
  return `${host}${path}?${new URLSearchParams(asked)}`;
}

/** A headline’s letters and digits alone, in lower case. */
export const plainHeadline = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
