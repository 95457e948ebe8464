import { expect, test } from 'vitest';
import { openSound } from '../../../src/core/check/sound.ts';
import { parseRecord } from '../../../src/core/load/parse-record.ts';
import type { RawFile } from '../../../src/core/load/read-files.ts';
import { createMemoryCache, keyOfFile, type RecordCache } from '../../../src/core/load/record-cache.ts';
import { checkFiles } from '../../../src/core/open-digest.ts';
import { article, entity, siteText } from '../sample.ts';

const size = 'figures:\n  - { key: size, name: Size of it, about: birka, value: 20, unit: kt }';
const content = {
  'site.yaml': siteText,
  'companies/birka.md': entity('Birka'),
  'articles/2024-05-21-plain.md': article(size),
  'articles/2024-05-21-warned.md': article(size.replace('it', 'that'), { body: 'Birka digs 31 kt.\n' }),
  'articles/2024-05-21-leaning.md': article(
    'figures:\n  - { key: sum, name: Sum of it, about: birka, value: 20, unit: kt, sum: [2024-05-21-plain#size] }',
  ),
  'articles/2024-05-21-linking.md': article('companies: [birka]', {
    body: 'As [said](/articles/2024-05-21-plain/#claim-size).\n',
  }),
};
type Texts = Record<string, string>;

/** A check with what `cache` knows; says what it kept under which context, and what it told. */
function run(texts: Texts, cache: RecordCache = createMemoryCache()) {
  const files = Object.entries(texts).map(([path, text]): RawFile => ({ path, content: Buffer.from(text) }));
  const kept: { context: string; keys: ReadonlySet<string> }[] = [];
  const keepSound: RecordCache['keepSound'] = (context, keys) => {
    kept.push({ context, keys });
    cache.keepSound(context, keys);
  };
  const { problems } = checkFiles(files, {
    today: '2026-11-22',
    nameOf: (path) => path,
    parse: (name, raw) => ({ ...parseRecord(name, raw), key: keyOfFile(raw) ?? '' }),
    cache: { ...cache, keepSound },
  });
  const paths = files.filter((file) => kept[0]?.keys.has(keyOfFile(file) ?? '')).map(({ path }) => path);
  return { context: kept[0]?.context, paths, told: problems.map(({ file, code }) => `${file} ${code}`) };
}

test('an article is sound that nothing is wrong with and that names no claim of another', () => {
  expect(run(content).paths).toEqual(['articles/2024-05-21-plain.md']);
});

test('it stays so while other articles change, and is looked at again when anything else does', () => {
  const { context } = run(content);
  const edited = { ...content, 'articles/2024-05-21-warned.md': article(size) };
  expect(run(edited).context).toBe(context);
  const others: Texts[] = [
    { ...content, 'companies/birka.md': entity('Birka Potash') },
    { ...content, 'companies/bank.md': entity('Bank') },
    { ...content, 'site.yaml': `${siteText}# more\n` },
    { ...content, 'articles/2024-05-22-more.md': article() },
  ];
  const contexts = others.map((texts) => run(texts).context);
  expect(new Set([context, ...contexts]).size).toBe(1 + others.length);
});

test('what was told before is told again, and what leans on a claim that is gone is told', () => {
  const cache = createMemoryCache();
  const { told } = run(content, cache);
  expect(told.length).toBeGreaterThan(0);
  expect(run(content, cache).told).toEqual(told);
  const renamed = { ...content, 'articles/2024-05-21-plain.md': article(size.replace('size', 'extent')) };
  const after = run(renamed, cache).told;
  expect(after).toEqual(run(renamed).told);
  expect(after.filter((line) => line.endsWith('unknown-reference'))).toEqual([
    'articles/2024-05-21-leaning.md unknown-reference',
    'articles/2024-05-21-linking.md unknown-reference',
  ]);
});

test('a sound article is not looked at', () => {
  const files: RawFile[] = Object.entries(content).map(([path, text]) => ({
    path,
    content: Buffer.from(text),
  }));
  const parsed = files.map((raw) => ({ ...parseRecord(raw.path, raw), key: keyOfFile(raw) ?? '' }));
  const cache = createMemoryCache();
  run(content, cache);
  const known = openSound(cache, files, parsed);
  expect(parsed.flatMap(({ record }) => (record && known.has(record) ? [record.id] : []))).toEqual([
    '2024-05-21-plain',
  ]);
});
