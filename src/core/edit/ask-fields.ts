/** The questions that a person at a terminal is asked about a new thing, and what is wrong with an answer. */
import type { Library } from '../link/library.ts';
import { didYouMean } from '../problem/problem.ts';
import type { Kind } from '../schema/kinds.ts';
import { listNewFields, type NewField } from './new-fields.ts';

export interface Question {
  text: string;
  /** What may be answered, where that is known: a terminal completes it. */
  words: readonly string[];
}

/** Puts a question to the person; resolves with what was typed. */
export type Ask = (question: Question) => Promise<string>;

/** Says a line to the person. */
export type Say = (line: string) => void;

/** What is worth asking although it may be left out, in this order; all else is an option, or is added later. */
const offered = ['alias', 'kind', 'country', 'place', 'jurisdiction', 'parent', 'topic', 'answer', 'website'];

export interface Asking {
  kind: Kind;
  library: Library;
  values: Map<string, string[]>;
  ask: Ask;
  say: Say;
}

/** Asks for what is required and missing, then for what may be left out; answers go to `values`. */
export async function askFields(asking: Asking): Promise<void> {
  const fields = listNewFields(asking.kind);
  const required = fields.filter(({ isRequired, option }) => isRequired && option !== 'added');
  const optional = offered.flatMap((option) =>
    fields.filter((field) => !field.isRequired && field.option === option),
  );
  for (const field of [...required, ...optional]) {
    if (!asking.values.has(field.option)) await askField(field, asking);
  }
}

/** Asks until the answer will do; an empty one leaves out what may be left out. */
export async function askField(field: NewField, { kind, library, values, ask, say }: Asking): Promise<void> {
  const words = listWords(field, kind, library);
  for (;;) {
    const answer = (await ask({ text: questionText(field, words), words })).trim();
    const items = field.takes === 'one' ? [answer] : answer.split(',').map((item) => item.trim());
    const given = items.filter((item) => item !== '');
    if (given.length === 0 && !field.isRequired) {
      values.delete(field.option);
      return;
    }
    const fault = given.length === 0 ? 'it is required' : findFault(field, given, words);
    if (fault === undefined) {
      values.set(field.option, given);
      return;
    }
    say(`  ${fault}`);
  }
}

function questionText(
  { option, description, isRequired, takes }: NewField,
  words: readonly string[],
): string {
  const how =
    takes === 'one'
      ? ''
      : takes === 'many'
        ? ', with commas between several'
        : ', as id=words, with commas between several';
  const choice = words.length > 0 && words.length <= 20 ? ` (${words.join(', ')})` : '';
  const end = isRequired ? '' : ' Enter leaves it out.';
  return `${option}${how}: ${description}${choice}${end}\n> `;
}

/** The words that a field takes: of its vocabulary, of the beat’s own list, or ids. */
function listWords({ choices, targets, option }: NewField, kind: Kind, { site, records }: Library): string[] {
  if (choices) return [...choices];
  const beat = kind === 'company' ? site.companyKinds : kind === 'project' ? site.projectKinds : [];
  if (option === 'kind') return [...beat];
  if (!targets) return [];
  const ids = [...records.values()]
    .filter((record) => (targets.length === 0 ? record.kind !== 'article' : targets.includes(record.kind)))
    .map(({ id }) => id);
  return [...targets.filter((target) => target === 'unknown'), ...ids];
}

/** What words alone tell; the whole file is checked when all is said. */
function findFault(
  { takes, targets, choices, option }: NewField,
  given: readonly string[],
  words: readonly string[],
): string | undefined {
  const isClosed = (targets ?? choices) !== undefined || (option === 'kind' && words.length > 0);
  const unknown = isClosed ? given.find((item) => !words.includes(item)) : undefined;
  if (unknown !== undefined) return `there is no “${unknown}”${suggest(unknown, words)}`;
  const bad = takes === 'pairs' ? given.find((item) => !/^[^=]+=./.test(item)) : undefined;
  return bad === undefined ? undefined : `“${bad}” is not of the form id=words`;
}

function suggest(found: string, words: readonly string[]): string {
  const close = didYouMean(found, words);
  return close ? `: ${close}` : '';
}
