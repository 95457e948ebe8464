/** The claims of a draft as YAML: each below the source’s words, with what an editor has to see to. */
import { placeholder, sourceComment } from '../load/list-todos.ts';
import { toId } from '../schema/fields.ts';
import { plain, scalar } from './draft-scalar.ts';
import type { FoundDate } from './find-dates.ts';
import type { Party } from './find-parties.ts';
import { commandToCreate } from './new-command.ts';
import type { Proposals } from './propose-claims.ts';
import type { ProposedEvent } from './propose-event.ts';
import type { ProposedFigure } from './propose-figure.ts';
import type { ProposedRelation } from './propose-relation.ts';
import type { ProposedStatus } from './propose-status.ts';

/** More claims than this no editor goes through, and the file has to stay below what `check` reads. */
const maxClaims = 120;

/** The lines of all lists of claims. */
export function writeClaims({ figures, events, relations, statuses }: Proposals): string[] {
  const keys = new Set<string>();
  // What a relation carries is told there.
  const alone = figures.filter(({ isCarried }) => !isCarried);
  return [
    ...writeList('figures', alone, (figure) => writeFigure(figure, keys)),
    ...writeList('events', events, (event) => writeEvent(event, keys)),
    ...writeList('relations', relations, (relation) => writeRelation(relation, keys)),
    ...writeList('statuses', statuses, (status) => writeStatus(status, keys)),
  ];
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

function writeList<T extends { sentence: string }>(
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

function writeRelation(
  { from, type, to, amount, share, status, date, term, open, sentence }: ProposedRelation,
  keys: Set<string>,
): Block {
  const nameless = [from, to].filter(({ id }) => id === undefined);
  return {
    sentence,
    notes: [
      ...nameless.map(({ words, kind }) => `“${plain(words)}” has no file: ${commandToCreate(kind, words)}`),
      ...(open ? [open] : []),
    ],
    fields: [
      ['key', makeKey(keys, to.id ?? from.id, type)],
      ['from', from.id ?? 'unnamed'],
      ['byWords', wordsOf(from)],
      ['type', type],
      ['to', to.id ?? 'unnamed'],
      ['toWords', wordsOf(to)],
      ['value', amount?.value],
      ['upper', amount?.upper],
      ['unit', amount && scalar(amount.unit)],
      ['qualifier', amount?.qualifier],
      ['share', share && `${share.value}%`],
      ['status', status],
      ['date', date?.date],
      ['term', term],
      ['inferred', inferredOf(date)],
    ],
    isWhole: true,
  };
}

const wordsOf = ({ id, words }: Party): string | undefined => (id === undefined ? scalar(words) : undefined);

const inferredOf = (...dates: (FoundDate | undefined)[]): string | undefined => {
  const said = dates.flatMap((date) => (date?.inferred ? [`“${date.words}”: ${date.inferred}`] : []));
  return said.length > 0 ? scalar(said.join(' ')) : undefined;
};

function writeStatus(
  { about, stage, date, until, isPlanned, isGuess, sentence }: ProposedStatus,
  keys: Set<string>,
): Block {
  return {
    sentence,
    notes: listDoubts([about], isGuess ? 'named before this sentence' : undefined),
    fields: [
      ['key', makeKey(keys, about, stage)],
      ['about', about],
      ['status', stage],
      ['is', isPlanned ? 'planned' : undefined],
      ['date', date?.date],
      ['until', until?.date],
      ['inferred', inferredOf(date, until)],
    ],
    isWhole: true,
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
