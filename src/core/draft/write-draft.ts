/** The file of a draft: front matter with the claims proposed, the source’s words in comments, and prompts for the prose. */
import { stringify } from 'yaml';
import type { Digest } from '../link/digest.ts';
import { misread } from '../load/decode-text.ts';
import { placeholder, sourceComment } from '../load/list-todos.ts';
import { text, toId } from '../schema/fields.ts';
import type { ArticleDraft } from './draft-article.ts';
import { commandToCreate } from './new-command.ts';
import type { ProposedEvent } from './propose-event.ts';
import type { ProposedFigure } from './propose-figure.ts';

export interface DraftFile {
  /** The id of the article: its date and a few words of its headline. */
  id: string;
  text: string;
}

/** More claims than this no editor goes through, and the file has to stay below what `check` reads. */
const maxClaims = 120;

/** `today` is the day on which it is added, `YYYY-MM-DD`. */
export function writeDraft(draft: ArticleDraft, digest: Digest, today: string): DraftFile {
  const keys = new Set<string>();
  const lines = [
    '---',
    ...writeHead(draft, today),
    ...writeLists(draft, digest),
    ...writeClaims('figures', draft.figures, (figure) => writeFigure(figure, keys)),
    ...writeClaims('events', draft.events, (event) => writeEvent(event, keys)),
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

/** A scalar on one line, quoted where YAML needs it; what a field would not take as it is, is left to the editor. */
function scalar(said: string): string {
  const isTaken = (text: string): boolean => textField.safeParse(text).success;
  const text =
    [plain(said), plain(said).replaceAll('"', '').trim()].find(isTaken) ??
    `${placeholder} the source has ${plain(said)}`;
  const written = stringify(text, { lineWidth: 0 }).trim();
  return /\n|^[-?|>]/.test(written) ? JSON.stringify(text) : written;
}

const textField = text();
const allMisread = new RegExp(misread, 'g');

/** What a stranger wrote, on one line, without characters that nobody sees, and with a `?` for what nobody can read. */
const plain = (said: string): string =>
  said
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(allMisread, '?')
    .trim();

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
function writeLists({ entities, figures, events }: ArticleDraft, digest: Digest): string[] {
  const claimed = new Set([
    ...figures.flatMap(({ subject }) => subject?.ids ?? []),
    ...events.flatMap(({ about }) => about),
  ]);
  const rows = Object.entries(listedKinds).flatMap(([kind, list]) => {
    const ids = entities.filter(
      (id) => digest.findEntity(id)?.kind === kind && (kind === 'topic' || !claimed.has(id)),
    );
    return ids.length > 0 ? [`${list}: [${ids.join(', ')}]`] : [];
  });
  return rows;
}

interface Block {
  /** Its sentence in the source. */
  sentence: string;
  /** What an editor has to see to, each on its line. */
  notes: string[];
  fields: (readonly [name: string, value: string | undefined])[];
  /** A claim without a subject is no claim yet: it is written as a comment. */
  isWhole: boolean;
}

function writeClaims<T extends { sentence: string }>(
  list: string,
  all: readonly T[],
  write: (claim: T) => Block,
): string[] {
  const blocks = all.slice(0, maxClaims).map(write);
  if (blocks.length === 0) return [];
  const rows: string[] = [];
  let last = '';
  for (const { sentence, notes, fields, isWhole } of blocks) {
    if (sentence !== last) rows.push(`  ${sourceComment} “${shorten(plain(sentence))}”`);
    last = sentence;
    rows.push(...notes.map((note) => `  # ${placeholder} ${note}`));
    const set = fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
    rows.push(...set.map((field, index) => `  ${isWhole ? '' : '# '}${index === 0 ? '- ' : '  '}${field}`));
  }
  if (all.length > maxClaims)
    rows.push(`  # ${placeholder} ${all.length - maxClaims} more are not written here`);
  return [blocks.some(({ isWhole }) => isWhole) ? `${list}:` : `# ${list}:`, ...rows];
}

const maxSource = 400;
const shorten = (sentence: string): string =>
  sentence.length > maxSource ? `${sentence.slice(0, maxSource)} …` : sentence;

const refs = (ids: readonly string[]): string => (ids.length === 1 ? (ids[0] ?? '') : `[${ids.join(', ')}]`);

function writeFigure(figure: ProposedFigure, keys: Set<string>): Block {
  const { subject, metric, name, value, upper, unit, qualifier, status, asOf, inferred, said, sentence } =
    figure;
  const ids = subject?.ids ?? [];
  return {
    sentence,
    notes: listDoubts(ids, subject?.guess),
    fields: [
      ['key', makeKey(keys, ids[0], metric ?? name ?? unit)],
      metric ? ['figure', metric] : ['name', scalar(name ?? `${placeholder} what is ${value} ${unit}`)],
      ['about', ids.length > 0 ? refs(ids) : placeholder],
      ['value', value],
      ['upper', upper],
      ['unit', scalar(unit)],
      ['said', said ? scalar(said) : undefined],
      ['qualifier', qualifier],
      ['status', status],
      ['asOf', asOf],
      ['inferred', inferred ? scalar(inferred) : undefined],
    ],
    isWhole: ids.length > 0,
  };
}

function writeEvent(
  { date, isDue, inferred, about, isGuess, sentence }: ProposedEvent,
  keys: Set<string>,
): Block {
  return {
    sentence,
    notes: listDoubts(about, isGuess && about.length > 0 ? 'named before this sentence' : undefined),
    fields: [
      ['key', makeKey(keys, about[0], `event ${date.replace(/[^\d]+/g, ' ').trim()}`)],
      ['title', `${placeholder} what happens, in a few words of our own`],
      [isDue ? 'due' : 'date', date],
      ['about', about.length > 0 ? refs(about) : placeholder],
      ['inferred', inferred ? scalar(inferred) : undefined],
    ],
    isWhole: about.length > 0,
  };
}

const listDoubts = (ids: readonly string[], guess: string | undefined): string[] => [
  ...(ids.length === 0 ? ['whom is it about? Create it, name it here and take the # away'] : []),
  ...(guess ? [`is it about ${ids.join(' and ')}? It is ${guess}`] : []),
];

function makeKey(keys: Set<string>, subject: string | undefined, what: string): string {
  const base = toId(`${subject ?? ''} ${what.replace('%', 'share')}`) || 'claim';
  let key = base;
  for (let n = 2; keys.has(key); n += 1) key = `${base}-${n}`;
  keys.add(key);
  return key;
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
