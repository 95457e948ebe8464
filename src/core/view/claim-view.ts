/** One claim as a page shows it: the sentence, its number and date, its marks, and its source one click away. */

import { type Disagreement, disagreementsOf } from '../claims/disagreements.ts';
import type { Amount } from '../link/amount.ts';
import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { claimStatuses } from '../schema/vocabulary.ts';
import { claimAnchor } from '../url.ts';
import { claimSentence } from './claim-sentence.ts';
import { formatAmount } from './format-amount.ts';
import { formatDate, machineDate } from './format-date.ts';
import { shorten } from './page-frame.ts';
import { pageSizes } from './pager.ts';
import { linkAll, linkEntity, linkSome, type RichText } from './rich-text.ts';

/** A word with a shape of its own, so that it does not stand by colour alone. */
export interface Mark {
  kind: 'modality' | 'inferred' | 'rejected' | 'disputed' | 'doubted' | 'condition';
  label: string;
  href?: string;
}

export interface DateLabel {
  label: string;
  machine?: string;
}

export interface SourceLabel {
  /** The digest of the article, at the claim’s anchor. */
  href: string;
  publisher: string;
  published: string;
  /** Where the article itself stands on the web, if that is known. */
  original?: string;
}

export interface ClaimView {
  id: string;
  /** Id of its element on its article’s page. */
  anchor: string;
  type: Claim['type'];
  text: RichText;
  amount?: string;
  date?: DateLabel;
  marks: Mark[];
  /** Who and what it is about, where the sentence does not say. */
  about: RichText;
  /** Whom the article credits, whose report it relays. */
  credit: RichText;
  /** What a reader needs to know: condition, note, how it was inferred, the editor’s doubt. */
  notes: { label: string; text: RichText; href?: string }[];
  source: SourceLabel;
}

export function viewClaim(digest: Digest, claim: Claim): ClaimView {
  const { id, key, type } = claim;
  const amount = viewAmount(digest, claim);
  const date = viewDate(claim);
  return {
    id,
    anchor: claimAnchor(key),
    type,
    text: claimSentence(digest, claim),
    ...(amount && { amount }),
    ...(date && { date }),
    marks: listMarks(digest, claim),
    about:
      claim.type === 'event' || (claim.type === 'statement' && !claim.fields.rank)
        ? linkSome(digest, claim.fields.about, 2)
        : [],
    credit: viewCredit(digest, claim),
    notes: listNotes(digest, claim),
    source: viewSource(digest, claim),
  };
}

export const viewClaims = (digest: Digest, claims: readonly Claim[]): ClaimView[] =>
  claims.map((claim) => viewClaim(digest, claim));

export function viewSource({ findArticle, findEntity, urls }: Digest, { article, id }: Claim): SourceLabel {
  const fields = findArticle(article)?.fields;
  const { publisher = '', published = '', url } = fields?.source ?? {};
  return {
    href: urls.claim(id),
    // Two articles of unknown publishers are told apart by our titles.
    publisher: findEntity(publisher)?.fields.name ?? `“${shorten(fields?.title ?? '', 28)}”`,
    published: published && formatDate(published),
    ...(url && { original: url }),
  };
}

function viewAmount({ site }: Digest, { amount, fields }: Claim): string | undefined {
  const { qualifier, share, term } = fields as { qualifier?: never; share?: string; term?: string };
  const parts = [
    amount && `${formatAmount(amount, qualifier, site.language)}${baseOf(amount, fields)}`,
    share && (share.endsWith('%') ? share : `${share}%`),
    term && `for ${term}`,
    !amount && fields.said && `“${fields.said}”`,
  ].filter(Boolean);
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** “10 times present capacity”, “10% of present capacity”. */
function baseOf({ unit }: Amount, fields: Claim['fields']): string {
  const base = 'baseWords' in fields ? fields.baseWords : undefined;
  return base === undefined ? '' : unit.id === 'times' ? ` ${base}` : ` of ${base}`;
}

function viewDate({ type, fields }: Claim): DateLabel | undefined {
  const text = 'asOf' in fields && fields.asOf ? fields.asOf : 'date' in fields ? fields.date : undefined;
  const due = type === 'event' ? fields.due : undefined;
  const until = 'until' in fields && fields.until ? `until ${formatDate(fields.until)}` : '';
  const main = text ?? due;
  if (!main) return until ? { label: until } : undefined;
  const machine = machineDate(main);
  const label = `${formatDate(main)}${until && `, ${until}`}`;
  return { label: due && !text ? `due ${label}` : label, ...(machine && { machine }) };
}

function listMarks(digest: Digest, claim: Claim): Mark[] {
  const { fields, id } = claim;
  const modality = claim.type === 'event' || claim.type === 'status' ? claim.fields.is : claim.fields.status;
  const marks: Mark[] = [];
  if (modality && modality !== 'actual')
    marks.push({ kind: 'modality', label: claimStatuses[modality as keyof typeof claimStatuses] });
  if ('moved' in fields && fields.moved) marks.push({ kind: 'modality', label: `moved ${fields.moved}` });
  if (fields.stance) marks.push({ kind: 'rejected', label: 'the article rejects this' });
  if (fields.inferred) marks.push({ kind: 'inferred', label: 'inferred' });
  for (const one of disagreementsOf(digest).byClaim.get(id) ?? []) marks.push(markOf(digest, one));
  return marks;
}

/** Where a disagreement stands on the pages of all of them. */
export function disagreementHref(digest: Digest, { id }: Disagreement): string {
  const position = disagreementsOf(digest).positions.get(id) ?? 0;
  const page = Math.floor(position / pageSizes.disagreements) + 1;
  return `${digest.urls.listPage(digest.urls.disagreements, page)}#${id}`;
}

function markOf(digest: Digest, one: Disagreement): Mark {
  const href = disagreementHref(digest, one);
  if (one.kind === 'doubt') return { kind: 'doubted', label: 'doubted', href };
  return { kind: 'disputed', label: one.kind === 'question' ? 'answers differ' : 'disputed', href };
}

function viewCredit(digest: Digest, { type, fields }: Claim): RichText {
  const parts: RichText = [
    ...(fields.by ? ['according to ', ...linkAll(digest, fields.by)] : []),
    // The words of an unnamed party of a relation stand in its sentence.
    ...(fields.byWords && type !== 'relation'
      ? [`${fields.by ? ', ' : 'according to '}${fields.byWords}`]
      : []),
    ...(fields.via
      ? [`${fields.by || fields.byWords ? ', ' : ''}as reported by `, ...linkAll(digest, fields.via)]
      : []),
  ];
  return parts;
}

function listNotes(digest: Digest, { fields }: Claim): ClaimView['notes'] {
  const { doubt, inferred, note } = fields;
  return [
    ...(doubt ? [{ label: 'Doubt', text: [doubt.why], ...(!doubt.instead && sourceOf(doubt)) }] : []),
    ...(doubt?.instead
      ? [{ label: 'Editor has', text: [linkEntity(digest, doubt.instead)], ...sourceOf(doubt) }]
      : []),
    ...(fields.if ? [{ label: 'If', text: [fields.if] }] : []),
    ...(note ? [{ label: 'Note', text: [note] }] : []),
    ...(inferred ? [{ label: 'Inferred', text: [inferred] }] : []),
  ];
}

const sourceOf = ({ source }: { source?: string | undefined }): { href?: string } =>
  source ? { href: source } : {};
