/** Whatever was saved, a draft is made or there is nothing to make it of: no exception, no unbounded time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftArticle } from '../../../src/core/draft/draft-article.ts';
import { writeDraft } from '../../../src/core/draft/write-draft.ts';
import { maxFileBytes } from '../../../src/core/load/read-files.ts';
import { entity, sample } from '../sample.ts';

const files = {
  'companies/birka.md': entity('Birka Potash'),
  'companies/hill-salt.md': entity('Hill Salt'),
  'topics/potash.md': entity('Potash'),
};
const { digest } = sample(files);

/** The codes of the errors that the file made of `bytes` has. */
function errorsOf(bytes: Uint8Array): string[] {
  const { id, text } = writeDraft(draftArticle(bytes, digest), digest, '2026-11-24');
  const path = `articles/${id}.md`;
  expect(Buffer.byteLength(text)).toBeLessThan(maxFileBytes);
  const { problems } = sample({ ...files, [path]: text });
  return problems
    .filter(({ severity, file }) => severity === 'error' && file === path)
    .map(({ code, message }) => `${code}: ${message}`);
}

it('any bytes', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(errorsOf(bytes)).toEqual([]);
    }),
    { numRuns: 60, seed: 5 },
  );
});

const scraps = fc.constantFrom(
  'Birka Potash ',
  '2,000 tonnes a year ',
  'more than ',
  '“',
  '”',
  ' – ',
  '€30m ',
  '$',
  '%',
  '\n',
  '\n\n',
  '---\n',
  '# ',
  ': ',
  'in July ',
  'May 2024 ',
  '<p>',
  '</div>',
  '&nbsp;',
  'â€™',
  '185 000 ',
  'Inc. ',
  '{',
  '}',
  '[',
  '`',
  "'",
  '"',
  '\0',
  '\u2028',
  '0',
  'TODO ',
  'said. ',
  'half of ',
  'between 1 and 2 ',
  '../',
  '2099',
);

it('any scraps of what articles are made of', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(fc.array(scraps, { maxLength: 60 }), (parts) => {
      expect(errorsOf(Buffer.from(parts.join('')))).toEqual([]);
    }),
    { numRuns: 100, seed: 5 },
  );
});

const size = 200_000;
const sentence =
  'Birka Potash sold 2,000 tonnes of potash for 30 size euros in July 2024, it said on Tuesday.';

describe('a great deal of', () => {
  it.each([
    ['letters', 'a'.repeat(size)],
    ['digits', '1'.repeat(size)],
    ['thousands', '1,000'.repeat(size / 5)],
    ['blanks', ' '.repeat(size)],
    ['empty lines', '\n'.repeat(size)],
    ['opening tags', '<div>'.repeat(size / 5)],
    ['tags that never close', '<'.repeat(size)],
    ['capitals', 'Aa '.repeat(size / 3)],
    ['quotes', '“'.repeat(size / 3)],
    ['damage', 'â€™'.repeat(size / 8)],
    ['sentences on one line', `${sentence} `.repeat(size / 100)],
    ['paragraphs', `${sentence}\n\n`.repeat(size / 100)],
    [
      'different paragraphs',
      Array.from(
        { length: 2000 },
        (_, n) => `In ${n} words: Birka Potash sold ${n} tonnes of potash to Foss ${n} Ltd.`,
      ).join('\n\n'),
    ],
    ['loans', 'Birka Potash will provide Hill Salt with a loan, '.repeat(size / 49)],
    ['auxiliaries', `Birka Potash ${'will would could it that '.repeat(size / 30)}lends Hill Salt money.`],
    ['marks of parties', `${'⟦##⟧ lends ⟦##⟧ '.repeat(size / 16)}Birka Potash lends Hill Salt money.`],
    ['dates', 'by the end of the first quarter of next year '.repeat(size / 45)],
  ])('%s takes a few seconds at most', { timeout: 20_000 }, (_, text) => {
    const start = performance.now();
    expect(errorsOf(Buffer.from(text))).toEqual([]);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
