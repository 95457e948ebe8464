/** Which lines of a saved page are the article: prose and the headings between it, without the page around. */
import {
  biography,
  boxHeading,
  companyHeading,
  furniture,
  smallPrint,
  tailHeading,
} from './boilerplate-words.ts';
import { countWords, endsSentence, isProse, type Paragraph } from './saved-article.ts';

/** What must have been read before a heading such as “Comments” can end the article. */
const minProse = 2;

/**
 * The paragraphs among `lines`. `headline` is left out wherever it is repeated. Headings that stand before the first
 * prose or behind the last are the page's, not the article's.
 */
export function stripBoilerplate(lines: readonly string[], headline: string | undefined): Paragraph[] {
  const repeated = countLines(lines);
  const kept: Paragraph[] = [];
  const seen = new Set<string>();
  let isInBox = false;
  for (const line of lines) {
    const prose = isProse(line);
    if (isTail(line, kept)) break;
    if (isBoxHeading(line)) {
      isInBox = true;
      continue;
    }
    if (isFurniture(line) || isSame(line, headline)) continue;
    if (isInBox && !prose && countWords(line) < 25) continue;
    const key = keyOf(line);
    if ((repeated.get(key) ?? 0) > 1 && (!prose || seen.has(key))) continue;
    seen.add(key);
    isInBox = false;
    kept.push({ text: line.replace(/^[•●▪◦*·–-]\s+/, ''), isHeading: !isParagraph(line) });
  }
  return trimHeadings(cutProse(kept));
}

/** Characters of prose that are searched; articles have some ten thousand. */
const maxProse = 50_000;

function cutProse(paragraphs: Paragraph[]): Paragraph[] {
  let length = 0;
  return paragraphs.filter(({ text }) => {
    length += text.length;
    return length <= maxProse;
  });
}

export const isFurniture = (line: string): boolean =>
  isMenu(line) ||
  biography.test(line) ||
  smallPrint.test(line) ||
  (countWords(line) < 60 && furniture.some((pattern) => pattern.test(line)));

const isBoxHeading = (line: string): boolean =>
  boxHeading.test(line) && !endsSentence(line) && countWords(line) <= 8;

const isTail = (line: string, kept: readonly Paragraph[]): boolean =>
  (tailHeading.test(line) || byline.test(line) || isCompanyHeading(line)) &&
  kept.filter(({ isHeading }) => !isHeading).length >= minProse;

/** `About Birka Potash Inc.`: a heading, and no sentence about somebody. */
const isCompanyHeading = (line: string): boolean =>
  companyHeading.test(line) &&
  countWords(line) <= 8 &&
  line.split(/\s+/).every((word) => !/^\p{Ll}/u.test(word) || /^(?:the|of|and|for|de)$/.test(word));

/** Behind the article it opens the lines about the author. */
const byline = /^(?:written )?by (\p{Lu}[\p{L}.'’-]*\s*){1,4}$/iu;

/** `Home / Metal News / …`, `News | Markets | Opinion`. */
function isMenu(line: string): boolean {
  const parts = line.split(/\s+[|/>»›·•]\s+|\s*[|»›]\s*/);
  if (parts.length < 2) return false;
  const startsAtHome = /^(home|start|news|front page)$/i.test(parts[0] ?? '');
  return (
    startsAtHome || (parts.length > 2 && !endsSentence(line) && parts.every((part) => countWords(part) <= 6))
  );
}

const keyOf = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether two lines are the same words. */
export const isSame = (line: string, other: string | undefined): boolean =>
  other !== undefined && keyOf(line) === keyOf(other);

function countLines(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  return counts;
}

const isParagraph = (line: string): boolean =>
  endsSentence(line) || /[:;,]$/.test(line) || countWords(line) > 16;

function trimHeadings(paragraphs: Paragraph[]): Paragraph[] {
  const first = paragraphs.findIndex(({ isHeading }) => !isHeading);
  const last = paragraphs.findLastIndex(({ isHeading }) => !isHeading);
  return first < 0 ? [] : paragraphs.slice(first, last + 1);
}
