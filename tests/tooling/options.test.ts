import { describe, expect, test } from 'vitest';
import { UsageError } from '../../scripts/option-values.ts';
import { type CommandUsage, parseOptions, usageText } from '../../scripts/options.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

const usage: CommandUsage = {
  name: 'check',
  meaning: 'For tests.',
  options: ['content', 'today', 'base', 'out', 'to', 'port', 'json', 'max-warnings'],
  operands: 'FILE…',
};
const content = ['--content', 'tests'];

/** The one line that a person gets for these words. */
function complaint(...argv: string[]): string {
  try {
    parseOptions(usage, argv);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error(`nothing is wrong with ${argv.join(' ')}`);
}

test('what is not given has its default', () => {
  const options = parseOptions(usage, content);
  const today = new Date().toISOString().slice(0, 10);
  expect(options).toEqual({
    contentDir: 'tests',
    today,
    base: '/',
    outDir: 'dist',
    port: 4321,
    admin: false,
    json: false,
    fix: false,
    all: false,
    maxWarnings: Infinity,
    watch: false,
    articles: 10_000,
    seed: 1,
    seconds: 60,
    files: [],
  });
});

test('everything can be given, and words may stand between options', () => {
  const argv = [
    'a.md',
    '--today=2024-02-29',
    '--base',
    '/x/y',
    '--out',
    'o',
    '--port',
    '0',
    '--json',
    'b.md',
  ];
  const options = parseOptions(usage, [...content, ...argv, '--max-warnings', '0']);
  expect(options).toMatchObject({ today: '2024-02-29', base: '/x/y/', outDir: 'o', port: 0, json: true });
  expect(options).toMatchObject({ maxWarnings: 0, files: ['a.md', 'b.md'] });
});

test('words after a bare -- are no options', () => {
  expect(parseOptions(usage, [...content, '--', '--json'])).toMatchObject({ json: false, files: ['--json'] });
});

test('help is asked for', () => {
  expect(parseOptions(usage, ['--help', '--port', 'x'])).toBeUndefined();
  expect(usageText(usage)).toMatch(/^Usage: npm run check -- \[options\] \[FILE…\]\nFor tests\.\n/);
  for (const option of usage.options) expect(usageText(usage)).toContain(`--${option}`);
});

test('an option of another command is unknown', () => {
  expect(() => parseOptions({ ...usage, options: ['out'] }, ['--port', '1'])).toThrow(
    'unknown option --port',
  );
});

test('a command that reads no content needs none', () => {
  expect(parseOptions({ ...usage, options: ['port'] }, ['--port', '1'])).toMatchObject({ port: 1 });
});

describe('one line says what is wrong', () => {
  test.each([
    [['--contnet', 'x'], 'unknown option --contnet: did you mean “--content”?'],
    [['-j'], 'unknown option -j'],
    [['--json=yes', ...content], '--json takes no value'],
    [['--today'], '--today needs a value: --today DATE'],
    [['--content', '--json'], '--content needs a value: --content DIR'],
    [['--today=', ...content], '--today needs a value: --today DATE'],
    [['--port', '1', '--port', '2'], '--port is given twice'],
    [['--content', 'contant'], 'there is no folder “contant”: did you mean “content”?'],
    [['--content', 'package.json'], 'there is no folder “package.json”'],
    [
      ['--today', '2026-02-30', ...content],
      '--today “2026-02-30” is not a day of the calendar: write YYYY-MM-DD',
    ],
    [['--today', '26-1-1', ...content], '--today “26-1-1” is not a day of the calendar: write YYYY-MM-DD'],
    [['--base', 'x/', ...content], '--base “x/” is not a path such as /digest/'],
    [['--base', '//x/', ...content], '--base “//x/” is not a path such as /digest/'],
    [['--base', '/../', ...content], '--base “/../” is not a path such as /digest/'],
    [['--port', '65536', ...content], '--port “65536” is not a whole number up to 65535'],
    [['--port', '8o', ...content], '--port “8o” is not a whole number up to 65535'],
    [['--max-warnings', '-1', ...content], '--max-warnings “-1” is not a whole number'],
    [['--to', 'dist/x'], '--to “dist/x” and the site “dist” must not hold one another'],
    [['--out', '.', ...content], '--out “.” and the content folder “tests” must not hold one another'],
    [
      ['--out', 'tests/x', ...content],
      '--out “tests/x” and the content folder “tests” must not hold one another',
    ],
  ])('%j', (argv, message) => {
    expect(complaint(...argv)).toBe(message);
  });

  test('a word that npm did not pass on with its option', () => {
    const { operands: _, ...noOperands } = usage;
    expect(() => parseOptions(noOperands, ['4000'])).toThrow('unexpected “4000”: npm passes on only options');
  });

  test('a folder with nothing like it beside it', () => {
    const folder = makeTemporaryFolder();
    expect(complaint('--content', `${folder}/none`)).toBe(`there is no folder “${folder}/none”`);
  });
});
