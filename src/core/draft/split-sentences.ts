/** A paragraph as sentences. */

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Where the segmenter of ICU ends a sentence and English does not: `U.S. Treasury`, `Mr. Berg`, `Birka Inc. said`. */
const abbreviation =
  /(?:^|[\s("“'‘–—-])(?:(?:\p{Lu}\.)+|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Capt|Lt|St|Mt|Jr|Sr|Inc|Corp|Co|Ltd|Bros|No|Nos|vs|approx|ca|est|Fig|Art|Sec|e\.g|i\.e|a\.m|p\.m|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s*$/u;

export function splitSentences(paragraph: string): string[] {
  const sentences: string[] = [];
  let isOpen = false;
  for (const { segment } of segmenter.segment(paragraph)) {
    const last = sentences.length - 1;
    if (isOpen && last >= 0) sentences[last] += segment;
    else sentences.push(segment);
    isOpen = abbreviation.test(segment);
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}
