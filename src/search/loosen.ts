/** What is asked for again where all words together find next to nothing. */

/** Fewer results than these are not enough. */
export const enough = 3;

/** More words than these are a sentence, and are asked for as they stand. */
const mostWords = 6;

/**
 * The words that something is found by, and those that nothing is: Pagefind passes over them, and nobody is to think that
 * what is found has them too. Undefined where there are not both. `count` as below.
 */
export async function dropUnknown(
  words: string,
  count: (words: string) => Promise<number>,
): Promise<{ words: string; without: string[] } | undefined> {
  const all = words.split(' ');
  if (all.length > mostWords || words.includes('"')) return undefined;
  const counts = await Promise.all(all.map(count));
  const [kept, without] = [true, false].map((isKept) =>
    all.filter((_, at) => (counts[at] ?? 0) > 0 === isKept),
  );
  return kept?.length && without?.length ? { words: kept.join(' '), without } : undefined;
}

/**
 * The most of the words that are found together, and those left out; undefined where that is of no use: one word, a
 * phrase in quotation marks, or nothing more to find. `count` tells how much has all the words that it is given.
 */
export async function loosen(
  words: string,
  found: number,
  count: (words: string) => Promise<number>,
): Promise<{ words: string; without: string[] } | undefined> {
  const all = words.split(' ');
  if (found >= enough || all.length > mostWords || words.includes('"')) return undefined;
  let kept = all;
  while (kept.length > 1) {
    const rests = kept.map((_, index) => kept.filter((_word, at) => at !== index));
    const counts = await Promise.all(rests.map((rest) => count(rest.join(' '))));
    const most = Math.max(...counts);
    if (most > found) {
      kept = rests[counts.indexOf(most)] ?? kept;
      return { words: kept.join(' '), without: all.filter((word) => !kept.includes(word)) };
    }
    // No word alone is to blame: the rarest goes, and the rest are tried again.
    const each = await Promise.all(kept.map(count));
    kept = rests[each.indexOf(Math.min(...each))] ?? [];
  }
  return undefined;
}
