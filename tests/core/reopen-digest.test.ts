/** A content that is opened again after each edit is what a fresh look at it would find: its problems, and all that pages show. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupsOf } from '../../src/core/claims/groups.ts';
import { slipsOf } from '../../src/core/claims/slippage.ts';
import { upcomingOf } from '../../src/core/claims/upcoming.ts';
import type { Digest } from '../../src/core/link/digest.ts';
import { type OpenedDigest, openDigest } from '../../src/core/open-digest.ts';
import { findPage, planPages } from '../../src/core/plan/plan-pages.ts';
import { createReopener } from '../../src/core/reopen-digest.ts';
import { edit, makeContent } from '../content-edits.ts';
import { patience, seed, triesOf } from '../effort.ts';

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
