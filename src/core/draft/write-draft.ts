/** The file of a draft: front matter with the claims proposed, the source’s words in comments, and prompts for the prose. */
import type { Digest } from '../link/digest.ts';
import { placeholder } from '../load/list-todos.ts';
import { toId } from '../schema/fields.ts';
import type { ArticleDraft } from './draft-article.ts';
import { plain, scalar } from './draft-scalar.ts';
import { commandToCreate } from './new-command.ts';
import { writeClaims } from './write-claims.ts';

export interface DraftFile {
  /** The id of the article: its date and a few words of its headline. */
  id: string;
  text: string;
}

/** `today` is the day on which it is added, `YYYY-MM-DD`. */
export function writeDraft(draft: ArticleDraft, digest: Digest, today: string): DraftFile {
  const lines = [
    '---',
    ...writeHead(draft, today),
    ...writeLists(draft, digest),
    ...writeClaims(draft),
    ...writeOpenNames(draft),
    '---',
    '',
    `${placeholder}: what happened, and who is behind it. In our own words; no sentence of the source.`,
    '',
    `${placeholder}: what the article leaves open, and where it differs from what we have.`,
    '',
  ];
  return { id: makeId(draft, today), text: lines.join('\n') };
}

const idWords = 7;

function makeId({ article }: ArticleDraft, today: string): string {
  const [date = today] = /^\d{4}(?:-\d{2}){0,2}(?=$|[~?%])/.exec(article.published ?? '') ?? [];
  const words = toId(article.headline ?? '')
    .split('-')
    .slice(0, idWords)
    .join('-')
    .slice(0, 60)
    .replace(/-+$/, '');
  return `${date}-${words || 'article'}`;
}

function writeHead({ article, publisher, anchor }: ArticleDraft, today: string): string[] {
  const { headline, author, url, published } = article;
  const unknown =
    publisher.id === undefined && publisher.name
      ? [
          `  # ${placeholder} The page names “${plain(publisher.name)}”: ${commandToCreate('publisher', publisher.name)}`,
        ]
      : [];
  return [
    `title: ${placeholder} our own headline`,
    'source:',
    ...unknown,
    `  publisher: ${publisher.id ?? 'unknown'}`,
    `  headline: ${headline ? scalar(headline) : `${placeholder} the headline, as published`}`,
    ...(author ? [`  author: ${scalar(author)}`] : []),
    ...(url && URL.canParse(url) ? [`  url: ${scalar(url)}`] : []),
    ...(published ? [`  published: ${published}`] : writeUnknownDate(anchor?.said, anchor?.day, today)),
    `added: ${today}`,
    'draft: true',
    `summary: ${placeholder} one or two sentences in our own words`,
  ];
}

/** Between the newest date that the text names and the day it was saved. */
function writeUnknownDate(said: string | undefined, day: string | undefined, today: string): string[] {
  const isUsable = said !== undefined && day !== undefined && day <= today;
  const clue = isUsable ? `the newest date it tells of is ${said}` : 'it tells of no date';
  return [
    `  published: ${isUsable ? `${said.replace(/[~?%]$/, '')}/${today}` : `../${today}`}`,
    `  publishedInferred: ${placeholder} say how. The text does not state it, ${clue}, and we had it on ${today}.`,
  ];
}

const listedKinds = {
  topic: 'topics',
  company: 'companies',
  project: 'projects',
  policy: 'policies',
} as const;

/** Topics, and what is named without a claim. */
function writeLists(
  { entities, figures, events, relations, statuses }: ArticleDraft,
  digest: Digest,
): string[] {
  const claimed = new Set([
    ...figures.flatMap(({ subject }) => subject?.ids ?? []),
    ...events.flatMap(({ about }) => about),
    ...relations.flatMap(({ from, to }) => [from.id, to.id]),
    ...statuses.map(({ about }) => about),
  ]);
  const rows = Object.entries(listedKinds).flatMap(([kind, list]) => {
    const ids = entities.filter(
      (id) => digest.findEntity(id)?.kind === kind && (kind === 'topic' || !claimed.has(id)),
    );
    return ids.length > 0 ? [`${list}: [${ids.join(', ')}]`] : [];
  });
  return rows;
}

function writeOpenNames({ unknown, shared }: ArticleDraft): string[] {
  return [
    ...shared.map(({ name, ids }) => `# ${placeholder} “${plain(name)}” may be ${ids.join(' or ')}: choose`),
    ...(unknown.length > 0
      ? [`# ${placeholder} Names without a file. Create those that matter, and name them in the claims.`]
      : []),
    ...unknown.map(({ name, kind }) => `#   ${commandToCreate(kind, name)}`),
  ];
}
