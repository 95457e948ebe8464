import { readdir, readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { complete } from '../../../src/core/assist/complete.ts';
import { explainSpot } from '../../../src/core/assist/explain-spot.ts';
import { findDefinition, listUses } from '../../../src/core/assist/find-target.ts';
import { readFiles } from '../../../src/core/load/read-files.ts';
import { checkFiles, nameIn } from '../../../src/core/open-digest.ts';
import { story } from '../../story.ts';
import { articlePath, known, today } from './written.ts';

function askAll(text: string, offset: number): void {
  const file = { path: articlePath, text };
  complete(file, offset, known, today);
  explainSpot(file, offset, known);
  findDefinition(file, offset, known);
  listUses(file, offset, known);
}

/** Milliseconds that the work keeps a processor busy: others may have it in between. */
function worked(work: () => void): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

const pieces = fc.constantFrom(
  ...['figures:', '  - ', '{ ', ' }', '[', ']', ', ', ': ', '\n', '\r\n', '\n    ', '"', "'", '# ', '|', '>'],
  ...[
    'about',
    'hill-mine',
    'sum',
    '\u{E000}',
    '\uFEFF',
    '---\n',
    '\t',
    '&a',
    '*a',
    '!!js',
    '__proto__:',
    '😀',
    '- - - ',
  ],
);

it('answers whatever is written, wherever the cursor is', () => {
  const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => `---\n${parts.join('')}`);
  fc.assert(
    fc.property(texts, fc.nat(), (text, at) => askAll(text, at % (text.length + 1))),
    { numRuns: 2000 },
  );
});

it.each([
  ['brackets', `---\na: ${'['.repeat(100_000)}`],
  ['braces', `---\na: ${'{a: '.repeat(50_000)}`],
  ['dashes', `---\na:\n${'- '.repeat(50_000)}`],
  ['steps', `---\n${Array.from({ length: 2_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}`],
  ['lines that do not end', `---\nfigures:\n  - { about: [${'a,'.repeat(100_000)}`],
  ['quotes', `---\n${"a: '\n".repeat(50_000)}`],
  ['comments', `---\n${'a: b # c\n'.repeat(25_000)}`],
  ['colons', `---\n${':'.repeat(200_000)}`],
  ['blanks before a colon', `---\na${' '.repeat(200_000)}b: c`],
  ['letters in an expression', `---\nfigures:\n  - derived: ${'a'.repeat(200_000)} `],
  ['brackets in a body', `---\na: b\n---\n${'['.repeat(200_000)}`],
  ['brackets behind a backslash', `---\na: b\n---\n${'\\['.repeat(100_000)}`],
])('reads a file of 200 KB of %s in a moment', (_, text) => {
  const took = worked(() => askAll(text, text.length));
  expect(took).toBeLessThan(2_000);
});

it('answers within a moment anywhere in the largest article', async () => {
  const { library } = checkFiles(await readFiles(story), { nameOf: nameIn(story), today });
  const folder = `${story}/articles`;
  const texts = await Promise.all(
    (await readdir(folder)).map((name) => readFile(`${folder}/${name}`, 'utf8')),
  );
  const text = texts.reduce((longest, one) => (one.length > longest.length ? one : longest));
  const file = { path: articlePath, text };
  const times = Array.from({ length: 100 }, (_, part) => {
    return worked(() => complete(file, Math.floor((text.length * part) / 100), library, today));
  });
  // The middle one: now and then memory is tidied up.
  expect(times.sort((a, b) => a - b)[50]).toBeLessThan(50);
});
