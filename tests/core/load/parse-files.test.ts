import { expect, it } from 'vitest';
import { makeCorpus } from '../../../scripts/corpus/write-corpus.ts';
import type { NamedFile } from '../../../src/core/load/parse-files.ts';
import { parseFiles } from '../../../src/core/load/parse-files.ts';
import { parseInThreads } from '../../../src/core/load/parse-in-threads.ts';
import { type ParsedFile, parseFile } from '../../../src/core/load/parse-record.ts';
import { createMemoryCache } from '../../../src/core/load/record-cache.ts';

/** A small corpus with a few files that are broken. */
const files: NamedFile[] = [...makeCorpus({ articles: 150, seed: 3 })]
  .map(([path, text], index): NamedFile => {
    const broken = text.replace('name:', 'nmae:').replace('source:', 'source: [');
    return { name: `content/${path}`, raw: { path, content: Buffer.from(index % 9 === 0 ? broken : text) } };
  })
  .concat({
    name: 'content/people',
    raw: { path: 'people', content: { refused: 'not-a-file', detail: 'a link' } },
  });

const withoutText = ({ text: _, ...parsed }: ParsedFile): ParsedFile => parsed;
const alone = files.map(({ name, raw }) => parseFile(name, raw));

it('threads come to what one thread comes to, in the same order', async () => {
  expect((await parseInThreads(files)).map(withoutText)).toEqual(alone);
});

it('tells how many files are parsed, up to all', async () => {
  const counts: number[] = [];
  await parseInThreads(files, undefined, (done) => counts.push(done));
  expect(counts.length).toBeGreaterThan(1);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  const told: [number, number][] = [];
  await parseFiles(files, undefined, undefined, (done, of) => told.push([done, of]));
  expect(told.at(-1)).toEqual([files.length, files.length]);
});

it.each([
  ['is not there', 'data:text/javascript,'],
  ['throws at once', 'throw new Error("none")'],
  [
    'throws at its first work',
    'import { parentPort } from "node:worker_threads"; parentPort.on("message", () => { throw 1; })',
  ],
  [
    'ends at its first work',
    'import { parentPort } from "node:worker_threads"; parentPort.on("message", () => process.exit())',
  ],
])('so they do with a helper that %s', async (_, code) => {
  const helper = code.startsWith('data:')
    ? '/nowhere/helper.ts'
    : new URL(`data:text/javascript,${encodeURIComponent(code)}`);
  expect((await parseInThreads(files, helper)).map(withoutText)).toEqual(alone);
});

it('what is known from before is not parsed again, and comes to the same', async () => {
  const cache = createMemoryCache();
  const parsed: string[] = [];
  const parse = async (some: readonly NamedFile[]) => {
    parsed.push(...some.map(({ name }) => name));
    return some.map(({ name, raw }) => parseFile(name, raw));
  };
  // As JSON, which a record’s body and data, made on demand, are part of.
  const plain = JSON.stringify(await parseFiles(files));
  const readAgain = async () => {
    const known = await parseFiles(files, cache, parse);
    return JSON.stringify(known.map(({ key: _, ...record }) => record));
  };
  expect(await readAgain()).toBe(plain);
  expect(parsed).toHaveLength(files.length);
  parsed.length = 0;
  expect(await readAgain()).toBe(plain);
  const faulty = files.filter((_, index) => (alone[index]?.problems.length ?? 0) > 0);
  expect(faulty.length).toBeGreaterThan(20);
  expect(parsed).toEqual(faulty.map(({ name }) => name));
});
