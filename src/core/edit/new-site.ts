/** A site for another beat: its settings, and one example of each file that an editor writes first. */
import { Document } from 'yaml';
import type { RawFile } from '../load/read-files.ts';
import { siteSchema } from '../schema/entity-schemas.ts';

export interface SiteQuestion {
  /** The option of the command, without its dashes. */
  option: string;
  /** What a person is asked. */
  text: string;
  /** What is meant where nothing is said; absent where something must be. */
  otherwise?: string;
  schema: { safeParse: (value: unknown) => { success: boolean; error?: { issues: { message: string }[] } } };
}

const { title, tagline, url, language, editor, accent } = siteSchema.shape;

/** What a site must be told, in this order; all else of `site.yaml` has a use that suits to begin with. */
export const siteQuestions: readonly SiteQuestion[] = [
  { option: 'title', text: 'What is the site called?', schema: title },
  { option: 'tagline', text: 'What is it about, in one line?', schema: tagline },
  { option: 'url', text: 'At which address will it stand, as in https://example.org/?', schema: url },
  { option: 'editor', text: 'Who edits it?', schema: editor.shape.name },
  { option: 'language', text: 'Its language, as in en or en-GB?', otherwise: 'en', schema: language },
  { option: 'accent', text: 'The colour of its links, as in #1d4f5c?', otherwise: '#1d4f5c', schema: accent },
];

/** What is wrong with an answer, in the schema’s own words. */
export function findAnswerFault({ schema, otherwise }: SiteQuestion, answer: string): string | undefined {
  if (answer.trim() === '') return otherwise === undefined ? 'it is required' : undefined;
  const { success, error } = schema.safeParse(answer.trim());
  return success ? undefined : `“${answer.trim()}” ${error?.issues[0]?.message ?? 'will not do'}`;
}

/**
 * The files of a new site, by their path within the content folder. `answers` go by option, and are sound or absent;
 * `today` is `YYYY-MM-DD`, and the example is of that day.
 */
export function makeNewSite(answers: ReadonlyMap<string, string>, today: string): Map<string, string> {
  const year = Number(today.slice(0, 4));
  return new Map([
    ['site.yaml', siteText(answers)],
    ['companies/birka-potash.md', company],
    ['projects/birka-mine.md', project],
    [`articles/${today}-example.md`, exampleArticle(today, year + 1)],
  ]);
}

/** As they lie on the disk. */
export const asRawFiles = (files: ReadonlyMap<string, string>): RawFile[] =>
  [...files].map(([path, text]) => ({ path, content: new TextEncoder().encode(text) }));

/** Words of a beat are an editor’s to choose: what a company may be is closed only once some are named here. */
function siteText(answers: ReadonlyMap<string, string>): string {
  const answer = (option: string): string =>
    answers.get(option)?.trim() || (siteQuestions.find((one) => one.option === option)?.otherwise ?? '');
  const settings = new Document({
    title: answer('title'),
    tagline: answer('tagline'),
    url: answer('url'),
    language: answer('language'),
    editor: { name: answer('editor') },
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    accent: answer('accent'),
    companyKinds: ['miner', 'maker', 'bank', 'investor'],
    projectKinds: ['mine', 'plant', 'research programme'],
  });
  const comment = `# The publication. companyKinds and projectKinds are the words of your beat: change them as you like.
# More fields (keyFigures, accentDark, reports, units) are described on the site’s page /data/.
`;
  return `${comment}${settings.toString({ lineWidth: 0 })}`;
}

const company = `---
name: Birka Potash
aliases: [Birka]
kind: miner
---
`;

const project = `---
name: Birka mine
kind: mine
---
`;

/** Invented, and says so: a reader must not take it for news. */
const exampleArticle = (today: string, nextYear: number): string => `---
title: "An example: Birka means to double its mine"
source:
  publisher: unknown
  headline: An invented article
  published: ${today}
added: ${today}
summary: This digest is invented. It shows what one looks like, and goes when the first real one comes.
figures:
  - key: output-plan
    name: Output of the mine
    about: birka-mine
    value: 90
    unit: kt/yr
    qualifier: about
    status: planned
    asOf: ../${nextYear}
relations:
  - from: unnamed
    byWords: a group of banks
    type: lends-to
    to: birka-potash
    value: 1.2 billion
    unit: NOK
    term: 5 years
    status: committed
statuses:
  - about: birka-mine
    status: planned
statements:
  - about: birka-potash
    text: The expansion pays for itself within four years
    by: birka-potash
    status: forecast
---

Banks lend Birka the money to double its mine. The company expects to have it back within four years; the invented
article gives no other source for that.

Delete this file and the two of Birka when you have a digest of your own: \`npm run draft -- saved-article.html\` makes one.
`;
