/** The peers show what the digest holds: each claim in a row, on its article’s page and on those of all that it touches. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepareCorpus } from '../../../scripts/bench/bench-build.ts';
import type { Absent, Competitor, Corpus, Site } from '../../../scripts/bench/competitor.ts';
import { findAstro } from '../../../scripts/bench/competitors/astro.ts';
import { findEleventy } from '../../../scripts/bench/competitors/eleventy.ts';
import { findHugo } from '../../../scripts/bench/competitors/hugo.ts';
import { countPages } from '../../../scripts/bench/count-pages.ts';
import { measureCommand } from '../../../scripts/bench/measure-command.ts';
import type { Claim } from '../../../src/core/link/claim.ts';
import type { Digest, Entity } from '../../../src/core/link/digest.ts';
import { openDigest } from '../../../src/core/open-digest.ts';

const today = '2026-11-30';
let corpus: Corpus;
let digest: Digest;

beforeAll(async () => {
  corpus = await prepareCorpus({ articles: 60, seed: 77, today });
  digest = (await openDigest({ contentDir: corpus.folder, today })).digest;
}, 60_000);

const peers: [name: string, found: Competitor | Absent][] = [
  ['Hugo', findHugo()],
  ['Eleventy', findEleventy(false)],
  ['Astro', findAstro()],
];

for (const [name, found] of peers) {
  const open = 'open' in found ? found.open : undefined;
  const title = open ? name : `${name}, which is not on this machine`;
  describe.skipIf(!open || process.platform === 'win32')(title, () => {
    let site: Site;

    beforeAll(async () => {
      site = (open as Competitor['open'])(corpus);
      await measureCommand(site.command);
    }, 90_000);

    test('has the pages of every article and entity, and no others', () => {
      const { articles, compared, other } = countPages(site.output);
      expect(articles.pages).toBe(digest.articles.length);
      expect(compared.pages).toBeGreaterThan(digest.articles.length + digest.entities.length);
      expect(other.pages).toBe(0);
    });

    test('has a row for each claim of an article, with its number, date, standing and source', () => {
      for (const { id, claims } of digest.articles) {
        const rows = readPage(site, `/articles/${id}/`).querySelectorAll('tr[id]');
        expect(rows.map((row) => row.id)).toEqual(claims.map(({ key }) => `claim-${key}`));
        for (const [index, claim] of claims.entries()) {
          const text = rows[index]?.text ?? '';
          for (const word of wordsOf(claim)) expect(text, claim.id).toContain(word);
        }
      }
    });

    test('lists at each entity the claims that touch it and the articles that name it, cut into pages', () => {
      for (const entity of digest.entities) {
        const { claims, articles } = followPages(site, entity);
        const touching = digest.claimsTouching(entity.id).map(({ id }) => id);
        const naming = digest.articlesTouching(entity.id).map(({ id }) => `/articles/${id}/`);
        expect(claims.toSorted(), entity.id).toEqual(touching.toSorted());
        expect(articles.toSorted(), entity.id).toEqual(naming.toSorted());
      }
    });

    test('links names in bodies', () => {
      const links = digest.articles.map(({ id }) =>
        readPage(site, `/articles/${id}/`).querySelectorAll('main > p a'),
      );
      expect(links.filter((list) => list.length > 0).length).toBeGreaterThan(digest.articles.length / 2);
    });
  });
}

const readPage = ({ output }: Site, address: string) =>
  parse(readFileSync(join(output, address, 'index.html'), 'utf8'));

/** What a row must say, whatever else it says. */
function wordsOf(claim: Claim): string[] {
  const { fields } = claim;
  const values = fields as { value?: string; date?: string; due?: string; asOf?: string; status?: string };
  const names = [...claim.subjects, ...(fields.by ?? [])].map(
    (id) => digest.findEntity(id)?.fields.name ?? id,
  );
  const { published, publisher } = digest.findArticle(claim.article)?.fields.source ?? {};
  const modality = claim.type !== 'status' && values.status !== 'actual' ? values.status : undefined;
  return [
    ...names,
    ...[values.value, values.asOf ?? values.date, values.due, modality, published].flatMap(
      (word) => word ?? [],
    ),
    digest.findEntity(publisher ?? '')?.fields.name ?? '',
  ];
}

/** Ids of claims and addresses of articles, from the page of an entity and those that follow it. */
function followPages(site: Site, { kind, id }: Entity): { claims: string[]; articles: string[] } {
  const own = digest.urls.page(kind, id);
  const first = readPage(site, own);
  const later = first.querySelectorAll('nav a').map((link) => link.getAttribute('href') ?? '');
  const pages = [first, ...later.filter((href) => href !== own).map((href) => readPage(site, href))];
  const hrefs = (selector: string): string[] =>
    pages.flatMap((page) => page.querySelectorAll(selector).map((link) => link.getAttribute('href') ?? ''));
  const claims = hrefs('.meta a[href*="#claim-"]').map((href) =>
    href.replace('#claim-', '#').replace(/^\/articles\/(.+)\/#/, '$1#'),
  );
  return { claims, articles: hrefs('ol > li > a') };
}
