/**
 * The HTML of what most blocks of a body are made of, written as the library writes it, which walks over a tree four times
 * for it: words, links to pages of the site, and our own previews. Nothing that could need a sanitiser is written here.
 */
import type { Nodes } from 'mdast';

/** The HTML of a paragraph or a heading; undefined where it holds anything else than words, links and previews. */
export function writeSimple(node: Nodes): string | undefined {
  const tag = node.type === 'paragraph' ? 'p' : node.type === 'heading' ? `h${node.depth}` : undefined;
  if (tag === undefined || !('children' in node) || node.data) return undefined;
  return writeElement(tag, '', node.children);
}

function writeElement(tag: string, attributes: string, children: readonly Nodes[]): string | undefined {
  let html = `<${tag}${attributes}>`;
  for (const child of children) {
    const written = writeInline(child);
    if (written === undefined) return undefined;
    html += written;
  }
  return `${html}</${tag}>`;
}

/** What the library would cut off at the ends of lines. */
const uneven = /[ \t]\n|\n[ \t]|\r/;
/** Addresses in which nothing has to be escaped. */
const pagePath = /^\/(?!\/)[\w/.-]*(?:#[\w-]+)?$/;
/** What our own elements may have; their names in HTML, and values in which nothing has to be escaped. */
const allowed: Readonly<Record<string, Readonly<Record<string, readonly [name: string, value: RegExp]>>>> = {
  a: { interestfor: ['interestfor', /^peek-[\w-]+$/] },
  span: {
    className: ['class', /^peek[\w-]*$/],
    id: ['id', /^peek-[\w-]+$/],
    popover: ['popover', /^hint$/],
  },
};

function writeInline({ data = {}, ...node }: Nodes): string | undefined {
  const { hName, hProperties = {}, ...others } = data;
  if (Object.keys(others).length > 0) return undefined;
  if (node.type === 'text') return uneven.test(node.value) ? undefined : escapeText(node.value);
  if (node.type === 'emphasis' && hName === 'span') {
    const attributes = writeAttributes('span', hProperties);
    return attributes === undefined ? undefined : writeElement('span', attributes, node.children);
  }
  if (node.type !== 'link' || hName || typeof node.title === 'string' || !pagePath.test(node.url))
    return undefined;
  const attributes = writeAttributes('a', hProperties);
  return attributes === undefined
    ? undefined
    : writeElement('a', ` href="${node.url}"${attributes}`, node.children);
}

function writeAttributes(tag: string, properties: object): string | undefined {
  let written = '';
  for (const [key, value] of Object.entries(properties)) {
    const text = String(value);
    const [name, pattern] = allowed[tag]?.[key] ?? [];
    if (!pattern?.test(text)) return undefined;
    written += ` ${name}="${text}"`;
  }
  return written;
}

const escapeText = (text: string): string => text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');
