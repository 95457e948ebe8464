/**
 * The HTML of what most blocks of a body are made of, written as the library writes it, which walks over a tree four times
 * for it: words, links to pages of the site, and our own previews. Nothing that could need a sanitiser is written here.
 */
import type { ListItem, Nodes } from 'mdast';

/** The HTML of a block; undefined where it holds anything else than words, links and previews. */
export function writeSimple(node: Nodes): string | undefined {
  if (node.data) return undefined;
  switch (node.type) {
    case 'paragraph':
      return writeElement('p', '', node.children);
    case 'heading':
      return writeElement(`h${node.depth}`, '', node.children);
    case 'blockquote':
      return writeBlocks('blockquote', node.children.map(writeSimple));
    case 'list':
      return node.ordered || node.spread ? undefined : writeBlocks('ul', node.children.map(writeItem));
    default:
      return undefined;
  }
}

/** One of a list whose items have no paragraphs of their own. */
function writeItem({ data, spread, checked, children }: ListItem): string | undefined {
  const [only, ...others] = children;
  if (
    data ||
    spread ||
    typeof checked === 'boolean' ||
    others.length > 0 ||
    only?.type !== 'paragraph' ||
    only.data
  )
    return undefined;
  return writeElement('li', '', only.children);
}

const writeBlocks = (tag: string, blocks: readonly (string | undefined)[]): string | undefined =>
  blocks.length === 0 || blocks.includes(undefined) ? undefined : `<${tag}>\n${blocks.join('\n')}\n</${tag}>`;

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
const plainAddress = /^(?:https:\/\/[\w.-]+)?\/(?!\/)[\w/.-]*(?:#[\w-]+)?$/;
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
  const tag = tagOf(node, hName);
  if (tag === undefined || !('children' in node)) return undefined;
  const attributes = writeAttributes(tag, hProperties);
  if (attributes === undefined) return undefined;
  const address = node.type === 'link' ? ` href="${node.url}"` : '';
  return writeElement(tag, `${address}${attributes}`, node.children);
}

/** `hName` is the element that it is to be in the place of its own. */
function tagOf(node: Nodes, hName: string | undefined): string | undefined {
  if (node.type === 'emphasis') return hName === undefined ? 'em' : hName === 'span' ? hName : undefined;
  if (hName !== undefined) return undefined;
  if (node.type === 'strong') return 'strong';
  const isPlainLink = node.type === 'link' && typeof node.title !== 'string' && plainAddress.test(node.url);
  return isPlainLink ? 'a' : undefined;
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
