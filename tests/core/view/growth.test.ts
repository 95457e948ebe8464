/** Four times the articles cost four times the work, or little more: what is asked of a digest is counted, not timed. */
import { expect, it } from 'vitest';
import { makeCorpus } from '../../../scripts/corpus/write-corpus.ts';
import { newsOf } from '../../../src/core/claims/news.ts';
import { createDigest, type Digest } from '../../../src/core/link/digest.ts';
import { viewArticle } from '../../../src/core/view/article-view.ts';
import { viewDisagreements } from '../../../src/core/view/disagreements-view.ts';
import { viewHome } from '../../../src/core/view/home-view.ts';
import { viewLetters } from '../../../src/core/view/letter-view.ts';
import { viewMonths } from '../../../src/core/view/month-view.ts';
import { viewParty } from '../../../src/core/view/party-view.ts';
import { viewTimelineEvents, viewTimelineYears } from '../../../src/core/view/timeline-view.ts';
import { viewUpcoming } from '../../../src/core/view/upcoming-view.ts';
import { sample } from '../sample.ts';

const today = '2026-11-30';

const views: [name: string, view: (digest: Digest) => unknown][] = [
  ['articles', (digest) => digest.articles.map((article) => viewArticle(digest, article))],
  [
    'companies',
    (digest) =>
      digest.entities.flatMap((entity) => (entity.kind === 'company' ? [viewParty(digest, entity)] : [])),
  ],
  ['months', viewMonths],
  ['news', newsOf],
  [
    'lists',
    (digest) => [
      ...[viewTimelineYears(digest), viewTimelineEvents(digest), viewDisagreements(digest)],
      ...[viewUpcoming(digest), viewLetters(digest), viewHome(digest)],
    ],
  ],
];

/** A digest of so many generated articles, anew each time, so that nothing is known of it yet. */
function openCorpus(articles: number): () => Digest {
  const { 'site.yaml': site = '', ...files } = Object.fromEntries(makeCorpus({ articles, seed: 7 }));
  const { library } = sample(files, today, site);
  return () => createDigest(library, today);
}

/** How often a view looks something up. */
function countLookUps(view: (digest: Digest) => unknown, digest: Digest): number {
  let count = 0;
  const counted =
    <T>(find: (id: string) => T) =>
    (id: string): T => {
      count += 1;
      return find(id);
    };
  view({
    ...digest,
    findArticle: counted(digest.findArticle),
    findEntity: counted(digest.findEntity),
    findClaim: counted(digest.findClaim),
    claimsTouching: counted(digest.claimsTouching),
    articlesTouching: counted(digest.articlesTouching),
  });
  return count;
}

const [small, large] = [openCorpus(75), openCorpus(300)];

it.each(views)('%s', (_name, view) => {
  const [few, many] = [countLookUps(view, small()), countLookUps(view, large())];
  expect(many / few, `${few} and ${many}`).toBeLessThan(6);
});
