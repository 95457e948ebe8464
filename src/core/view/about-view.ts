/** How the digest is made and by which rules its claims are weighed, in plain words. */
import type { Digest } from '../link/digest.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import type { RichLink, RichText } from './rich-text.ts';

interface AboutSection {
  id: string;
  title: string;
  paragraphs: RichText[];
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
  return { frame, sections: [making, weighing(digest), standing(digest), mistakes(digest)] };
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

const weighing = ({ urls }: Digest): AboutSection => ({
  id: 'disagree',
  title: 'When sources disagree',
  paragraphs: [
    [
      'Both claims stay, side by side, under ',
      link(urls.disagreements, 'Where sources disagree'),
      '. Two numbers disagree if they are of one metric and one subject, hold for the same time, and no number fits both: rounding counts (1.4 billion may be 1.38 billion), and so do hedges (93% fits “over 90%”). “About” is read as within a twentieth.',
    ],
    [
      'What is so is weighed against what is so or estimated; what is planned, promised or forecast against its like. A plan does not contradict today’s number.',
    ],
    [
      'Two dates of one event disagree if no day fits both; “about” a day gives a week either way, “about” a month a month. Questions that sources answer differently in words are listed with their answers.',
    ],
    [
      'The editor may doubt a claim or rule on a disagreement, always with a reason. The claim doubted or ruled against stays where it is.',
    ],
  ],
});

const standing = ({ urls }: Digest): AboutSection => ({
  id: 'standing',
  title: 'What is in force',
  paragraphs: [
    [
      'A ',
      link(urls.index('policy'), 'policy'),
      ' stands where the latest source that had begun by the as-of date puts it, in law and in practice apart. Once an end that a source named has passed and no newer source speaks, it is “unconfirmed since”, never what it was. Where no end is named, the page says when it was last confirmed.',
    ],
    [
      link(urls.upcoming, 'Due next'),
      ' lists every date to come that a claim names; an imprecise date is due on its last day. Dates that passed without a newer report stand apart, as not confirmed.',
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
