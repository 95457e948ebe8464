/** What home opens with: what is new, what is due, what is in force and what is disputed, in a few lines each. */

import { type Disagreement, disagreementsOf } from '../claims/disagreements.ts';
import { rulingsOf } from '../claims/rulings.ts';
import { isSoon, soonDays, upcomingOf } from '../claims/upcoming.ts';
import type { Digest } from '../link/digest.ts';
import type { StatusWord } from '../schema/vocabulary.ts';
import { viewArticleItem } from './article-item.ts';
import type { DateLabel } from './claim-values.ts';
import type { Mark } from './claim-view.ts';
import { countOf } from './count-word.ts';
import { isolate } from './direction.ts';
import { viewDisagreementBrief } from './disagreement-view.ts';
import { shorten } from './page-frame.ts';
import { countInForce, type PolicyStanding } from './policy-standings.ts';
import { plainLine, type RichLink } from './rich-text.ts';
import { isInForce } from './standing-view.ts';
import { overdueAddress, subjectHref, viewDue } from './upcoming-view.ts';

export interface GlanceItem extends RichLink {
  /** When it is due. */
  date?: DateLabel;
  /** Where it stands. */
  standing?: { phase: StatusWord['phase'] | 'unknown'; status: string };
  /** What else there is to know, in a few words: `in 5 days`, `since 4 Apr 2025`. */
  detail?: string;
  /** What each side says, with its source. */
  sides?: { says: string; source: RichLink; marks: Mark[] }[];
  /** How many sides more there are. */
  moreSides?: number;
  /** That it is doubted or disputed. */
  marks: Mark[];
  /** Who says it; the sides name their own. */
  source?: Partial<RichLink> & { label: string };
}

export interface Glance {
  id: 'new' | 'due' | 'in-force' | 'disputed';
  title: string;
  items: GlanceItem[];
  /** Where all of it stands. */
  more: RichLink;
  /** What else of it stands elsewhere. */
  also?: RichLink;
  /** What is said where there is none. */
  none: string;
}

/** How many of each a phone has room for. */
export const glanced = { new: 2, due: 2, 'in-force': 3, disputed: 2 } as const;

/** At most so many characters of what may be a whole sentence. */
const most = { label: 80, says: 40 };

/** Answers in the order in which readers ask; each item leads to where it is told in full. */
export function viewGlance(digest: Digest, policies: readonly PolicyStanding[]): Glance[] {
  return [glanceNew(digest), glanceDue(digest), glanceInForce(digest, policies), glanceDisputed(digest)];
}

function glanceNew(digest: Digest): Glance {
  const { articles, urls, site } = digest;
  return {
    id: 'new',
    title: 'New',
    items: articles.slice(0, glanced.new).map((article) => {
      const { href, title, publisher, published } = viewArticleItem(digest, article);
      return {
        href,
        label: title,
        marks: [],
        source: { label: `${isolate(publisher)}, ${published.label}` },
      };
    }),
    more: { href: urls.index('article'), label: `All ${countOf(articles.length, 'article', site.language)}` },
    none: 'No article has been digested yet.',
  };
}

function glanceDue(digest: Digest): Glance {
  const { urls, today } = digest;
  const { ahead, overdue } = upcomingOf(digest);
  const soon = ahead.filter((due) => isSoon(due, today)).length;
  return {
    id: 'due',
    title: 'Due',
    items: ahead.slice(0, glanced.due).map((due) => {
      const { what, date, distance, claim } = viewDue(digest, due);
      const text = [plainLine(claim.text), claim.amount].filter(Boolean).join(' ');
      return {
        href: subjectHref(digest, due),
        label: shorten(text, most.label),
        date,
        detail: [distance, what !== 'Due' && what.toLowerCase()].filter(Boolean).join(', '),
        marks: claim.marks.filter(isCaution),
        source: toLink(claim.source),
      };
    }),
    more: {
      href: `${urls.upcoming}#soon`,
      label: `${soon} certain within ${soonDays} days, ${ahead.length} in all`,
    },
    ...(overdue.length > 0 && {
      also: { href: overdueAddress(digest), label: `${overdue.length} overdue` },
    }),
    none: 'No source names a date to come.',
  };
}

function glanceInForce(digest: Digest, policies: readonly PolicyStanding[]): Glance {
  const { urls } = digest;
  const standing = policies.flatMap(({ href, label, standings }) =>
    standings.filter(isInForce).map((one) => ({ href: one.partHref ?? href, label, ...one })),
  );
  return {
    id: 'in-force',
    title: 'In force',
    items: standing
      .slice(0, glanced['in-force'])
      .map(({ href, label, partHref, part, side, status, phase, detail, marks, source }) => ({
        href,
        label: partHref && part ? part : part ? `${label} (${part})` : label,
        standing: { phase, status },
        detail: [side, ...(/^(since|until) [^;]+/.exec(detail) ?? []).slice(0, 1)].filter(Boolean).join(', '),
        marks,
        source: toLink(source),
      })),
    more:
      standing.length > 0
        ? { href: `${urls.index('policy')}#in-force`, label: `All ${countInForce(digest)} in force` }
        : { href: urls.index('policy'), label: 'All policies' },
    none: 'No source says that a policy is in force.',
  };
}

function glanceDisputed(digest: Digest): Glance {
  const between = rankDisputes(digest);
  return {
    id: 'disputed',
    title: 'Disputed',
    items: between.slice(0, glanced.disputed).map((one) => {
      const { href, title, sides } = viewDisagreementBrief(digest, one);
      const standing = sides.filter(({ ruling }) => ruling !== 'ruled against');
      const shown = standing.slice(0, 2);
      return {
        href,
        label: shorten(title, most.label),
        sides: shown.map(({ says, source, ruling, isDoubted }) => ({
          says: shorten(says, most.says),
          source: toLink(source),
          marks: [
            ...(ruling === 'preferred' ? [{ kind: ruling, label: ruling }] : []),
            ...(isDoubted ? [{ kind: 'doubted' as const, label: 'doubted' }] : []),
          ],
        })),
        moreSides: sides.length - shown.length,
        marks: [],
      };
    }),
    more: {
      href: digest.urls.disagreements,
      label: `All ${countOf(between.length, 'disagreement', digest.site.language)}`,
    },
    none: 'No two sources contradict each other yet.',
  };
}

/** The disagreements between sources: those that no ruling settles first, and those that most articles take part in. */
export function rankDisputes(digest: Digest): Disagreement[] {
  const articles = ({ claims }: Disagreement): number => new Set(claims.map(({ article }) => article)).size;
  return disagreementsOf(digest)
    .all.filter(({ kind }) => kind !== 'doubt')
    .map((one) => ({
      one,
      isSettled: one.group !== undefined && rulingsOf(digest, one.group).length > 0,
      articles: articles(one),
    }))
    .sort((a, b) => Number(a.isSettled) - Number(b.isSettled) || b.articles - a.articles)
    .map(({ one }) => one);
}

/** What a reader must know even in a few words. */
const isCaution = ({ kind }: Mark): boolean =>
  kind === 'disputed' || kind === 'doubted' || kind === 'modality' || kind === 'inferred';

const toLink = ({ href, publisher, published }: { href: string; publisher: string; published: string }) => ({
  href,
  label: `${isolate(publisher)}, ${published}`,
});
