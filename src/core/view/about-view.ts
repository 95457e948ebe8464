/** How the digest is made and by which rules its claims are weighed, in plain words. */
import { plainRules } from '../claims/groups.ts';
import { daysOfOneReport } from '../claims/promise.ts';
import type { GroupKind } from '../claims/weigh.ts';
import type { Digest } from '../link/digest.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import type { RichLink, RichText } from './rich-text.ts';

interface AboutSection {
  id: string;
  title: string;
  paragraphs: RichText[];
  /** Words that are used elsewhere, each with what it means. */
  terms?: { term: string; text: string }[];
}

export interface AboutView {
  frame: PageFrame;
  sections: AboutSection[];
}

export function viewAbout(digest: Digest): AboutView {
  const { urls, site } = digest;
  const frame = viewFrame(digest, {
    title: 'How this is made',
    description: `How ${site.title} is made, and by which rules it weighs what sources claim.`,
    path: urls.about,
  });
  return {
    frame,
    sections: [making, verdicts, weighing(digest), standing(digest), reckoning, mistakes(digest)],
  };
}

const link = (href: string, label: string): RichLink => ({ href, label });

const making: AboutSection = {
  id: 'made',
  title: 'How it is made',
  paragraphs: [
    [
      'Editors read an article and write a digest of it in their own words. What the article says that can be checked stands beside the digest as claims: figures, events, relations, statuses and statements. Each claim keeps the article’s number, unit, date and hedge, and whom the article credits. Every list on this site is made from those claims, so every fact names its source: the label behind a claim leads to it.',
    ],
    [
      'Numbers keep the digits they were written with. Dates are as precise as their source: “Oct 2025”, “by Q1 2026”. What an article does not say stays empty. What we infer is marked as inferred, with how.',
    ],
    [
      'The site shows what could be known on its as-of date, which every page names: articles published later are left out.',
    ],
  ],
};

const verdicts: AboutSection = {
  id: 'verdicts',
  title: 'What claims add up to',
  paragraphs: [
    [
      'Claims that answer one thing form a group, and every two of them agree, fit together or contradict each other. The group’s verdict stands beside its numbers and leads to its claims.',
    ],
  ],
  terms: [
    { term: 'Single source', text: 'One article says so, and credits at most one origin.' },
    {
      term: 'Stated by 3 articles, origin not given',
      text: 'They say the same and do not say where they have it, or all have it from one. That is no corroboration: one may have copied the other.',
    },
    {
      term: 'Corroborated by 2 origins',
      text: 'The same is said, and the articles credit as many origins that are independent. A body and what it is part of count once, and so do those who say something together; a publisher is no origin of its own article.',
    },
    { term: 'Compatible', text: 'What is said differs, and all of it can be true.' },
    { term: 'Disputed, answers differ', text: 'Two of the claims cannot both be true.' },
    { term: 'Compare', text: 'Others speak of the same, at another time or stage: the mark leads to them.' },
    {
      term: 'Doubted',
      text: 'The editor has a reason to think it wrong; what the editor finds instead stands with it.',
    },
    { term: 'Preferred, ruled against', text: 'How the editor settled a disagreement. Both claims stay.' },
    { term: 'Inferred', text: 'The article does not state it; how we conclude it stands with it.' },
    { term: 'Planned, target, forecast, possible', text: 'It is not so yet, by the article’s own words.' },
  ],
};

const groundTitles: Record<GroupKind, string> = {
  figure: 'Numbers',
  date: 'Dates',
  deal: 'Deals',
  status: 'Statuses',
  rank: 'Superlatives',
  question: 'Questions',
};

const weighing = ({ urls }: Digest): AboutSection => ({
  id: 'disagree',
  title: 'When sources disagree',
  paragraphs: [
    [
      'Both claims stay, side by side, under ',
      link(urls.disagreements, 'Where sources disagree'),
      '. By these rules:',
    ],
  ],
  terms: [
    ...plainRules.map(({ kind, rule }) => ({ term: groundTitles[kind], text: rule })),
    {
      term: 'Doubts and rulings',
      text: 'The editor may doubt a claim or rule on a disagreement, always with a reason. The claim doubted or ruled against stays where it is, and says so.',
    },
  ],
});

const reckoning: AboutSection = {
  id: 'reckoned',
  title: 'What is reckoned again',
  paragraphs: [
    [
      'Where an article gives a total with its parts, or a number that follows from others, it is reckoned again, with units and with what the rounding of each part allows. What comes out stands beside the claim: that it is what the article says, rounds to it, or is another number.',
    ],
  ],
};

const standing = ({ urls }: Digest): AboutSection => ({
  id: 'standing',
  title: 'What is in force',
  paragraphs: [
    [
      'A ',
      link(urls.index('policy'), 'policy'),
      ' stands where the change that began last by the as-of date, of those that sources tell, puts it, in law and in practice apart. Once an end that a source named, or that follows from a term, has passed and no newer source speaks, it is “unconfirmed since” that day, never what it was. Where no end is named, the page says when it was last confirmed.',
    ],
    [
      link(urls.upcoming, 'Due next'),
      ' lists every date to come that a claim names; an imprecise date is due on its last day. A date that passed is overdue until a newer source reports the event, a number that reaches the target, or what came after.',
    ],
    [
      `A target has moved if a later source gives the same target another date, or the same date another number, and says that it moved or appears more than ${daysOfOneReport} days after the first. Within that time the two disagree, and so do two bodies that expect different things. Other numbers for other times are stages.`,
    ],
  ],
});

const mistakes = ({ urls, site }: Digest): AboutSection => ({
  id: 'report',
  title: 'Mistakes',
  paragraphs: [
    [
      `${site.title} is edited by ${site.editor.name}. `,
      ...(site.editor.email ? [link(`mailto:${site.editor.email}`, site.editor.email), '. '] : []),
      ...(site.reports ? [link(site.reports, 'Report a mistake'), '. '] : []),
      'What was wrong and is mended is listed under ',
      link(urls.corrections, 'Corrections'),
      '.',
    ],
    [
      'Everything can be downloaded: ',
      link(urls.dataPage, 'Data'),
      '. What the check tells editors is explained under ',
      link(urls.problems, 'Problems'),
      '.',
    ],
  ],
});
