/** What some claims carry beside what they say: whose report it is, on what condition, how it was inferred, a doubt of the editor. */
import type { Scene } from './make-article.ts';
import { createRandom } from './random.ts';

type Entry = Record<string, string | undefined>;

/**
 * Fields for one claim in six. Their chance is drawn from a sequence of their own, so that they move nothing else.
 * @param place the how-many-eth claim of its article it is
 */
export function addShades({ cast, number }: Scene, entry: Entry, place: number): Entry {
  const random = createRandom(number * 101 + place);
  const share = random.next();
  if (share < 0.04) return { ...entry, inferred: quoted('“Last month”, in an article of this one.') };
  if (share < 0.07) return { ...entry, via: random.pickSkewed(cast.publishers).id };
  if (share < 0.1 && !entry.by) return { ...entry, byWords: quoted('people who know the plans') };
  if (share < 0.12) return { ...entry, if: quoted('if the price holds') };
  if (share < 0.14)
    return { ...entry, doubt: '{ why: The report is older., source: "https://news.example/doubt" }' };
  if (share < 0.15) return { ...entry, stance: 'rejects' };
  if (share < 0.17 && !entry.note) return { ...entry, note: quoted('Nobody else says so.') };
  return entry;
}

const quoted = (text: string): string => JSON.stringify(text);
