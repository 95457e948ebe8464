/** What is taken over from the last build is what would be worked out now, and nearly all is taken over. */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keyOf } from '../../src/astro/site-store.ts';
import { type Read, readInto } from '../../src/core/link/reads.ts';
import { openDigest } from '../../src/core/open-digest.ts';
import { openPageTrace } from '../../src/core/plan/page-trace.ts';
import { planUnits } from '../../src/core/plan/plan-pages.ts';
import { hasErrors } from '../../src/core/problem/problem.ts';
import { edit, makeContent } from '../content-edits.ts';
import { patience, seed, triesOf } from '../effort.ts';

interface Build {
  /** What is the same for all that two builds have in common. */
  ground: string;
  lines: ReadonlyMap<string, string>;
  taken: string[];
  made: string[];
}

/** Works out every page, whether or not it would be taken over. Undefined where the content has errors: then nothing is built. */
async function build(
  options: { contentDir: string; today: string },
  last?: Build,
): Promise<Build | undefined> {
  const { problems, digest, versions } = await openDigest(options);
  if (hasErrors(problems)) return undefined;
  const articles = [...versions.articles.keys()].filter((id) => !digest.findArticle(id)).sort();
  const ground = [versions.ground, options.today, ...articles].join(' ');
  const lines = last?.ground === ground ? last.lines : new Map<string, string>();
  const trace = openPageTrace(digest, versions.articles, lines);
  const [taken, made]: string[][] = [[], []];
  for (const { name, pages } of planUnits(digest)) {
    const found = trace.find(name);
    const reads = new Set<Read>();
    const worked = readInto(reads, () =>
      Array.from(pages(), ({ address, view }) => ({ address, key: keyOf(JSON.stringify(view())) })),
    );
    if (found) expect(found, name).toEqual(worked);
    if (found) trace.keepFound(name);
    else trace.keep(name, reads, worked);
    (found ? taken : made)?.push(name);
  }
  return { ground, lines: new Map(trace.write()), taken: taken ?? [], made: made ?? [] };
}

it(
  'whatever is edited, in whatever order',
  async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 8 }),
        async (rounds) => {
          const content = makeContent();
          let last = await build(content.options);
          for (const edits of rounds) {
            edits.forEach(content.apply);
            const next = await build(content.options, last);
            taken += next?.taken.length ?? 0;
            last = next ?? last;
          }
        },
      ),
      { numRuns: triesOf(60), seed },
    );
    // Otherwise nothing was tried.
    expect(taken).toBeGreaterThan(500);
  },
  60_000 * patience,
);

it('a line more in an article leaves what does not show it; a number more, what has nothing to do with it', {
  timeout: 60_000,
}, async () => {
  const { options, apply } = makeContent({ articles: 200, seed: 5 });
  const path = `articles/${readdirSync(join(options.contentDir, 'articles'))[120]}`;
  const first = await build(options);
  expect(first?.taken).toEqual([]);
  const same = await build(options, first);
  expect(same?.made).toEqual([]);
  apply({ kind: 'word', path });
  const line = await build(options, same);
  const articlesOf = ({ made = [] }: Partial<Build> = {}) =>
    made.filter((name) => /^\/articles\/./.test(name)).length;
  expect(articlesOf(line)).toBe(1);
  expect(line?.made.length).toBeLessThan((first?.made.length ?? 0) / 6);
  apply({ kind: 'value', path, by: 3 });
  const number = await build(options, line);
  expect(articlesOf(number)).toBeGreaterThan(1);
  expect(articlesOf(number)).toBeLessThan((articlesOf(first) * 2) / 3);
});

it('notes that were tampered with end, and what they name and is not there is worked out', async () => {
  const { options } = makeContent({ articles: 24, seed: 5 });
  const first = await build(options);
  const [circles, gaps] = [new Map(first?.lines), new Map(first?.lines)];
  for (const [key, text] of first?.lines ?? []) {
    const [mark = '', reads = '', name = ''] = text.split(' ');
    if (!key.startsWith('/')) circles.set(key, `${mark} ${key},${reads} ${name}`);
    else gaps.set(key, text.replace(/^[\d,]*/, '$&,999999'));
  }
  // What depends on itself is asked again, and is as it was.
  expect(await build(options, { ...(first as Build), lines: circles })).toMatchObject({ made: [] });
  expect(await build(options, { ...(first as Build), lines: gaps })).toMatchObject({ taken: [] });
});

it('what is read under a key of whatever characters is found again', async () => {
  const { options } = makeContent({ articles: 4, seed: 5 });
  const { digest, versions } = await openDigest(options);
  const [article = ''] = digest.articles.map(({ id }) => id);
  for (const key of ['', 'tab\tand more', 'half \ud800 a letter', '%', 'line\nbreak']) {
    const read: Read = { index: 'claims', key: `${article}${key}`, ofBodies: false };
    const page = { address: '/a/', key: 'made' };
    const first = openPageTrace(digest, versions.articles, new Map());
    first.keep('/a/', new Set([read]), [page]);
    const lines = new Map(first.write());
    expect([...lines.values()].join('')).toMatch(/^[\x21-\x7e ]*$/);
    expect(openPageTrace(digest, versions.articles, lines).find('/a/'), key).toEqual([page]);
  }
});

it('a key that goes on behind a tab is no other key', async () => {
  const { options } = makeContent({ articles: 4, seed: 5 });
  const { digest, versions } = await openDigest(options);
  const entity = digest.entities.find(({ id }) => digest.claimsTouching(id).length > 0)?.id ?? '';
  const lines = (key: string) => {
    const trace = openPageTrace(digest, versions.articles, new Map());
    trace.keep('/a/', new Set<Read>([{ index: 'claims', key, ofBodies: false }]), []);
    return [...trace.write()][0]?.[1].split(' ')[0];
  };
  expect(lines(`${entity}\tmore`)).toBe(lines('nobody'));
  expect(lines(entity)).not.toBe(lines('nobody'));
});

it('nothing of a digest is kept that does not tell its reads', () => {
  const files = globSync('src/core/{claims,view,plan}/*.ts');
  expect(files.length).toBeGreaterThan(100);
  const own = files.filter((file) => readFileSync(file, 'utf8').includes('new WeakMap<Digest'));
  expect(own).toEqual([]);
});
