/** What weighing promises whatever the claims: tried on two thousand random sets of them, with a fixed seed. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { disagreementsOf } from '../../../src/core/claims/disagreements.ts';
import { groupsOf } from '../../../src/core/claims/groups.ts';
import type { Group } from '../../../src/core/claims/weigh.ts';
import { createDigest, type Digest } from '../../../src/core/link/digest.ts';
import { buildLibrary } from '../../../src/core/link/library.ts';
import { parseRecord } from '../../../src/core/load/parse-record.ts';
import { parseSite } from '../../../src/core/load/parse-site.ts';
import { createUrls } from '../../../src/core/url.ts';
import { article, siteText } from '../sample.ts';
import { entities } from './world.ts';

const { site } = parseSite('site.yaml', { path: 'site.yaml', content: Buffer.from(siteText) });
const parse = (path: string, text: string) => parseRecord(path, { path, content: Buffer.from(text) });
const things = Object.entries(entities).flatMap(([path, text]) => parse(path, text).record ?? []);

interface Told {
  published: string;
  lists: Partial<Record<string, string[]>>;
}

const parsed = new WeakMap<Told, Map<string, ReturnType<typeof parseArticle>>>();

function digestOf(articles: readonly (readonly [id: string, told: Told])[]): Digest {
  const records = articles.map(([id, one]) => {
    const known = parsed.get(one) ?? new Map();
    parsed.set(one, known);
    const record = known.get(id) ?? parseArticle(id, one);
    known.set(id, record);
    return record;
  });
  return createDigest(buildLibrary([...things, ...records], site, createUrls('/', site.url)), '2026-11-22');
}

function parseArticle(id: string, { published, lists }: Told) {
  const yaml = Object.entries(lists).map(
    ([list, claims = []]) =>
      `${list}:\n${claims.map((fields, index) => `  - { key: ${list}-${index}, ${fields} }`).join('\n')}`,
  );
  const { record, problems } = parse(`articles/2024-${id}.md`, article(yaml.join('\n'), { published }));
  const [error] = problems.filter(({ severity }) => severity === 'error');
  if (error || !record) throw new Error(`${error?.message} in\n${yaml.join('\n')}`);
  return record;
}

const some = fc.constantFrom;
const maybe = (...texts: string[]) => some('', ...texts);
const join = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((texts) => texts.filter(Boolean).join(', '));
const date = some(
  '2023',
  '2024',
  '2024-Q1',
  '2024-03',
  '2024-03-10',
  '2024-03~',
  '../2024-Q2',
  '2023/2024',
  '2025-01-31',
);
const dated = (field: string) =>
  fc.oneof(
    fc.constant(''),
    date.map((text) => `${field}: ${text}`),
  );
const by = maybe(
  'by: survey',
  'by: ministry',
  'by: office',
  'by: [anna, birka]',
  'via: post',
  'byWords: analysts',
);
const stance = some('', '', '', 'stance: rejects');
const status = maybe(
  'status: actual',
  'status: estimate',
  'status: planned',
  'status: target',
  'status: possible',
);
const question = maybe(
  'question: who, answer: the-king',
  'question: who, answer: office',
  'question: who, answer: ministry',
);

const claims: Record<string, fc.Arbitrary<string>> = {
  figures: join(
    some('figure: capacity', 'figure: share'),
    some('about: hill-mine', 'about: [hill-mine, norway]'),
    some(
      'value: 2',
      'value: 2.4',
      'value: 40',
      'value: 2, upper: 5, qualifier: between',
      'said: most',
      'value: 3, unit: times, baseWords: x',
    ),
    dated('asOf'),
    status,
    by,
    stance,
    question,
    maybe('in: norway', 'moved: later'),
  ).filter((text) => !(text.includes('between') && text.includes('times'))),
  events: join(
    fc.constant('title: T'),
    some('about: birka', 'about: norway'),
    fc.oneof(
      date.map((text) => `date: ${text}`),
      date.map((text) => `due: ${text}`),
      fc.constant(''),
    ),
    maybe('event: summit', 'milestone: potash'),
    maybe('in: norway', 'in: europe'),
    by,
    stance,
    question,
  ),
  relations: join(
    some('from: fjord-bank', 'from: coast-bank', 'from: office', 'from: state', 'from: unnamed'),
    some('type: lends-to', 'type: owns', 'type: invests-in'),
    some('to: birka', 'to: anna'),
    some('value: 2, unit: NOK', 'value: 3, unit: NOK', 'value: 2, unit: SEK', 'share: 5%', ''),
    maybe('deal: package'),
    dated('date'),
    status,
    by,
    stance,
    question,
  ),
  statuses: join(
    some('about: quota', 'about: [quota, pause]', 'about: package'),
    some('status: suspended', 'status: cancelled', 'status: announced', 'status: expired'),
    dated('date'),
    maybe('is: planned', 'is: possible'),
    maybe('side: practice', 'part: Article 4'),
    by,
    stance,
    question,
  ),
  statements: join(
    some('about: birka', 'about: fjord-bank', 'about: office'),
    some('rank: first, of: potash', 'rank: only, of: potash', 'rank: among-largest, of: potash'),
    maybe('in: norway', 'in: europe'),
    dated('date'),
    maybe('denies: true'),
    by,
    stance,
    question,
  ),
};

const told: fc.Arbitrary<Told> = fc
  .tuple(
    some('2024-03-10', '2024-03', '2024-05-01', '2024-04-30/2024-05-02', '2025'),
    fc.record(
      Object.fromEntries(
        Object.entries(claims).map(([list, claim]) => [list, fc.array(claim, { maxLength: 2 })]),
      ),
    ),
  )
  .map(([published, lists]) => ({
    published,
    lists: Object.fromEntries(Object.entries(lists).filter(([, all]) => all.length > 0)),
  }));
const sets = fc
  .array(told, { minLength: 1, maxLength: 4 })
  .map((all) => all.map((one, index) => [`a${index}`, one] as const));

/** Each group as plain data, in an order of its own. */
const asData = (digest: Digest) =>
  groupsOf(digest)
    .all.map(({ id, kind, about, claims: all, verdict, origins, articles, rivals, contradictions }) => ({
      ...{ id, kind, about, verdict, origins, articles },
      claims: all.map((claim) => claim.id),
      rivals: rivals.map((claim) => claim.id),
      contradictions: contradictions.map(({ a, b, ground }) => `${a.id} ${b.id} ${ground}`),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

const check = (property: (articles: readonly (readonly [string, Told])[]) => void, numRuns: number): void =>
  fc.assert(fc.property(sets, property), { numRuns, seed: 20261122 });

const idsOf = (group: Group): string[] => group.claims.map(({ id }) => id);

it('holds on two thousand random sets of claims', () => {
  check((articles) => {
    const digest = digestOf(articles);
    const groups = groupsOf(digest).all;
    const ids = groups.map(({ id }) => id);
    // Each group has an address of its own, and each claim of it stands in it once.
    expect(new Set(ids).size, ids.join(' ')).toBe(ids.length);
    for (const group of groups) {
      expect(new Set(idsOf(group)).size).toBe(group.claims.length);
      // What is disputed has at least two sides, and both stay in sight.
      expect(group.verdict === 'disputed').toBe(group.rivals.length > 0);
      expect(group.rivals.length).not.toBe(1);
      for (const { a, b } of group.contradictions) {
        expect(a).not.toBe(b);
        expect(group.rivals).toContain(a);
        expect(group.rivals).toContain(b);
      }
      // No claim contradicts itself, and one article alone that credits nobody is one source.
      for (const claim of group.claims) expect(group.judge((one) => one === claim)?.rivals ?? []).toEqual([]);
      // Corroboration needs two origins that somebody names.
      if (group.verdict === 'corroborated') expect(group.origins.length).toBeGreaterThan(1);
      if (group.verdict === 'repeated') expect(group.articles).toBeGreaterThan(1);
      expect(group.judge(() => true)?.verdict).toBe(group.verdict);
      // Followed step by step it is at each step what weighing all that was known makes of it.
      for (const { step, before, after } of group.follow(({ article: id }) => id, 3)) {
        expect(before).toBe(group.judge(({ article: id }) => id < step)?.verdict);
        expect(after).toBe(group.judge(({ article: id }) => id <= step)?.verdict);
      }
    }
    // Every disagreement that is listed is one of the groups, or a doubt.
    for (const { id, group } of disagreementsOf(digest).all)
      expect(group === undefined || ids.includes(id)).toBe(true);

    // The order of the articles, and which has which name, does not matter.
    expect(asData(digestOf([...articles].reverse()))).toEqual(asData(digest));

    // Told twice over by another article, a set of claims contradicts nothing that it did not contradict before.
    const [first] = articles;
    if (first) {
      const twice = groupsOf(digestOf([first, ['copy', first[1]]])).all;
      const once = groupsOf(digestOf([first])).all;
      const disputed = new Set(once.filter(({ verdict }) => verdict === 'disputed').map(({ id }) => id));
      const extra = twice.filter(({ verdict, id }) => verdict === 'disputed' && !disputed.has(id));
      expect(extra.map(({ id, contradictions }) => [id, contradictions[0]?.ground])).toEqual([]);
    }

    // An article more hides no claim: whoever was weighed is weighed still, and stands where it stood.
    const fewer = digestOf(articles.slice(0, -1));
    const now = groupsOf(digest);
    for (const group of groupsOf(fewer).all) {
      for (const { id } of group.claims) {
        const beside = now.byClaim.get(id)?.filter(({ kind }) => kind === group.kind) ?? [];
        expect(beside.some((one) => idsOf(group).every((other) => idsOf(one).includes(other)))).toBe(true);
      }
      // And a contradiction between two claims stays one.
      // Only a stage that nobody had told of can let the later of two follow after all.
      for (const { a, b, ground } of group.contradictions) {
        if (ground === 'order') continue;
        const one = now.byClaim
          .get(a.id)
          ?.find(({ kind, claims: all }) => kind === group.kind && all.some(({ id }) => id === b.id));
        expect(one?.rivals.map(({ id }) => id)).toEqual(expect.arrayContaining([a.id, b.id]));
      }
    }
  }, 2000);
}, 120_000);
