/** Every place where sources contradict each other, and every claim that the editor doubts. */
import { disagreementsOf } from '../claims/disagreements.ts';
import type { Digest } from '../link/digest.ts';
import { type DisagreementView, viewDisagreement } from './disagreement-view.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';

export interface DisagreementsView {
  frame: PageFrame;
  sections: { id: string; title: string; disagreements: DisagreementView[] }[];
}

export function viewDisagreements(digest: Digest): DisagreementsView {
  const all = disagreementsOf(digest).all.map((one) => viewDisagreement(digest, one));
  const sections = [
    { id: 'figures', title: 'Numbers', disagreements: all.filter(({ kind }) => kind === 'figure') },
    { id: 'dates', title: 'Dates', disagreements: all.filter(({ kind }) => kind === 'date') },
    { id: 'questions', title: 'Questions', disagreements: all.filter(({ kind }) => kind === 'question') },
    {
      id: 'doubts',
      title: 'Doubts of the editor',
      disagreements: all.filter(({ kind }) => kind === 'doubt'),
    },
  ];
  return {
    frame: viewFrame(digest, {
      title: 'Where sources disagree',
      description:
        'Numbers, dates and answers that contradict each other, side by side, each with its source.',
      path: digest.urls.disagreements,
    }),
    sections: sections.filter(({ disagreements }) => disagreements.length > 0),
  };
}
