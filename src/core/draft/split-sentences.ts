/** A paragraph as sentences. */

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Where the segmenter of ICU ends a sentence and English does not: `U.S. Treasury`, `Mr. Berg`, `Birka Inc. said`. */
const abbreviation =
  /(?:^|[\s("“'‘–—-])(?:(?:\p{Lu}\.)*\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Capt|Lt|St|Mt|Jr|Sr|Inc|Corp|Co|Ltd|Bros|No|Nos|vs|approx|ca|est|Fig|Art|Sec|e\.g|i\.e|a\.m|p\.m|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s*$/u;

/** Short forms with which a sentence may end as well: “in the U.S. The company …”. */
const mayEnd = /(?:(?:\p{Lu}\.){2,}|\b(?:Inc|Corp|Co|Ltd|Bros|a\.m|p\.m)\.)\s*$/u;

/** Words that open a sentence and begin no name. */
export const sentenceOpening =
  /^["“‘']?(?:The|A|An|This|That|These|Those|It|Its|He|She|They|We|But|And|Both|In|On|At|As|For|With|While|When|If|After|Before|Since|Under|Last|There|Their|His|Her|By|To|From|Demand|Construction|Production|Shares|Prices|Analysts|Officials)\s/;

export function splitSentences(paragraph: string): string[] {
  const sentences: string[] = [];
  let isOpen = false;
  for (const { segment } of segmenter.segment(paragraph)) {
    const last = sentences.length - 1;
    if (isOpen && last >= 0 && !(mayEnd.test(sentences[last] ?? '') && sentenceOpening.test(segment)))
      sentences[last] += segment;
    else sentences.push(segment);
    isOpen = abbreviation.test(segment);
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}
