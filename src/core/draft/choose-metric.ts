/** Which metric of the digest a number belongs to: its unit must fit and its name must be spoken of. */
import type { Digest, Entity } from '../link/digest.ts';
import { findUnit, isCurrency } from '../schema/units.ts';
import { fold } from './known-names.ts';

/** Units that many things share: here all the words of a metric's name must be there. */
const loose = new Set(['share', 'count', 'times', 'people', 'years', 'months', 'weeks', 'days']);

const stem = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(?:ies|y)$/, 'i')
    .replace(/(?:ing|ed|es|s|e)$/, '');

const stopWords = new Set([
  'the',
  'of',
  'and',
  'in',
  'a',
  'an',
  'to',
  'for',
  'or',
  'that',
  'can',
  'be',
  'is',
  'its',
  'within',
  'by',
  'on',
  'as',
  'it',
  'year',
  'means',
  'what',
  'which',
  'share',
  'number',
]);

const listStems = (text: string): string[] =>
  (fold(text).match(/[A-Za-z][A-Za-z-]+/g) ?? [])
    .filter((word) => !stopWords.has(word.toLowerCase()))
    .map(stem);

/** The metric, or undefined where none fits or two fit alike. `around` is the sentence and what the article is about. */
export function chooseMetric(
  sentence: string,
  around: string,
  unit: string,
  digest: Digest,
): string | undefined {
  const dimension = findUnit(unit, digest.site.units)?.dimension;
  if (dimension === undefined) return undefined;
  const near = new Set(listStems(sentence));
  const far = new Set([...near, ...listStems(around)]);
  const scored = digest.entities
    .filter((entity): entity is Entity<'figure'> => entity.kind === 'figure')
    .filter(({ fields }) => findUnit(fields.unit, digest.site.units)?.dimension === dimension)
    .map(({ id, fields }) => ({
      id,
      score: scoreMetric(fields, near, far, loose.has(dimension) || isCurrency(unit)),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const [best, second] = scored;
  return best && best.score > (second?.score ?? 0) ? best.id : undefined;
}

function scoreMetric(
  fields: Entity<'figure'>['fields'],
  near: ReadonlySet<string>,
  far: ReadonlySet<string>,
  isLoose: boolean,
): number {
  let best = 0;
  for (const name of [fields.name, ...fields.aliases]) {
    const words = [...new Set(listStems(name))];
    const isNear = words.filter((word) => near.has(word)).length;
    const isFar = words.filter((word) => far.has(word)).length;
    const all = isFar === words.length && isNear > 0 && words.length > 0;
    // Of a share or a count the sentence itself must say what is shared or counted.
    if (isLoose ? isNear === words.length && words.length > 1 : all)
      best = Math.max(best, words.length + isNear);
  }
  return best;
}
