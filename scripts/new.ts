/** `npm run new`: a file for a new thing, asked for where somebody sits at a terminal, named in options elsewhere. */
import { type Asking, askField, askFields } from '../src/core/edit/ask-fields.ts';
import { listNewFields } from '../src/core/edit/new-fields.ts';
import {
  chooseId,
  findKind,
  findNamesake,
  listMissing,
  listNear,
  type NewThing,
  nameThing,
  planNew,
  readValues,
} from '../src/core/edit/new-thing.ts';
import { readWorkspace } from '../src/core/edit/open-workspace.ts';
import type { Refusal, Workspace } from '../src/core/edit/plan.ts';
import { allKinds } from '../src/core/schema/kinds.ts';
import { makeChanges } from './make-changes.ts';
import { UsageError } from './option-values.ts';
import type { Options } from './options.ts';
import { type ExitStatus, runCommand } from './run-command.ts';
import { openTerminal, type Terminal } from './terminal.ts';

const usage = {
  name: 'new',
  meaning: 'Makes a file for a new thing. At a terminal it asks for what is not given.',
  options: ['content', 'today', 'id', 'force', 'dry-run'],
  operands: 'KIND "NAME"',
  fields: `KIND is ${allKinds.join(', ')}. Each field of the kind is an option, and lists are repeated:
  npm run new -- company "Birka Potash" --alias Birka --alias "Birka AS" --country norway`,
} as const;

await runCommand(usage, async (options) => {
  const terminal = process.stdin.isTTY ? openTerminal() : undefined;
  try {
    return await makeNew(options, terminal);
  } finally {
    terminal?.close();
  }
});

async function makeNew(options: Options, terminal: Terminal | undefined): Promise<ExitStatus> {
  const [
    word = await terminal?.ask({ text: `kind: What is it? (${allKinds.join(', ')})\n> `, words: allKinds }),
  ] = options.files;
  if (!word) throw new UsageError('say what it is and its name: npm run new -- company "Birka Potash"');
  const { kind } = orThrow(findKind(word));
  const [, name = await terminal?.ask({ text: 'name: What is it called?\n> ', words: [] }), ...more] =
    options.files;
  if (!name?.trim()) throw new UsageError(`say what it is called: npm run new -- ${kind} "Name"`);
  if (more.length > 0)
    throw new UsageError(`unexpected “${more[0]}”: put a name of several words between quotes`);
  const { values } = orThrow(readValues(kind, options.fields ?? []));
  const workspace = await readWorkspace(options.contentDir, options.today);
  const thing = { kind, name: name.trim(), id: options.id, values, today: options.today };
  await refuseKnown(workspace, thing, options, terminal);
  const asking = terminal && { kind, library: workspace.opened.library, values, ...terminal };
  if (asking) await askFields(asking);
  refuseMissing(thing);
  const { id } = orThrow(chooseId(workspace, thing));
  return makeChanges(await checkNew(workspace, thing, id, asking), workspace, options);
}

function orThrow<T extends { ok: true }>(result: T | Refusal): T {
  if (!result.ok) throw new UsageError(result.message);
  return result;
}

/** One thing has one file: a name that exists is refused, one that nearly does is asked about. */
async function refuseKnown(
  workspace: Workspace,
  thing: NewThing,
  { force }: Options,
  terminal: Terminal | undefined,
): Promise<void> {
  const namesake = findNamesake(workspace, thing);
  if (namesake !== undefined) throw new UsageError(namesake);
  // The id of an article is made from its date, which may not be known yet.
  if (thing.kind !== 'article' || thing.id) orThrow(chooseId(workspace, thing));
  for (const { record, isLikelySame } of listNear(workspace, thing)) {
    const who = nameThing(record);
    if (!isLikelySame || force) {
      console.error(`There is also ${who}.`);
      continue;
    }
    const answer = await terminal?.ask({
      text: `Did you mean ${who}? Is yours another one? y/N\n> `,
      words: ['yes', 'no'],
    });
    if (/^y(es)?$/i.test(answer?.trim() ?? '')) continue;
    const remedy = `If it is the same, add “${thing.name}” to the aliases there; if it is another, add --force`;
    throw new UsageError(`did you mean ${who}? ${remedy}`);
  }
}

function refuseMissing(thing: NewThing): void {
  const missing = listMissing(thing);
  if (missing.length === 0) return;
  const rows = missing.map(({ option, description }) => `  --${option} …  ${description}`);
  throw new UsageError(`the ${thing.kind} needs more:\n${rows.join('\n')}`);
}

/** At a terminal what is wrong is asked again; elsewhere it is told. */
async function checkNew(workspace: Workspace, thing: NewThing, id: string, asking: Asking | undefined) {
  for (;;) {
    const { plan, faults } = planNew(workspace, thing, id);
    if (faults.length === 0) return plan;
    const fields = listNewFields(thing.kind).filter((one) =>
      faults.some(({ field }) => field?.option === one.option),
    );
    const told = faults.map(({ message }) => message).join('\n');
    if (!asking || fields.length === 0) throw new UsageError(`nothing is written:\n${told}`);
    asking.say(told);
    for (const field of fields) await askField(field, asking);
  }
}
