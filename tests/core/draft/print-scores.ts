/** Prints how well drafts fit their keys: `node tests/core/draft/print-scores.ts [-v]`. */
import { draftArticle } from '../../../src/core/draft/draft-article.ts';
import { openCorpusDigest, readCorpus } from './read-corpus.ts';
import { type Score, type Share, scoreDraft } from './score.ts';

const digest = await openCorpusDigest();
const scores = readCorpus().map((text) => scoreDraft(text, draftArticle(text.bytes, digest), digest));
const shares = [
  'entityRecall',
  'entityPrecision',
  'unknownRecall',
  'figureRecall',
  'figurePrecision',
  'subjects',
  'dateRecall',
  'datePrecision',
] as const;

const write = ({ right, total }: Share): string =>
  `${right}/${total} ${total === 0 ? '' : (right / total).toFixed(2)}`.trim();
const row = (score: Score): object => ({
  headline: score.headline,
  publisher: score.publisher,
  published: score.published,
  ...Object.fromEntries(shares.map((name) => [name, write(score[name])])),
  leaks: score.leaks.length,
});
const sum = (name: (typeof shares)[number]): Share => ({
  right: scores.reduce((total, score) => total + score[name].right, 0),
  total: scores.reduce((total, score) => total + score[name].total, 0),
  wrong: [],
});
const all = {
  ...Object.fromEntries(
    (['headline', 'publisher', 'published'] as const).map((name) => [
      name,
      scores.filter((score) => score[name]).length,
    ]),
  ),
  ...Object.fromEntries(shares.map((name) => [name, write(sum(name))])),
  leaks: scores.reduce((total, { leaks }) => total + leaks.length, 0),
};
// One row for each measure: eleven columns are wider than a terminal.
const columns = Object.fromEntries([
  ...scores.map((score): [string, object] => [score.name, row(score)]),
  ['all', all],
]);
const measures = Object.keys(all);
console.table(
  Object.fromEntries(
    measures.map((measure) => [
      measure,
      Object.fromEntries(
        Object.entries(columns).map(([name, values]) => [name, (values as Record<string, unknown>)[measure]]),
      ),
    ]),
  ),
);
if (process.argv.includes('-v')) {
  for (const score of scores) {
    console.log(`\n${score.name}`);
    for (const name of shares)
      if (score[name].wrong.length > 0) console.log(`  ${name}: ${score[name].wrong.join(' | ')}`);
    if (score.leaks.length > 0) console.log(`  leaks: ${score.leaks.join(' | ')}`);
  }
}
