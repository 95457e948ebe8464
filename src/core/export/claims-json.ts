/** `/data/claims.json`: every claim under the model's names, numbers in base units. A public contract. */

import { groupsOf } from '../claims/groups.ts';
import type { Verdict } from '../claims/weigh.ts';
import type { Claim } from '../link/claim.ts';
import type { Article, Digest } from '../link/digest.ts';
import { everything, noteRead } from '../link/reads.ts';
import { compare } from '../problem/compare.ts';
import { parseQuantity } from '../schema/quantity.ts';

export interface ExportedSource {
  publisher?: string;
  headline: string;
  author?: string;
  published: string;
  publishedInferred?: string;
  url?: string;
}

export interface ExportedClaim {
  /** `article#key`. */
  id: string;
  type: Claim['type'];
  article: string;
  source: ExportedSource;
  /** The day its digest was added. */
  added: string;
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
export const exportClaims = (digest: Digest): ExportedClaim[] => [...eachExportedClaim(digest)];

/** The same, each made when it is asked for: of a large digest they are too many to be there at once. */
export function* eachExportedClaim(digest: Digest): Generator<ExportedClaim> {
  for (const claim of sortClaims(digest.claims)) yield exportClaim(digest, claim);
}

/** The same as JSON. */
export function* eachClaimText(digest: Digest): Generator<string> {
  for (const claim of sortClaims(digest.claims)) yield claimText(digest, claim);
}

export const sortClaims = <C extends Claim>(claims: readonly C[]): C[] =>
  [...claims].sort((a, b) => compare(a.id, b.id));

const texts = new WeakMap<Digest, Map<Claim, string>>();

/** A claim as JSON; made once for all files that hold it. */
export function claimText(digest: Digest, claim: Claim): string {
  noteRead(everything);
  const known = texts.get(digest) ?? new Map<Claim, string>();
  texts.set(digest, known);
  const text = known.get(claim) ?? JSON.stringify(exportClaim(digest, claim));
  known.set(claim, text);
  return text;
}

export function exportClaim(digest: Digest, claim: Claim): ExportedClaim {
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
    source: exportSource(findArticle(article)),
    added: findArticle(article)?.fields.added ?? '',
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

const sources = new WeakMap<Article, ExportedSource>();

/** The article that a digest is of; what is not known is absent. Made once for all its claims. */
export function exportSource(article: Article | undefined): ExportedSource {
  const found = (article && sources.get(article)) ?? makeSource(article);
  if (article) sources.set(article, found);
  return found;
}

function makeSource(article: Article | undefined): ExportedSource {
  const { publisher = 'unknown', headline = '', published = '', ...rest } = article?.fields.source ?? {};
  return {
    ...(publisher !== 'unknown' && { publisher }),
    headline,
    published,
    ...withoutUndefined(rest),
  };
}

const withoutUndefined = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
