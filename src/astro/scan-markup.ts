/**
 * Tags and text of HTML that we have written ourselves: one pass from left to right, no tree. A site has millions of tags,
 * so that nothing is made of what is there already.
 */

export interface Tag {
  /** In lower case. */
  readonly name: string;
  /** Those of its attributes in their order, doubled ones twice, in lower case. */
  readonly names: readonly string[];
  /** Each at the place of its name, without its escapes, '' where there is none. */
  readonly values: readonly string[];
}

export interface MarkupVisitor {
  /** An opening tag. */
  onTag?: (tag: Tag) => void;
  /** The name of a closing tag, in lower case. */
  onEnd?: (name: string) => void;
  /** Text between two tags without its escapes; not that of scripts and styles. */
  onText?: (text: string) => void;
}

/** Returns where in `html` a tag does not end as tags do; undefined if all is well. Time is linear. */
export function scanMarkup(html: string, { onTag, onEnd, onText }: MarkupVisitor): number | undefined {
  let at = 0;
  while (at < html.length) {
    const open = findTag(html, at);
    if (onText && open > at) onText(decodeEscapes(html.slice(at, open)));
    if (open === html.length) return undefined;
    const first = html.charCodeAt(open + 1);
    if (first === exclamation || first === slash) {
      const end = html.startsWith('<!--', open) ? '-->' : '>';
      const close = html.indexOf(end, open);
      if (close < 0) return open;
      if (first === slash)
        onEnd?.(
          html
            .slice(open + 2, close)
            .trim()
            .toLowerCase(),
        );
      at = close + end.length;
      continue;
    }
    const tag = readTag(html, open);
    if (!tag) return open;
    onTag?.(tag);
    at = tag.end;
    if (tag.name === 'script' || tag.name === 'style') {
      at = html.indexOf(`</${tag.name}`, at);
      if (at < 0) return open;
    }
  }
  return undefined;
}

interface ReadTag extends Tag {
  /** Behind its `>`. */
  end: number;
}

const [exclamation, slash, equals, less, greater, double, single] = [33, 47, 61, 60, 62, 34, 39];

/** The next `<` that begins a tag or a comment; the end of the text if there is none. */
function findTag(html: string, from: number): number {
  let open = html.indexOf('<', from);
  while (open >= 0 && !mayBegin(html.charCodeAt(open + 1))) open = html.indexOf('<', open + 1);
  return open < 0 ? html.length : open;
}

/** A letter, `/` or `!`. */
const mayBegin = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === slash || code === exclamation;

/** Reads the tag at `open`; undefined if it does not end as tags do. */
function readTag(html: string, open: number): ReadTag | undefined {
  const names: string[] = [];
  const values: string[] = [];
  const first = skipTagName(html, open + 1);
  for (let at = first; ; ) {
    const begin = skipGap(html, at);
    if (html.charCodeAt(begin) === greater)
      return { name: nameAt(html, open + 1, first), names, values, end: begin + 1 };
    const end = skipName(html, begin);
    if (begin === at || end === begin) return undefined;
    names.push(nameAt(html, begin, end));
    at = readValue(html, end, values);
  }
}

/** Reads the value of the attribute whose name ends at `from`; returns where it ends, or `from` if there is none. */
function readValue(html: string, from: number, values: string[]): number {
  const sign = skipSpace(html, from);
  if (html.charCodeAt(sign) === equals) {
    const begin = skipSpace(html, sign + 1);
    const quote = html.charCodeAt(begin);
    if (quote === double || quote === single) {
      const close = html.indexOf(quote === double ? '"' : "'", begin + 1);
      if (close >= 0) {
        values.push(decodeEscapes(html.slice(begin + 1, close)));
        return close + 1;
      }
    } else {
      const end = skipBare(html, begin);
      if (end > begin) {
        values.push(decodeEscapes(html.slice(begin, end)));
        return end;
      }
    }
  }
  values.push('');
  return from;
}

function skipSpace(html: string, from: number): number {
  let at = from;
  while (isSpace(html.charCodeAt(at))) at += 1;
  return at;
}

/** What stands between two attributes. */
function skipGap(html: string, from: number): number {
  let at = from;
  for (let code = html.charCodeAt(at); isSpace(code) || code === slash; code = html.charCodeAt(at)) at += 1;
  return at;
}

function skipTagName(html: string, from: number): number {
  let at = from;
  for (let code = html.charCodeAt(at); at < html.length; code = html.charCodeAt(++at))
    if (code === greater || code === slash || isSpace(code)) break;
  return at;
}

function skipName(html: string, from: number): number {
  let at = from;
  for (let code = html.charCodeAt(at); at < html.length; code = html.charCodeAt(++at))
    if (endsBare(code) || code === slash || code === equals) break;
  return at;
}

function skipBare(html: string, from: number): number {
  let at = from;
  for (let code = html.charCodeAt(at); at < html.length; code = html.charCodeAt(++at))
    if (endsBare(code)) break;
  return at;
}

const endsBare = (code: number): boolean =>
  code === double || code === single || code === less || code === greater || isSpace(code);

/** As regular expressions take it; not a number is none. */
const isSpace = (code: number): boolean =>
  code <= 32 ? code === 32 || (code >= 9 && code <= 13) : code >= 160 && /\s/.test(String.fromCharCode(code));

/** A name in lower case, as it mostly is. */
function nameAt(html: string, from: number, to: number): string {
  const name = html.slice(from, to);
  for (let at = from; at < to; at += 1) {
    const code = html.charCodeAt(at);
    if ((code >= 65 && code <= 90) || code > 127) return name.toLowerCase();
  }
  return name;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEscapes(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name) return named[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });
}
