/** What can be wrong within one file of the site; what it leads to is noted for later, when all files are known. */
import { scanMarkup, type Tag } from './scan-markup.ts';
import { listMissing } from './verify-data.ts';
import type { LinkNotes } from './verify-links.ts';
import { listTwice } from './verify-plan.ts';
import { createPolicyCheck } from './verify-policy.ts';
import { cutMark, mayMissValue } from './verify-words.ts';

export interface SiteFile {
  /** `/sub/companies/x/`, or `/sub/data/claims.json`. */
  address: string;
  /** As the policy knows it: `companies/x/`. Undefined for what was copied as it is, which answers to its owner. */
  path: string | undefined;
  text: string;
  /** The site’s own scheme and host: canonical addresses begin with it. */
  origin: string;
  links: LinkNotes;
  /** Where a text shows a value that is missing. */
  findMissing: (text: string) => string | undefined;
}

/** Stands between the texts of two blocks; no page has it. */
const blockMark = '\0';

/** Faults of a page, each to be read after its name. */
export function verifyPage(file: SiteFile): string[] {
  const { address, path, text: html, links, findMissing } = file;
  const policy = path === undefined ? undefined : createPolicyCheck(path, 'page');
  const ids: string[] = [];
  const anchors: string[] = [];
  const texts = mayMissValue(html) ? createTextList() : undefined;
  const brokenAt = scanMarkup(html, {
    onTag(tag) {
      for (const value of texts ? tag.values : []) texts?.addWhole(value);
      texts?.addTag(tag.name);
      addTargets(tag, file, ids, anchors);
      policy?.onTag(tag);
    },
    ...(texts && { onEnd: texts.addTag, onText: texts.add }),
  });
  links.addPage(address, ids);
  const own = new Set(ids);
  for (const anchor of anchors) if (!own.has(anchor)) links.add(address, `#${anchor}`);
  const doubled = own.size < ids.length ? listTwice(ids) : [];
  return [
    ...(brokenAt === undefined ? [] : [`has broken markup at “${html.slice(brokenAt, brokenAt + 30)}”`]),
    ...doubled.map((id) => `has the id “${id}” twice`),
    ...listMissing(texts?.list() ?? [], findMissing),
    ...(policy?.listFaults() ?? []),
  ];
}

/** Tags that stand within a sentence. */
const inline = new Set(
  'a abbr b bdi br cite code data em i mark q small span strong sub sup time tspan u wbr'.split(' '),
);

/** The texts of a page, one for each block and each attribute, with a mark where inline tags stand. */
function createTextList() {
  const whole: string[] = [];
  const pieces: string[] = [];
  return {
    addWhole: (text: string) => void whole.push(text),
    add: (text: string) => void pieces.push(text.replaceAll(blockMark, ' ')),
    addTag: (name: string) => void pieces.push(inline.has(name) ? cutMark : blockMark),
    list: () => [...whole, ...pieces.join('').split(blockMark)],
  };
}

const addressed = new Set(['href', 'src', 'action', 'poster']);

/**
 * Notes every id and every address that a tag leads to or loads; an anchor on the page itself is no link yet. Anchors with
 * escapes are compared as addresses are.
 */
function addTargets(
  { name: tag, names, values }: Tag,
  { address, origin, links }: SiteFile,
  ids: string[],
  anchors: string[],
): void {
  const has = (key: string, value: string) =>
    names.some((name, index) => name === key && values[index] === value);
  for (let at = 0; at < names.length; at += 1) {
    const key = names[at] ?? '';
    const value = values[at] ?? '';
    if (key === 'id') ids.push(value);
    else if (key === 'srcset') {
      for (const one of value.split(',')) links.add(address, one.trim().split(/\s/)[0] ?? '');
    } else if (key === 'content' && tag === 'meta' && has('http-equiv', 'refresh')) {
      links.add(address, value.replace(/^\d+;\s*url=/, ''));
    } else if (addressed.has(key)) {
      const own = value.startsWith(`${origin}/`) && tag === 'link' && has('rel', 'canonical');
      if (plainAnchor.test(value)) anchors.push(value.slice(1));
      else links.add(address, own ? value.slice(origin.length) : value);
    }
  }
}

const plainAnchor = /^#[\w.-]+$/;

/** Pages refer to the shapes in a picture by their ids, as to the anchors of a page. */
export function verifyPicture({ address, path, text, links }: SiteFile): string[] {
  const ids: string[] = [];
  const policy = path === undefined ? undefined : createPolicyCheck(path, 'picture');
  const brokenAt = scanMarkup(text, {
    onTag: (tag) => {
      policy?.onTag(tag);
      addIds(tag, ids);
    },
  });
  links.addPage(address, ids);
  return [
    ...(brokenAt === undefined ? [] : [`has broken markup at “${text.slice(brokenAt, brokenAt + 30)}”`]),
    ...listTwice(ids).map((id) => `has the id “${id}” twice`),
    ...(policy?.listFaults() ?? []),
  ];
}

/** What a stylesheet loads is of this site, and there. */
export function verifyStyles({ address, path, text, links }: SiteFile): string[] {
  const loaded = [...text.matchAll(/(?:url\(|@import)\s*["']?([^"')\s]+)/g)].map(([, to = '']) => to);
  for (const to of loaded) links.add(address, to);
  const elsewhere = loaded.filter((to) => /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(to));
  return path === undefined ? [] : elsewhere.map((to) => `loads “${to}”`);
}

/** The ids on a page or picture. */
export function listIds(markup: string): string[] {
  const ids: string[] = [];
  scanMarkup(markup, { onTag: (tag) => addIds(tag, ids) });
  return ids;
}

function addIds({ names, values }: Tag, ids: string[]): void {
  for (const [at, name] of names.entries()) if (name === 'id') ids.push(values[at] ?? '');
}
