/** `npm run init`: a fork for another beat. The content that stands here moves aside, and a tiny site takes its place. */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asRawFiles, findAnswerFault, makeNewSite, siteQuestions } from '../src/core/edit/new-site.ts';
import { readFiles } from '../src/core/load/read-files.ts';
import { openFiles } from '../src/core/open-digest.ts';
import { didYouMean, hasErrors } from '../src/core/problem/problem.ts';
import { reportText } from '../src/core/problem/report-text.ts';
import { UsageError } from './option-values.ts';
import type { FieldOption, Options } from './options.ts';
import { runCommand } from './run-command.ts';
import { openTerminal, type Terminal } from './terminal.ts';

const folder = 'content';

/** Where the story that the tests look at goes, so that `npm test` goes on testing the code. */
const story = 'tests/fixtures/story';

const usage = {
  name: 'init',
  meaning: 'Begins a site for another beat: moves the content aside and puts a tiny valid site in its place.',
  options: ['today', 'force'],
  meanings: { force: 'move the content aside without asking' },
  fields: `What it is told, asked for at a terminal where it is not given:
${siteQuestions.map(({ option, text, otherwise }) => `  --${option.padEnd(10)} ${text}${otherwise ? ` (default: ${otherwise})` : ''}`).join('\n')}`,
} as const;

await runCommand(usage, async (options) => {
  const terminal = process.stdin.isTTY ? openTerminal() : undefined;
  try {
    return await init(options, terminal);
  } finally {
    terminal?.close();
  }
});

async function init({ today, force, fields = [] }: Options, terminal: Terminal | undefined) {
  const answers = await readAnswers(fields, terminal);
  const files = makeNewSite(answers, today);
  const { problems, counts } = openFiles(asRawFiles(files), { today, nameOf: (path) => `${folder}/${path}` });
  if (hasErrors(problems)) throw new UsageError(`nothing is written:\n${reportText(problems, counts)}`);
  const aside = chooseAside(today);
  const held = existsSync(folder) ? (await readFiles(folder)).length : 0;
  if (held > 0)
    await confirm(`${held} files of ${folder}/ move to ${aside}/, whole. Go on? y/N\n> `, force, terminal);
  await replaceContent(aside, files);
  console.log(reportText(problems, counts));
  console.log(
    `\nThe content that stood here is in ${aside}/${aside === story ? ', where the tests look at it' : ''}.`,
  );
  console.log('Look at the new site with npm run dev; its settings are in site.yaml.');
  if (existsSync('dist'))
    console.log(
      'The last build was of another site: npm start -- --allow-shrink puts the new one in its place.',
    );
  return 0 as const;
}

async function readAnswers(given: readonly FieldOption[], terminal: Terminal | undefined) {
  const names = siteQuestions.map(({ option }) => option);
  for (const [name] of given) {
    if (names.includes(name)) continue;
    const close = didYouMean(name, names);
    throw new UsageError(`unknown option --${name}${close ? `: ${close}` : ''}`);
  }
  const answers = new Map(given);
  for (const question of siteQuestions) {
    const { option, text, otherwise } = question;
    for (;;) {
      const asked = otherwise === undefined ? text : `${text} Enter for ${otherwise}.`;
      const answer =
        answers.get(option) ?? (await terminal?.ask({ text: `${option}: ${asked}\n> `, words: [] })) ?? '';
      const fault = findAnswerFault(question, answer);
      if (fault === undefined) {
        answers.set(option, answer);
        break;
      }
      if (!terminal) throw new UsageError(`--${option}: ${fault}`);
      terminal.say(`  ${fault}`);
      answers.delete(option);
    }
  }
  return answers;
}

async function confirm(
  text: string,
  force: boolean | undefined,
  terminal: Terminal | undefined,
): Promise<void> {
  if (force) return;
  if (!terminal) throw new UsageError(`${text.replace(/ Go on\?[\s\S]*/, '')} Add --force to go on`);
  if (!/^y(es)?$/i.test((await terminal.ask({ text, words: ['yes', 'no'] })).trim()))
    throw new UsageError('stopped; nothing is written');
}

/** The first story becomes the tests’ own; what is put aside later is kept out of Git. */
function chooseAside(today: string): string {
  if (!existsSync(story)) return story;
  const name = `.lodestone/content-of-${today}`;
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? name : `${name}-${n}`;
    if (!existsSync(candidate)) return candidate;
  }
}

/** Two renames: whenever it is cut off, one of the two sites stands whole and nothing is lost. */
async function replaceContent(aside: string, files: ReadonlyMap<string, string>): Promise<void> {
  const fresh = `${folder}-${process.pid}`;
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(fresh, path)), { recursive: true });
      await writeFile(join(fresh, path), text, { flag: 'wx' });
    }
    await mkdir(dirname(aside), { recursive: true });
    if (existsSync(folder)) await rename(folder, aside);
    await rename(fresh, folder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}
