import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { describe, expect, it, test } from 'vitest';
import { parseDocument } from '../../src/core/load/parse-document.ts';
import { type Kind, kinds } from '../../src/core/schema/kinds.ts';

/** VS Code reads comments in JSON. */
const readJson = async (path: string) => {
  const text = await readFile(`.vscode/${path}`, 'utf8');
  return JSON.parse(text.replaceAll(/^\s*\/\/.*$/gm, ''));
};

interface Snippet {
  scope: string;
  prefix: string;
  body: string[];
}

/** What VS Code writes where the editor only presses Tab. */
const expand = ({ body }: Snippet): string =>
  body
    .join('\n')
    .replaceAll('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2026-11-22')
    .replaceAll(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll(/\$\d+/g, '');

const indented = (text: string): string => text.replaceAll(/^/gm, '  ');
const articleWith = (lines: string): string =>
  `---\ntitle: T\nsource: { publisher: unknown, headline: H, published: 2026 }\nadded: 2026-01-01\nsummary: S.\n${lines}\n---\n`;
const claimIn = (list: string) => (text: string) => articleWith(`${list}:\n${indented(text)}`);

/** Where each snippet stands, that is no whole file of the kind in its name. */
const places: Record<string, [kind: Kind, whole: (text: string) => string]> = {
  article: ['article', (text) => text],
  figure: ['article', claimIn('figures')],
  number: ['article', claimIn('figures')],
  event: ['article', claimIn('events')],
  due: ['article', claimIn('events')],
  relation: ['article', claimIn('relations')],
  money: ['article', claimIn('relations')],
  status: ['article', claimIn('statuses')],
  statement: ['article', claimIn('statements')],
  rank: ['article', claimIn('statements')],
  answer: ['article', claimIn('statements')],
  correction: ['article', claimIn('corrections')],
  doubt: ['article', (text) => claimIn('statements')(`- about: a\n  text: T\n${indented(text)}`)],
  ruling: ['project', (text) => `---\nname: N\nrulings:\n${indented(text)}\n---\n`],
};

const snippets = Object.values<Snippet>(await readJson('lodestone.code-snippets'));

describe('a snippet passes the schema as it is inserted', () => {
  it.each(snippets.map((snippet) => [snippet.prefix, snippet] as const))('%s', (prefix, snippet) => {
    const [kind, whole] = places[prefix] ?? [prefix.replace(/^file-/, '') as Kind, (text: string) => text];
    const document = parseDocument(prefix, whole(expand(snippet)));
    if ('problem' in document) throw new Error(document.problem.message);
    expect(document.problems).toEqual([]);
    const { error } = kinds[kind].schema.safeParse(document.data);
    expect(error?.issues ?? []).toEqual([]);
  });

  it('is offered in a new file, and in front matter, which VS Code takes for YAML', () => {
    expect(new Set(snippets.map(({ scope }) => scope))).toEqual(new Set(['markdown,yaml']));
  });

  it('for every kind of file and of claim', () => {
    const prefixes = snippets.map(({ prefix }) => prefix);
    const ofFiles = Object.keys(kinds).map((kind) => (kind === 'article' ? kind : `file-${kind}`));
    expect(prefixes).toEqual(expect.arrayContaining([...ofFiles, ...Object.keys(places)]));
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });

  it('and offers only words that there are', () => {
    const offered = snippets.flatMap(({ prefix, body }) =>
      [...body.join('\n').matchAll(/(\w+): \$\{\d+\|([^|]*)\|\}/g)].flatMap(([, field = '', words = '']) =>
        words.split(',').map((word) => [prefix, field, word] as const),
      ),
    );
    expect(offered.length).toBeGreaterThan(100);
    for (const [prefix, field, word] of offered) {
      const snippet = snippets.find((one) => one.prefix === prefix) as Snippet;
      const [kind, whole] = places[prefix] ?? [prefix.replace(/^file-/, '') as Kind, (text: string) => text];
      const line = new RegExp(String.raw`^(\s*${field}: ).*$`, 'm');
      // A range needs its upper end, which the snippet leaves to the editor.
      const text = whole(
        expand(snippet).replace(line, `$1${word}${word === 'between' ? '\n  upper: 3,000' : ''}`),
      );
      const document = parseDocument(prefix, text);
      const data = 'data' in document ? document.data : undefined;
      // A total belongs to a deal and has no parties.
      const isTotal = word === 'total';
      expect([word, kinds[kind].schema.safeParse(data).success || isTotal]).toEqual([word, true]);
    }
  });
});

const tasks: { label: string; command: string; problemMatcher: Matcher | [] }[] = (
  await readJson('tasks.json')
).tasks;

interface Matcher {
  pattern: Record<'regexp', string> &
    Record<'file' | 'line' | 'column' | 'severity' | 'code' | 'message', number>;
  background?: { beginsPattern: string; endsPattern: string };
}

const run = promisify(execFile);

/** What a check says of a folder; it fails where there are errors, which is what we want of it. */
const check = async (folder: string, ...options: string[]): Promise<string> => {
  const args = ['scripts/check.ts', '--content', folder, '--today', '2026-11-22', ...options];
  const { stdout } = await run(process.execPath, args).catch((error: { stdout: string }) => error);
  return stdout;
};

describe('the problem matcher', () => {
  const matchers = tasks.flatMap(({ problemMatcher }) => ('pattern' in problemMatcher ? problemMatcher : []));

  it('is the same for the task that runs once and the one that goes on', () => {
    expect(matchers).toHaveLength(2);
    expect(matchers[0]?.pattern).toEqual(matchers[1]?.pattern);
  });

  it('reads every problem out of what the check says, and nothing else', async () => {
    const { regexp, file, line, column, severity, code, message } = (matchers[0] as Matcher).pattern;
    const folder = 'tests/fixtures/cases/thirty-mistakes/content';
    const said = await check(folder);
    const { problems } = JSON.parse(await check(folder, '--json'));
    const read = said.split('\n').flatMap((row) => {
      const match = new RegExp(regexp).exec(row);
      return match ? [match] : [];
    });
    expect(
      read.map((match) => [match[file], Number(match[line]), Number(match[column]), match[code]]),
    ).toEqual(problems.map((one: Record<string, unknown>) => [one.file, one.line, one.column, one.code]));
    expect(read.map((match) => match[severity])).toEqual(
      problems.map((one: Record<string, unknown>) => one.severity),
    );
    expect(read.every((match, index) => match[message]?.startsWith(problems[index].message))).toBe(true);
    expect(read.length).toBeGreaterThan(20);
  }, 30_000);
});

test('the tasks run commands that there are', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
  const names = tasks.map(({ command }) => /^npm run (?:-s )?([a-z]+)/.exec(command)?.[1] ?? command);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(names));
});

test('the settings name files that there are', async () => {
  const settings = await readJson('settings.json');
  const there = (await readdir('.vscode/schemas')).map((name) => `.vscode/schemas/${name}`);
  expect(there).toEqual(expect.arrayContaining(Object.keys(settings['yaml.schemas'])));
});

test('the extension runs nothing in a folder that nobody trusts', async () => {
  const { capabilities, main } = await readJson('extensions/lodestone/package.json');
  expect(capabilities.untrustedWorkspaces.supported).toBe(false);
  await expect(readFile(`.vscode/extensions/lodestone/${main}`, 'utf8')).resolves.toContain(
    'language-server',
  );
});
