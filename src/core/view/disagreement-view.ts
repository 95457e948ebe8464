/** A disagreement as a page shows it: what it is about and who says what, side by side. */
import { type Disagreement, disagreementsOf } from '../claims/disagreements.ts';
import type { Digest } from '../link/digest.ts';
import { answerText } from './claim-sentence.ts';
import { type ClaimView, disagreementHref, type SourceLabel, viewClaim } from './claim-view.ts';
import { formatDate } from './format-date.ts';
import { linkAll, linkEntity, plainText, type RichText } from './rich-text.ts';

export interface DisagreementView {
  id: string;
  href: string;
  kind: Disagreement['kind'];
  kindLabel: string;
  title: RichText;
  /** What each source says of it; the words that differ first. */
  sides: { says: RichText; claim: ClaimView; ruling?: 'preferred' | 'ruled against' }[];
  compatible?: string;
  /** How the editor settled it. */
  rulings: { reason: string; date: string; source?: string | undefined }[];
}

const kindLabels = {
  figure: 'Different numbers',
  date: 'Different dates',
  question: 'Different answers',
  doubt: 'The editor doubts',
} as const;

export function viewDisagreement(digest: Digest, one: Disagreement): DisagreementView {
  const { id, kind, compatible } = one;
  const rulings = listRulings(digest, one);
  const preferred = rulings.map(({ prefer }) => prefer);
  return {
    id,
    href: disagreementHref(digest, one),
    kind,
    kindLabel: kindLabels[kind],
    title: titleOf(digest, one),
    sides: one.claims.map((claim) => {
      const view = viewClaim(digest, claim);
      const ruling = preferred.includes(claim.id) ? ('preferred' as const) : ('ruled against' as const);
      return {
        says: sayingOf(digest, one, claim, view),
        claim: view,
        ...(preferred.length > 0 && { ruling }),
      };
    }),
    rulings: rulings.map(({ reason, date, source }) => ({ reason, date: formatDate(date), source })),
    ...(compatible && { compatible }),
  };
}

/** The rulings of the entities it is about that prefer one of its claims. */
function listRulings({ findEntity }: Digest, { about, claims }: Disagreement) {
  const rulings = about.flatMap((id) => findEntity(id)?.fields.rulings ?? []);
  return rulings.filter(({ prefer }) => claims.some(({ id }) => id === prefer));
}

export interface DisagreementBrief {
  href: string;
  kind: Disagreement['kind'];
  kindLabel: string;
  title: string;
  /** The different things that are said, each with the first source that says it. */
  sides: { says: string; source: SourceLabel }[];
}

/** The same in a few lines, for a front page. */
export function viewDisagreementBrief(digest: Digest, one: Disagreement): DisagreementBrief {
  const { href, kind, kindLabel, title, sides } = viewDisagreement(digest, one);
  const said = new Map<string, SourceLabel>();
  for (const { says, claim } of sides) {
    const words = plainText(says);
    if (!said.has(words)) said.set(words, claim.source);
  }
  return {
    href,
    kind,
    kindLabel,
    title: plainText(title),
    sides: [...said].map(([says, source]) => ({ says, source })),
  };
}

/** The disagreements between sources that any of the claims takes part in. A doubt stands with its claim. */
export function listDisagreementBriefs(
  digest: Digest,
  claims: readonly { id: string }[],
): DisagreementBrief[] {
  const { byClaim } = disagreementsOf(digest);
  const found = new Set(claims.flatMap(({ id }) => byClaim.get(id) ?? []));
  return [...found].filter(({ kind }) => kind !== 'doubt').map((one) => viewDisagreementBrief(digest, one));
}

function titleOf(digest: Digest, { kind, about, claims }: Disagreement): RichText {
  const [first = '', ...rest] = about;
  if (kind === 'figure') return [linkEntity(digest, first), ': ', ...linkAll(digest, rest)];
  if (kind === 'doubt') return claims[0] ? viewClaim(digest, claims[0]).text : [];
  return [linkEntity(digest, first)];
}

function sayingOf(
  digest: Digest,
  { kind }: Disagreement,
  claim: Disagreement['claims'][number],
  view: ClaimView,
): RichText {
  switch (kind) {
    case 'figure':
      return [view.amount ?? claim.fields.said ?? ''];
    case 'date':
      return [view.date?.label ?? ''];
    case 'question': {
      const said = claimAnswer(digest, claim);
      return claim.fields.stance === 'rejects' ? ['Not: ', ...said] : said;
    }
    case 'doubt':
      return [[view.amount, view.date?.label].filter(Boolean).join(', ')].filter((text) => text !== '');
  }
}

function claimAnswer(digest: Digest, { fields }: Disagreement['claims'][number]): RichText {
  const { question = '', answer = '' } = fields;
  return answerText(digest, question, answer);
}
