/** A page saved as HTML → what it says of itself and the lines of its article. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { findStamp } from './find-stamp.ts';
import type { SavedArticle } from './saved-article.ts';

/** Pages of news have some thousands of elements; what has more is not searched for its article. */
const maxElements = 50_000;

export interface HtmlPage {
  /** The lines of the article. */
  text: string;
  /** All lines of the page. */
  page: string;
  told: Partial<SavedArticle>;
}

/** Whether a text is HTML rather than prose that happens to hold a `<`. */
export const isHtml = (text: string): boolean =>
  /^\s*<(!doctype html|html|head|body|article|div|\?xml)\b/i.test(text) ||
  (text.match(/<\/?(p|div|br|span|a|h[1-6]|li)\b[^>]{0,300}>/gi)?.length ?? 0) >= 5;

/** Reads a page; one that no reader gets through (nested without end) is its text without the tags. */
export function readHtml(html: string): HtmlPage {
  if (isTooDeep(html)) return readTags(html);
  try {
    const { document } = parseHTML(/<html\b/i.test(html) ? html : `<html><body>${html}</body></html>`);
    const told = readMeta(document);
    const whole = listBlocks(document.body);
    const article = new Readability(document, {
      maxElemsToParse: maxElements,
      serializer: (node) => node,
    }).parse();
    const content = article?.content ? listBlocks(article.content) : [];
    const isArticle = content.join(' ').length >= Math.min(400, whole.join(' ').length / 3);
    const headline = told.headline ?? findTitle(article?.title);
    const author = told.author ?? article?.byline ?? undefined;
    return {
      text: (isArticle ? content : whole).join('\n'),
      page: whole.join('\n'),
      told: {
        ...told,
        ...(headline && { headline }),
        ...(author && { author: author.replace(/^by\s+/i, '').trim() }),
      },
    };
  } catch {
    return readTags(html);
  }
}

/** The text of a page that no reader gets through. */
function readTags(html: string): HtmlPage {
  const text = html.replace(/<[^<>]{0,2000}>/g, '\n');
  return { text, page: text, told: {} };
}

/** Pages of news nest some thirty elements; time grows with the square of the depth. */
const maxDepth = 250;

function isTooDeep(html: string): boolean {
  let depth = 0;
  let count = 0;
  for (const [, close, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b/gi)) {
    if (neverClosed.has(name.toLowerCase())) continue;
    depth = close ? Math.max(0, depth - 1) : depth + 1;
    count += 1;
    if (depth > maxDepth || count > 2 * maxElements) return true;
  }
  return false;
}

/** Elements without an end, and those that writers of HTML seldom close. */
const neverClosed = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
  'p',
  'li',
  'td',
  'tr',
  'th',
  'dd',
  'dt',
  'option',
  'path',
]);

/** A title that somebody wrote: programs that make pages leave names of their own. */
const findTitle = (title: string | null | undefined): string | undefined =>
  title && !/^(untitled|document|new page|index|home|page)\b.{0,12}$/i.test(title) ? title : undefined;

function readMeta(document: Document): Partial<SavedArticle> {
  const meta = (...names: string[]): string | undefined => {
    for (const name of names) {
      const found = document
        .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
        ?.getAttribute('content');
      if (found?.trim()) return found.trim();
    }
    return undefined;
  };
  const address = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url');
  const headline = document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim() || meta('og:title');
  const siteName = meta('og:site_name', 'application-name');
  const stated =
    meta('article:published_time', 'datePublished', 'date', 'dc.date', 'DC.date.issued', 'pubdate') ??
    /"datePublished"\s*:\s*"([^"]{8,40})"/.exec(document.documentElement.innerHTML)?.[1] ??
    document.querySelector('time[datetime]')?.getAttribute('datetime');
  const author = meta('author', 'article:author', 'dc.creator');
  const stamp = stated ? findStamp(stated) : undefined;
  return {
    ...(headline && { headline }),
    ...(siteName && { siteName }),
    ...(address && /^https?:\/\//.test(address) && { url: address }),
    ...(author && !/^https?:/.test(author) && { author }),
    ...(stamp && { published: stamp.date, publishedWords: stamp.words }),
  };
}

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER LI MAIN NAV OL P PRE SECTION TABLE TD TH TR UL BR HR'.split(
    ' ',
  ),
);
const unseen = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'HEAD',
  'BUTTON',
  'SELECT',
  'NAV',
  'FIGCAPTION',
  'ASIDE',
  'FOOTER',
  'FORM',
  'IFRAME',
]);

/** The text of each block in its order. Walks without recursion: pages may nest as deep as they like. */
function listBlocks(root: Node): string[] {
  const lines: string[] = [''];
  const rest: (Node | 'end')[] = [root];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (node === 'end') lines.push('');
    else if (node.nodeType === 3) lines[lines.length - 1] += node.textContent ?? '';
    else if (!unseen.has(node.nodeName.toUpperCase())) {
      const isBlock = blocks.has(node.nodeName.toUpperCase());
      if (isBlock) {
        lines.push('');
        rest.push('end');
      }
      rest.push(...[...node.childNodes].reverse());
    }
  }
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
}
