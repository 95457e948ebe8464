/** With what is known from before, and without: the same problems in the same order, whatever was changed in between. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { makeCorpus, writeCorpus } from '../../scripts/corpus/write-corpus.ts';
import { createMemoryCache } from '../../src/core/load/record-cache.ts';
import { openDigest } from '../../src/core/open-digest.ts';

const size = { articles: 12, seed: 5 };
const files = [...makeCorpus(size)];
const contentDir = mkdtempSync(join(tmpdir(), 'same-problems-'));
writeCorpus(contentDir, size);
afterAll(() => rmSync(contentDir, { recursive: true }));

const slip = fc.record({
  file: fc.nat(files.length - 1),
  at: fc.nat(3000),
  cut: fc.constantFrom(0, 1, 1, 5, 40, 4000),
  put: fc.constantFrom(
    '',
    '',
    'x',
    ' ',
    '\n',
    '\t',
    ': ',
    '- ',
    '[',
    '"',
    '#',
    '*a*',
    '<b>',
    '---\n',
    'birka',
    '9',
  ),
});

function mutate(slips: readonly { file: number; at: number; cut: number; put: string }[]) {
  const texts = files.map(([, text]) => text);
  for (const { file, at, cut, put } of slips) {
    const text = texts[file] ?? '';
    const place = at % (text.length + 1);
    texts[file] = text.slice(0, place) + put + text.slice(place + cut);
  }
  return new Map(files.map(([path], index) => [path, Buffer.from(texts[index] ?? '')]));
}

it('whatever an editor does', async () => {
  const cache = createMemoryCache();
  await fc.assert(
    fc.asyncProperty(fc.array(slip, { maxLength: 4 }), async (slips) => {
      const options = { contentDir, today: '2026-11-22', unsaved: mutate(slips) };
      const { problems, counts } = await openDigest(options);
      const again = await openDigest({ ...options, cache });
      expect({ problems: again.problems, counts: again.counts }).toEqual({ problems, counts });
    }),
    { numRuns: 60 },
  );
}, 60_000);
