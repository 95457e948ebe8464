/** A saved article as it was read: what it says of itself, and its prose without the page around it. */

export interface SavedArticle {
  headline?: string;
  /** The name of the site or publisher, as found. */
  siteName?: string;
  author?: string;
  url?: string;
  /** EDTF, where the page or the text states it. */
  published?: string;
  /** The words that the date was read from. */
  publishedWords?: string;
  /** Paragraphs in their order, each on one line. */
  paragraphs: Paragraph[];
}

export interface Paragraph {
  text: string;
  /** A heading between paragraphs: it names things and makes no claims. */
  isHeading: boolean;
}

export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0;

/** Whether a line ends as sentences do. */
export const endsSentence = (line: string): boolean => /[.!?…]["'”’»)\]]*$/.test(line);

/** Whether a line is prose rather than a heading, a menu or a label. */
export const isProse = (line: string): boolean => endsSentence(line) && countWords(line) >= 8;
