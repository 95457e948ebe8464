/** A content that is opened again after each edit is what a fresh look at it would find: its problems, and all that pages show. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { makeCorpus, writeCorpus } from '../../scripts/corpus/write-corpus.ts';
import { groupsOf } from '../../src/core/claims/groups.ts';
import { slipsOf } from '../../src/core/claims/slippage.ts';
import { upcomingOf } from '../../src/core/claims/upcoming.ts';
import type { Digest } from '../../src/core/link/digest.ts';
import { type OpenedDigest, openDigest } from '../../src/core/open-digest.ts';
import { findPage, planPages } from '../../src/core/plan/plan-pages.ts';
import { createReopener } from '../../src/core/reopen-digest.ts';
import { patience, seed, triesOf } from '../effort.ts';

const size = { articles: 24, seed: 5 };
const files = new Map([...makeCorpus(size)]);
const articles = [...files.keys()].filter((path) => path.startsWith('articles/'));
const entities = [...files.keys()].filter((path) => !path.startsWith('articles/') && path !== 'site.yaml');
const textOf = (path: string): string => files.get(path) ?? '';

/** A copy of the corpus on the disk, and what changes it. */
function makeContent(of = size) {
  const contentDir = mkdtempSync(join(tmpdir(), 'reopen-'));
  onTestFinished(() => rmSync(contentDir, { recursive: true }));
  writeCorpus(contentDir, of);
  const apply = (one: Edit): void => {
    const file = join(contentDir, one.path);
    const text = change(existsSync(file) ? readFileSync(file, 'utf8') : textOf(one.path), one);
    if (text === undefined) rmSync(file, { force: true });
    else writeFileSync(file, text);
  };
  return { options: { contentDir, today: '2026-11-22', drafts: true }, apply };
}

const article = fc.constantFrom(...articles);
const edit = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('word' as const), path: article }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('value' as const), path: article, by: fc.nat(9) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('like' as const), path: article, other: article }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), path: article }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('restore' as const), path: article }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('day' as const), path: article, by: fc.nat(27) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('draft' as const), path: article }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('break' as const), path: article }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('entity' as const), path: fc.constantFrom(...entities) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('site' as const), path: fc.constant('site.yaml') }) },
);
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

/** The text of the file after the edit; undefined where it is deleted. */
function change(text: string, one: Edit): string | undefined {
  switch (one.kind) {
    case 'word':
      return `${text}\nMore is said than before.\n`;
    case 'value':
      return text.replace(/value: (\d+)/, (_, value) => `value: ${value}${one.by}`);
    case 'like':
      // The claims and words of another article, under this name.
      return textOf(one.other)
        .replace(/^title: .*$/m, 'title: Another')
        .replace(/^ {2}url: .*\n/m, '');
    case 'remove':
      return undefined;
    case 'restore':
      return textOf(one.path);
    case 'day':
      return text.replace(/(published: \d{4}-\d{2}-)\d{2}/, `$1${String(one.by + 1).padStart(2, '0')}`);
    case 'draft':
      return text.replace(/^title:/m, 'draft: true\ntitle:');
    case 'break':
      return text.replace(/^summary:/m, 'sumary:');
    case 'entity':
      return text.replace(/^name: .*$/m, 'name: Another Name');
    case 'site':
      return text.replace(/^tagline: .*$/m, 'tagline: Another one');
  }
}

/** All that is worked out of a digest, as plain data. */
function tell(digest: Digest) {
  const { all, byClaim, byEntity } = groupsOf(digest);
  const idsOf = (one: { claims: readonly { id: string }[] }) => one.claims.map(({ id }) => id);
  return {
    articles: digest.articles.map(({ id, touches }) => ({ id, touches })),
    entities: digest.entities.map(({ id }) => ({
      id,
      claims: digest.claimsTouching(id).map((claim) => claim.id),
      articles: digest.articlesTouching(id).map((one) => one.id),
      groups: byEntity.get(id)?.map((group) => group.id),
    })),
    claims: digest.claims.map(({ id }) => ({
      id,
      isFound: digest.findClaim(id)?.id,
      groups: byClaim.get(id)?.map((group) => group.id),
    })),
    groups: all.map((group) => ({
      id: group.id,
      verdict: group.verdict,
      origins: group.origins,
      claims: idsOf(group),
      rivals: group.rivals.map(({ id }) => id),
    })),
    slips: slipsOf(digest).all.map(({ before, now, direction }) => ({
      now: now.id,
      before: before.map(({ id }) => id),
      direction,
    })),
    upcoming: Object.entries(upcomingOf(digest)).map(([list, due]) => [
      list,
      (due as { claim?: { id: string }; settledBy?: { id: string } }[]).map(({ claim, settledBy }) => [
        claim?.id,
        settledBy?.id,
      ]),
    ]),
    pages: [...planPages(digest)].map(({ address, view }) => ({ address, view: view() })),
  };
}

const problemsOf = ({ problems, counts, errors }: OpenedDigest) => ({
  problems,
  counts,
  errors: new Set(errors.map(({ file, line, code }) => `${file}:${line} ${code}`)),
});

it(
  'whatever is edited, in whatever order',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 8 }),
        async (rounds) => {
          const content = makeContent();
          const reopen = createReopener(content.options);
          await reopen().then(({ digest }) => tell(digest));
          for (const edits of rounds) {
            edits.forEach(content.apply);
            const again = await reopen(new Set(edits.map(({ path }) => path)));
            const fresh = await openDigest(content.options);
            expect(problemsOf(again)).toEqual(problemsOf(fresh));
            expect(tell(again.digest)).toEqual(tell(fresh.digest));
          }
        },
      ),
      { numRuns: triesOf(40), seed },
    );
  },
  60_000 * patience,
);

/** What a piece of work takes of the processor, in milliseconds. */
async function cost(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

it('an edit costs a small part of what it costs to open all', async () => {
  const { options, apply } = makeContent({ articles: 1000, seed: 5 });
  const reopen = createReopener(options);
  const path = readdirSync(join(options.contentDir, 'articles'))[500] ?? '';
  const changed = new Set([`articles/${path}`]);
  const show = async (edited?: ReadonlySet<string>): Promise<void> => {
    const { digest, errors } = await reopen(edited);
    expect(errors).toEqual([]);
    for (const address of [digest.urls.home, digest.urls.page('article', path.slice(0, -'.md'.length))])
      findPage(digest, address)?.view();
  };
  const whole = await cost(() => show());
  const edits: number[] = [];
  for (const by of [1, 2, 3, 4, 5]) {
    apply({ kind: 'value', path: `articles/${path}`, by });
    edits.push(await cost(() => show(changed)));
  }
  // It is about a twentieth.
  expect(Math.min(...edits)).toBeLessThan(whole / 10);
});
