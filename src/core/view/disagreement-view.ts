/** A disagreement as a page shows it: who says what, and when, side by side. */
import { type Disagreement, type DisagreementKind, disagreementsOfClaim } from '../claims/disagreements.ts';
import { outcomeOf, rulingsOf } from '../claims/rulings.ts';
import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { perThing } from '../link/per-digest.ts';
import { editorLabel } from './claim-notes.ts';
import { claimSentence } from './claim-sentence.ts';
import { type ClaimView, type SourceLabel, viewClaim } from './claim-view.ts';
import { disagreementHref } from './disagreement-href.ts';
import { mostSides } from './disagreement-pages.ts';
import { cutTo } from './fit-page.ts';
import { formatDate } from './format-date.ts';
import { homeOf } from './group-href.ts';
import { titleOfGroup } from './group-title.ts';
import { plainLine, type RichLink, type RichText } from './rich-text.ts';
import { sayingOf } from './saying.ts';
import { viewVerdict } from './verdict-view.ts';

export interface DisagreementView {
  id: string;
  href: string;
  kind: DisagreementKind;
  kindLabel: string;
  title: RichText;
  /** Why both cannot be true. */
  reason?: string;
  /** What each source says of it; the words that differ first. */
  sides: Side[];
  /** How many more there are than are shown. */
  more: number;
  /** How the editor settled it. */
  rulings: { reason: string; date: string; source?: string | undefined }[];
  /** Everything that is said of it, agreeing claims included. */
  whole?: RichLink;
}

export interface Side {
  says: RichText;
  /** The sentence of the claim, where the words that differ do not say it all. */
  detail: RichText;
  claim: ClaimView;
  ruling?: 'preferred' | 'ruled against';
}

const kindLabels: Record<DisagreementKind, string> = {
  figure: 'Different numbers',
  date: 'Different dates',
  deal: 'A deal told differently',
  status: 'Different statuses',
  rank: 'More than one of one kind',
  question: 'Different answers',
  doubt: 'The editor doubts',
};

export function viewDisagreement(digest: Digest, one: Disagreement): DisagreementView {
  const { id, kind, group } = one;
  const rulings = group ? rulingsOf(digest, group) : [];
  const whole = findWhole(digest, one);
  const { reason } = group ? viewVerdict(digest, group) : { reason: '' };
  return {
    id,
    href: disagreementHref(digest, one),
    kind,
    kindLabel: kindLabels[kind],
    title: titleOf(digest, one),
    ...(reason && { reason }),
    more: Math.max(0, one.claims.length - mostSides),
    sides: one.claims.slice(0, mostSides).map((claim) => {
      const view = viewClaim(digest, claim);
      const ruling = group && outcomeOf(digest, group, rulings, claim);
      return {
        says: saysOf(digest, one, claim, view),
        detail: detailOf(kind, view),
        claim: view,
        ...(ruling && { ruling }),
      };
    }),
    rulings: rulings.map(({ reason: why, date, source }) => ({
      reason: why,
      date: formatDate(date, digest.site.language),
      source,
    })),
    ...(whole && { whole }),
  };
}

/** Where claims that agree stand too. */
const findWhole = (digest: Digest, { group }: Disagreement): RichLink | undefined =>
  group && { href: homeOf(digest, group), label: 'All that is said of it' };

export interface DisagreementBrief {
  href: string;
  kind: DisagreementKind;
  kindLabel: string;
  title: string;
  /**
   * The different things that are said, each with the first source that says it, and whom that credits: what a ruling
   * prefers first, what it is against last.
   */
  sides: {
    says: string;
    source: SourceLabel;
    credit: RichText;
    findings: ClaimView['notes'];
    isDoubted: boolean;
    ruling?: Side['ruling'];
  }[];
}

/** The same in a few lines, for a front page. Viewed once for each digest: every article that takes part shows it. */
export const viewDisagreementBrief = perThing((digest, one: Disagreement): DisagreementBrief => {
  const { href, kind, kindLabel, title, sides } = viewDisagreement(digest, one);
  const said = new Map<string, DisagreementBrief['sides'][number]>();
  for (const { says: words, claim, ruling } of sides) {
    const says = plainLine(words);
    const { source, credit, notes, marks } = claim;
    const findings = notes.filter(({ label }) => label === editorLabel);
    const isDoubted = marks.some((mark) => mark.kind === 'doubted');
    const first = said.get(says);
    if (!first || (ruling === 'preferred' && first.ruling !== 'preferred'))
      said.set(says, { says, source, credit, findings, isDoubted, ...(ruling && { ruling }) });
  }
  return {
    href,
    kind,
    kindLabel,
    title: plainLine(title),
    sides: [...said.values()].sort((a, b) => rankOf(a) - rankOf(b)),
  };
});

const rankOf = ({ ruling }: DisagreementBrief['sides'][number]): number =>
  ruling === 'preferred' ? 0 : ruling === 'ruled against' ? 2 : 1;

/** How many disagreements a page lists that is not their own, where it has room. */
const mostBriefs = 12;

/**
 * The disagreements between sources that any of the claims takes part in: the first of them, and how many more there
 * are. A doubt stands with its claim; one whose own page this is (`own`) is told there. At most `most` are shown.
 */
export function listDisagreementBriefs(
  digest: Digest,
  claims: readonly { id: string }[],
  {
    own,
    share = 1,
    most = cutTo(mostBriefs, share),
  }: { own?: DisagreementView | undefined; share?: number; most?: number } = {},
): { briefs: DisagreementBrief[]; more: number } {
  const found = [...new Set(claims.flatMap(({ id }) => disagreementsOfClaim(digest, id)))].filter(
    (one) => one.kind !== 'doubt' && disagreementHref(digest, one) !== own?.href,
  );
  const briefs = found.slice(0, most).map((one) => viewDisagreementBrief(digest, one));
  return { briefs, more: found.length - briefs.length };
}

function titleOf(digest: Digest, { kind, about, claims }: Disagreement): RichText {
  if (kind !== 'doubt') return titleOfGroup(digest, { kind, about, claims });
  const [claim] = claims;
  return claim ? claimSentence(digest, claim) : [];
}

function saysOf(digest: Digest, { kind }: Disagreement, claim: Claim, view: ClaimView): RichText {
  switch (kind) {
    case 'question':
      return sayingOf(digest, claim, 'question');
    case 'figure':
      return [[view.amount ?? claim.fields.said, view.date?.label].filter(Boolean).join(', ')];
    case 'doubt':
      return [[view.amount, view.date?.label].filter(Boolean).join(', ')].filter((text) => text !== '');
    default:
      return sayingOf(digest, claim);
  }
}

/** The words that differ say it all of a number, a status, a rank and a doubt. */
const detailOf = (kind: DisagreementKind, { text }: ClaimView): RichText =>
  kind === 'date' || kind === 'question' || kind === 'deal' ? text : [];
