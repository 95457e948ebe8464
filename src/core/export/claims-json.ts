/** `/data/claims.json`: every claim under the model's names, numbers in base units. A public contract. */
import { groupsOf } from '../claims/groups.ts';
import type { Verdict } from '../claims/weigh.ts';
import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { parseQuantity } from '../schema/quantity.ts';

export interface ExportedClaim {
  /** `article#key`. */
  id: string;
  type: Claim['type'];
  article: string;
  source: { publisher?: string; headline: string; published: string; url?: string };
  /** The claim's own anchor, as a whole address. */
  url: string;
  /** In base units, with `unit`; `share` is in percent. */
  value?: number;
  upper?: number;
  share?: number;
  unit?: string;
  /** The words of the source, or the number as it was written. */
  said?: string;
  /** The group that it is weighed in, as in groups.json, and what that adds up to. */
  group?: string;
  verdict?: Verdict;
  [field: string]: unknown;
}

/** The claims of a digest, sorted by id. */
export function exportClaims(digest: Digest): ExportedClaim[] {
  return digest.claims.map((claim) => exportClaim(digest, claim)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function exportClaim(digest: Digest, claim: Claim): ExportedClaim {
  const { findArticle, urls } = digest;
  const group = groupsOf(digest).byClaim.get(claim.id)?.[0];
  const { id, type, article, amount, fields } = claim;
  const {
    key: _key,
    value: _value,
    upper: _upper,
    unit,
    share,
    said,
    type: relation,
    ...rest
  } = fields as Claim['fields'] & Partial<Record<'value' | 'upper' | 'unit' | 'share' | 'type', string>>;
  const words = said ?? amount?.said ?? share;
  const percent = share === undefined ? undefined : parseQuantity(share)?.value;
  return {
    id,
    type,
    article,
    source: exportSource(findArticle(article)?.fields.source),
    url: urls.absolute(urls.claim(id)),
    ...(amount ? { value: amount.value, unit: amount.unit.base } : unit && { unit }),
    ...(amount?.upper !== undefined && { upper: amount.upper }),
    ...(percent !== undefined && { share: percent }),
    ...(words !== undefined && { said: words }),
    // A relation’s own type is `relation` here: `type` is the type of claim.
    ...(relation && { relation }),
    ...(group && { group: group.id, verdict: group.verdict }),
    ...withoutUndefined(rest),
  };
}

type Source = { publisher: string; headline: string; published: string; url?: string | undefined };

function exportSource(source: Source | undefined): ExportedClaim['source'] {
  const { publisher, headline = '', published = '', url } = source ?? {};
  const named = publisher !== undefined && publisher !== 'unknown';
  return { ...(named && { publisher }), headline, published, ...(url && { url }) };
}

const withoutUndefined = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
