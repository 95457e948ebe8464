/** Every place where sources contradict each other, and every claim that the editor doubts. */
import type { Disagreement, DisagreementKind } from '../claims/disagreements.ts';
import type { Digest } from '../link/digest.ts';
import { editorLabel } from './claim-notes.ts';
import { countOf } from './count-word.ts';
import { disagreementPages } from './disagreement-pages.ts';
import { type DisagreementView, viewDisagreement } from './disagreement-view.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import { type Pager, viewPager } from './pager.ts';
import { plainLine } from './rich-text.ts';

export interface DisagreementsView {
  frame: PageFrame;
  /** From 1. */
  page: number;
  pager?: Pager;
  sections: { id: string; title: string; contents: ContentsItem[]; disagreements: DisagreementView[] }[];
}

/** A line of the list at the top: the way to the place further down. */
export interface ContentsItem {
  /** Of its place on this page. */
  id: string;
  title: string;
  /** `2 sides, ruled on`, `doubted`. */
  counts: string;
}

const sectionTitles: Record<DisagreementKind, string> = {
  figure: 'Numbers',
  date: 'Dates',
  deal: 'Deals',
  status: 'Statuses',
  rank: 'Firsts and onlys',
  question: 'Questions',
  doubt: 'Doubts of the editor',
};

/** Every page of them; one empty page where there are none. */
export function viewDisagreements(digest: Digest): DisagreementsView[] {
  const list = digest.urls.disagreements;
  const { pages } = disagreementPages(digest);
  return pages.map((disagreements, index) => {
    const page = index + 1;
    const pager = viewPager(page, pages.length, (number) => digest.urls.listPage(list, number));
    const title = 'Where sources disagree';
    const frame = viewFrame(digest, {
      title: page === 1 ? title : `${title}, page ${page}`,
      description:
        'Who says what, and when: numbers, dates, deals, statuses and answers that cannot all be right, side by side.',
      path: digest.urls.listPage(list, page),
      ...(page > 1 && { crumbs: [{ href: list, label: title }] }),
    });
    return { frame, page, ...(pager && { pager }), sections: listSections(digest, disagreements) };
  });
}

function listSections(digest: Digest, all: readonly Disagreement[]): DisagreementsView['sections'] {
  return Object.entries(sectionTitles).flatMap(([kind, title]) => {
    const disagreements = all.filter((one) => one.kind === kind).map((one) => viewDisagreement(digest, one));
    return disagreements.length === 0
      ? []
      : [{ id: `${kind}s`, title, contents: disagreements.map(viewContentsItem), disagreements }];
  });
}

function viewContentsItem({ id, kind, title, sides, more, rulings }: DisagreementView): ContentsItem {
  const hasFinding = sides.some(({ claim }) => claim.notes.some(({ label }) => label === editorLabel));
  const settled = rulings.length > 0 ? 'ruled on' : hasFinding ? 'editor finds otherwise' : undefined;
  const count = kind === 'doubt' ? [] : [countOf(sides.length + more, 'side', 'en')];
  const open = kind === 'doubt' ? 'doubted' : 'open';
  return {
    id,
    title: plainLine(title),
    counts: [...count, settled ?? open].join(', '),
  };
}
