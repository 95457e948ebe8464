/** One claim as a page shows it: the sentence, its number and date, its marks, and its source one click away. */

import { type Disagreement, disagreementsOfClaim } from '../claims/disagreements.ts';
import { groupsOfClaim } from '../claims/groups.ts';
import { outcomeOf, rulingsOf } from '../claims/rulings.ts';
import type { Group, Verdict } from '../claims/weigh.ts';
import { type Claim, unnamed } from '../link/claim.ts';
import type { Article, Digest } from '../link/digest.ts';
import { perThing } from '../link/per-digest.ts';
import { claimStatuses } from '../schema/vocabulary.ts';
import { claimAnchor } from '../url.ts';
import { markDraft } from './article-item.ts';
import { correctionsOf, listNotes, type Note } from './claim-notes.ts';
import { claimSentence } from './claim-sentence.ts';
import { type DateLabel, viewAmount, viewDate } from './claim-values.ts';
import { disagreementHref } from './disagreement-href.ts';
import { formatDate } from './format-date.ts';
import { homeOf } from './group-href.ts';
import { namePublisher } from './publisher-name.ts';
import { linkAll, linkSome, type RichText } from './rich-text.ts';
import { shortLabel } from './verdict-view.ts';

/** A word with a shape of its own, so that it does not stand by colour alone. */
export interface Mark {
  kind:
    | 'modality'
    | 'inferred'
    | 'rejected'
    | 'doubted'
    | 'corrected'
    | 'preferred'
    | 'overruled'
    /** What it is weighed against, and how that came out. */
    | Verdict;
  label: string;
  href?: string;
}

const agreements: ReadonlySet<Mark['kind']> = new Set(['single', 'repeated', 'corroborated', 'compatible']);

/** Whether a mark leads to claims that this one is weighed against and does not contradict. */
export const isAgreement = (kind: Mark['kind']): boolean => agreements.has(kind);

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
  notes: Note[];
  source: SourceLabel;
}

/** `self` is whose page it stands on: that it is about that need not be said there. */
export function viewClaim(digest: Digest, claim: Claim, self?: string): ClaimView {
  const { id, key, type } = claim;
  const amount = viewAmount(digest, claim);
  const date = viewDate(digest, claim);
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
        ? linkSome(
            digest,
            claim.fields.about.filter((id) => id !== self),
            2,
          )
        : [],
    credit: viewCredit(digest, claim),
    notes: listNotes(digest, claim, self),
    source: viewSource(digest, claim),
  };
}

export const viewClaims = (digest: Digest, claims: readonly Claim[], self?: string): ClaimView[] =>
  claims.map((claim) => viewClaim(digest, claim, self));

export function viewSource(digest: Digest, { article, id }: Claim): SourceLabel {
  const source = digest.findArticle(article);
  return {
    href: digest.urls.claim(id),
    ...(source ? labelSource(digest, source) : { publisher: '', published: '' }),
  };
}

/** The same for all claims of an article. */
const labelSource = perThing((digest, { fields }: Article): Omit<SourceLabel, 'href'> => {
  const { published, url } = fields.source;
  return {
    publisher: markDraft(namePublisher(digest, fields), fields),
    published: formatDate(published, digest.site.language),
    ...(url && { original: url }),
  };
});

/** What the article itself says of how its claim is meant; no mark leads anywhere. */
export function listOwnMarks(claim: Claim): Mark[] {
  const { fields } = claim;
  const modality = claim.type === 'event' || claim.type === 'status' ? claim.fields.is : claim.fields.status;
  const marks: Mark[] = [];
  if (modality && modality !== 'actual')
    marks.push({ kind: 'modality', label: claimStatuses[modality as keyof typeof claimStatuses] });
  if ('moved' in fields && fields.moved) marks.push({ kind: 'modality', label: `moved ${fields.moved}` });
  if (fields.stance) marks.push({ kind: 'rejected', label: 'the article rejects this' });
  if (fields.inferred) marks.push({ kind: 'inferred', label: 'inferred' });
  return marks;
}

function listMarks(digest: Digest, claim: Claim): Mark[] {
  const marks = listOwnMarks(claim);
  if (correctionsOf(digest, claim).length > 0) marks.push({ kind: 'corrected', label: 'corrected' });
  const disagreements = disagreementsOfClaim(digest, claim.id);
  for (const one of disagreements) marks.push(...marksOf(digest, claim, one));
  if (disagreements.every(({ kind }) => kind === 'doubt')) marks.push(...weighedMarks(digest, claim));
  return marks;
}

function marksOf(digest: Digest, claim: Claim, one: Disagreement): Mark[] {
  const href = disagreementHref(digest, one);
  if (one.kind === 'doubt') return [{ kind: 'doubted', label: 'doubted', href }];
  const disputed: Mark = {
    kind: 'disputed',
    label: one.kind === 'question' ? 'answers differ' : 'disputed',
    href,
  };
  const outcome = one.group && outcomeOf(digest, one.group, rulingsOf(digest, one.group), claim);
  if (!outcome) return [disputed];
  return [disputed, { kind: outcome === 'preferred' ? 'preferred' : 'overruled', label: outcome, href }];
}

/** The way to the others that a claim is weighed against, where there are some. */
function weighedMarks(digest: Digest, claim: Claim): Mark[] {
  const group = groupsOfClaim(digest, claim.id).find((one) => membersOf(digest, one).articles.size > 1);
  if (!group) return [];
  // Who takes no part in a dispute is not found there.
  const href = homeOf(digest, group, claim);
  // A claim that the verdict is not about is there to be compared, no more.
  return membersOf(digest, group).counted.has(claim) && group.verdict !== 'disputed'
    ? [{ kind: group.verdict, label: shortLabel(group), href }]
    : [{ kind: 'single', label: shortLabel({ ...group, verdict: 'single' }), href }];
}

/** The articles of a group, and the claims that its verdict is about. */
const membersOf = perThing((_, { claims, counted }: Group) => ({
  articles: new Set(claims.map(({ article }) => article)),
  counted: new Set(counted),
}));

/** The words of an unnamed party of a relation stand in its sentence, and credit nobody. */
const namesParty = ({ type, fields }: Claim): boolean =>
  type === 'relation' &&
  fields.type !== 'total' &&
  Boolean(fields.from?.includes(unnamed) || (fields.to?.includes(unnamed) && !fields.toWords));

export function viewCredit(digest: Digest, claim: Claim): RichText {
  const { fields } = claim;
  const byWords = namesParty(claim) ? undefined : fields.byWords;
  const parts: RichText = [
    ...(fields.by ? ['according to ', ...linkAll(digest, fields.by)] : []),
    ...(byWords ? [`${fields.by ? ', ' : 'according to '}${byWords}`] : []),
    ...(fields.via
      ? [`${fields.by || byWords ? ', ' : ''}as reported by `, ...linkAll(digest, fields.via)]
      : []),
  ];
  return parts;
}
