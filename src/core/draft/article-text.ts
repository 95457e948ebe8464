/** The article as one text, with its sentences at their places in it: what the searches for names, numbers and dates share. */
import type { SavedArticle } from './saved-article.ts';
import { splitSentences } from './split-sentences.ts';

export interface Sentence {
  text: string;
  /** Where it begins in the whole text. */
  start: number;
  /** Which paragraph it stands in; the headline is -1. */
  paragraph: number;
  /** Headings and the headline name things; what they claim the prose says in full. */
  isHeading: boolean;
}

export interface ArticleText {
  whole: string;
  sentences: Sentence[];
}

export function createArticleText({ headline = '', paragraphs }: SavedArticle): ArticleText {
  const sentences: Sentence[] =
    headline === '' ? [] : [{ text: headline, start: 0, paragraph: -1, isHeading: true }];
  let whole = headline;
  for (const [paragraph, { text, isHeading }] of paragraphs.entries()) {
    const offset = whole.length + 1;
    whole += `\n${text}`;
    let from = 0;
    for (const sentence of splitSentences(text)) {
      const at = text.indexOf(sentence, from);
      from = at + sentence.length;
      sentences.push({ text: sentence, start: offset + at, paragraph, isHeading });
    }
  }
  return { whole, sentences };
}
