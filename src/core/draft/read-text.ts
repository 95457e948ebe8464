/** A page saved as text → its headline, date, author and prose. */
import { findStamp, type Stamp } from './find-stamp.ts';
import { countWords, endsSentence, isProse, type SavedArticle } from './saved-article.ts';
import { isFurniture, isSame, stripBoilerplate } from './strip-boilerplate.ts';

/**
 * What the page told of itself, where it was HTML, goes before what its text seems to say. `page` is all the text of the
 * page, where `text` is only that of the article: the date and the headline may stand outside of it.
 */
export function readText(text: string, told: Partial<SavedArticle> = {}, page = text): SavedArticle {
  const lines = listLines(page);
  const firstProse = lines.findIndex((line) => isProse(line) && countWords(line) >= 12 && !isFurniture(line));
  const head = lines.slice(0, firstProse < 0 ? Math.min(lines.length, 30) : firstProse);
  const labelled = findLabel(lines, /^(?:title|headline):\s+(.+)/i);
  const headline = told.headline ?? labelled ?? findHeadline(head, lines);
  const stamp = told.published ? undefined : findPublished(lines, head.length);
  const author = told.author ?? findAuthor(lines, head);
  const url = told.url ?? findLabel(lines, /^(?:url|link|source|from)?:?\s*(https?:\/\/\S+)$/i);
  return {
    ...told,
    ...(headline && { headline }),
    ...(author && { author }),
    ...(url && { url }),
    ...(stamp && { published: stamp.date, publishedWords: stamp.words }),
    paragraphs: stripBoilerplate(text === page ? lines : listLines(text), headline),
  };
}

// News is shorter by far; what is longer must not cost time without end.
const maxText = 400_000;
const maxLines = 5_000;
const maxLine = 8_000;
const maxWord = 300;

const cutLine = (line: string): string =>
  line.length <= maxWord
    ? line
    : line.slice(0, maxLine).replace(/\S{300,}/g, (word) => word.slice(0, maxWord));

/** The lines that hold something; lines that were broken at a width are paragraphs again. */
export function listLines(text: string): string[] {
  const lines = text.slice(0, maxText).split('\n').slice(0, maxLines).map(cutLine).map(foldSpaces);
  const long = lines.filter((line) => line.length >= 40);
  const isWrapped =
    long.length >= 8 &&
    lines.every(({ length }) => length <= 120) &&
    long.filter(({ length }) => length <= 100).length > long.length * 0.9;
  if (!isWrapped) return joinBroken(lines.filter((line) => line !== ''));
  const blocks = lines.join('\n').split(/\n{2,}/);
  return blocks.flatMap((block) => joinWrapped(block.split('\n'))).filter((line) => line !== '');
}

/** Words set far apart are a menu. */
function foldSpaces(line: string): string {
  const isMenu = (line.trim().match(/ {2,}/g)?.length ?? 0) >= 2 && !endsSentence(line.trim());
  return line.trim().replace(/ {2,}/g, isMenu ? ' | ' : ' ');
}

/** A long line that ends amid a sentence goes on in the next one, if that begins with a small letter. */
function joinBroken(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1) ?? '';
    if (last.length >= 60 && /[\p{Ll},]$/u.test(last) && /^\p{Ll}/u.test(line))
      joined[joined.length - 1] = `${last} ${line}`;
    else joined.push(line);
  }
  return joined;
}

function joinWrapped(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1] ?? '';
    const last = joined.length - 1;
    // A line that was broken is nearly as long as the widest; what is shorter ended on its own.
    if (last >= 0 && before.length >= 45) joined[last] = `${joined[last]} ${line}`;
    else joined.push(line);
  }
  return joined;
}

function findLabel(lines: readonly string[], pattern: RegExp): string | undefined {
  for (const line of lines) {
    const found = pattern.exec(line)?.[1];
    if (found) return found;
  }
  return undefined;
}

const maxHeadline = 300;

/** Of the lines before the prose the one that most looks like a headline; the first of equals. */
function findHeadline(head: readonly string[], lines: readonly string[]): string | undefined {
  let best: { line: string; score: number } | undefined;
  for (const [index, line] of head.entries()) {
    const score = scoreHeadline(line, head.slice(index + 1), lines);
    if (score > (best?.score ?? 0)) best = { line, score };
  }
  const found = best?.line ?? lines.find((line) => /\p{L}/u.test(line));
  return found
    ?.replace(/^#+\s*/, '')
    .slice(0, maxHeadline)
    .trim();
}

function scoreHeadline(line: string, below: readonly string[], lines: readonly string[]): number {
  const words = countWords(line);
  if (words < 3 || words > 40 || isFurniture(line) || /^by\s+\p{Lu}/iu.test(line)) return 0;
  if (/^[•*–-]\s/.test(line) || (findStamp(line)?.words.length ?? 0) > line.length / 2) return 0;
  const isRepeated =
    lines.some((other) => other !== line && other.includes(line)) ||
    lines.filter((other) => isSame(other, line)).length > 1;
  const isBeforeByline = below.slice(0, 3).some((next) => findStamp(next) || /^by\s+\p{Lu}/iu.test(next));
  return (
    (words >= 5 && words <= 25 ? 3 : 1) +
    (isRepeated ? 3 : 0) +
    (isBeforeByline ? 2 : 0) +
    (endsSentence(line) ? -2 : 0) +
    (/^(\d+\.|related|most|more|read|also|why it matters)\b/i.test(line) ? -2 : 0)
  );
}

/** A date that is said to be that of publication, else one that stands alone above the prose; “updated” comes last. */
function findPublished(lines: readonly string[], headLength: number): Stamp | undefined {
  let best: { stamp: Stamp; score: number } | undefined;
  for (const [index, line] of lines.entries()) {
    const stamp = countWords(line) > 60 ? undefined : findStamp(line);
    const score = stamp ? scorePublished(line, stamp, index < headLength) : 0;
    if (stamp && score > (best?.score ?? 0)) best = { stamp, score };
  }
  return best?.stamp ?? findDateline(lines[headLength]);
}

function scorePublished(line: string, stamp: Stamp, isHead: boolean): number {
  const before = line.slice(0, stamp.index);
  const rest = countWords(line) - countWords(stamp.words);
  if (/\b(updated|oppdatert|modified|edited|revised|accessed|retrieved|saved)\b[^.]{0,20}$/i.test(before))
    return 1;
  if (
    /\b(published|posted|publication date|released|issued|date|filed|publisert|publicado|publié|veröffentlicht)\b[^.]{0,20}$/i.test(
      before,
    ) &&
    rest <= 15
  )
    return isHead ? 5 : 4;
  if (isHead && (rest <= 8 || stamp.index === 0)) return 3;
  return rest <= 2 ? 2 : 0;
}

/** `BERGEN, Norway, 21 May 2024 (Nordic Wire) –`. */
function findDateline(paragraph = ''): Stamp | undefined {
  const head = /^.{0,90}?\s[–—-]{1,2}\s/.exec(paragraph)?.[0];
  return head === undefined ? undefined : findStamp(head);
}

function findAuthor(lines: readonly string[], head: readonly string[]): string | undefined {
  const title = lines.findIndex((line) =>
    /^(journalist|reporter|(staff )?(writer|correspondent)|columnist)$/i.test(line),
  );
  if (title > 0 && countWords(lines[title - 1] ?? '') <= 5) return lines[title - 1];
  const name =
    "(\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:and\\s+|&\\s+|van\\s+|von\\s+|de\\s+|al-)?\\p{Lu}[\\p{L}.'’-]*){0,6})";
  const byline = new RegExp(`^(?:by|written by|author|words by|reported by|story by)[:\\s]+${name}`, 'iu');
  for (const line of [...head, ...lines.filter((one) => countWords(one) <= 12)]) {
    const found = byline.exec(line)?.[1];
    if (found) return found.trim();
  }
  return undefined;
}
