/** Tags and text of HTML that we have written ourselves: one pass from left to right, no tree. */

/** Values are without their escapes, '' where there is none. */
export type Attributes = readonly (readonly [name: string, value: string])[];

export interface MarkupVisitor {
  /** An opening tag, its names in lower case. */
  onTag?: (name: string, attributes: Attributes) => void;
  /** The name of a closing tag, in lower case. */
  onEnd?: (name: string) => void;
  /** Text between two tags without its escapes; not that of scripts and styles. */
  onText?: (text: string) => void;
}

const tagName = /[a-z][^\s/>]*/iy;
const attribute = /[\s/]+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/y;
const tagEnd = /[\s/]*>/y;

/** Returns where in `html` a tag does not end as tags do; undefined if all is well. Time is linear. */
export function scanMarkup(html: string, { onTag, onEnd, onText }: MarkupVisitor): number | undefined {
  let at = 0;
  while (at < html.length) {
    const open = findTag(html, at);
    if (onText && open > at) onText(decodeEscapes(html.slice(at, open)));
    if (open === html.length) return undefined;
    if (html.charAt(open + 1) === '!' || html.charAt(open + 1) === '/') {
      const end = html.startsWith('<!--', open) ? '-->' : '>';
      const close = html.indexOf(end, open);
      if (close < 0) return open;
      if (html.charAt(open + 1) === '/')
        onEnd?.(
          html
            .slice(open + 2, close)
            .trim()
            .toLowerCase(),
        );
      at = close + end.length;
      continue;
    }
    const tag = readTag(html, open + 1);
    if (!tag) return open;
    onTag?.(tag.name, tag.attributes);
    at = tag.end;
    if (tag.name === 'script' || tag.name === 'style') {
      at = html.indexOf(`</${tag.name}`, at);
      if (at < 0) return open;
    }
  }
  return undefined;
}

/** The next `<` that begins a tag or a comment; the end of the text if there is none. */
function findTag(html: string, from: number): number {
  let open = html.indexOf('<', from);
  while (open >= 0 && !/[a-z/!]/i.test(html.charAt(open + 1))) open = html.indexOf('<', open + 1);
  return open < 0 ? html.length : open;
}

function readTag(html: string, from: number) {
  const name = match(tagName, html, from)?.[0] ?? '';
  const attributes: [string, string][] = [];
  let at = from + name.length;
  for (let found = match(attribute, html, at); found; found = match(attribute, html, at)) {
    const [whole, key = '', double, single, bare] = found;
    attributes.push([key.toLowerCase(), decodeEscapes(double ?? single ?? bare ?? '')]);
    at += whole.length;
  }
  const end = match(tagEnd, html, at);
  return end ? { name: name.toLowerCase(), attributes, end: at + end[0].length } : undefined;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
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
