/** What a page costs a reader who comes to it first: every file that it asks for, compressed as hosts do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { HTMLElement } from 'node-html-parser';
import type { BuiltPage } from './pages.ts';

/** In bytes, but for the counts. */
export interface Weight {
  /** HTML and CSS; data that is no script counts as HTML. */
  markup: number;
  /** What runs. */
  scripts: number;
  /** Files, the page among them; the icon, which no browser waits for, and fonts of further letters left out. */
  requests: number;
  /** All that is asked for, the icon too, fonts of further letters left out. */
  whole: number;
  /** How many fonts beyond those that every page loads its letters may need. */
  furtherFonts: number;
  elements: number;
}

export interface Scales {
  /** `quality` of brotli: 11 is what a host can do at leisure; less is faster, and heavier. */
  weigh: (page: BuiltPage, quality?: number) => Weight;
}

/** Weighs pages of the built site at `site`; each file that several ask for is compressed once. */
export function openScales(site: string): Scales {
  const sizes = new Map<string, number>();
  const sizeOf = (file: string): number => {
    const known = sizes.get(file);
    if (known !== undefined) return known;
    const bytes = readFileSync(join(site, file));
    // Fonts and pictures of pixels are compressed already.
    const size = /\.(?:woff2|png|jpe?g|webp|avif)$/.test(file) ? bytes.length : compress(bytes, 11);
    sizes.set(file, size);
    return size;
  };
  const add = (files: readonly string[]): number => files.reduce((sum, file) => sum + sizeOf(file), 0);
  return {
    weigh: ({ html, root }, quality = 11) => {
      const styles = addressesOf(root, 'link[rel=stylesheet]', 'href');
      const scripts = addressesOf(root, 'script[src], link[rel=modulepreload]', 'src', 'href');
      const pictures = addressesOf(root, 'img, source, image, use', 'src', 'href');
      const preloaded = addressesOf(root, 'link[rel=preload]', 'href');
      const fonts = styles.flatMap((file) => listFonts(readFileSync(join(site, file), 'utf8'), root.text));
      const markup = compress(Buffer.from(html), quality) + add(styles);
      const inline = root
        .querySelectorAll('script')
        .filter(isRun)
        .map((script) => script.text);
      const run = add(scripts) + inline.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
      const others = [...pictures, ...preloaded];
      return {
        markup,
        scripts: run,
        requests: 1 + styles.length + scripts.length + others.length,
        whole: markup + add(scripts) + add(others) + add(addressesOf(root, 'link[rel=icon]', 'href')),
        furtherFonts: fonts.filter((file) => !preloaded.includes(file)).length,
        elements: root.querySelectorAll('*').length,
      };
    },
  };
}

const compress = (bytes: Buffer, quality: number): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;

/** JSON and other data is not run. */
const isRun = (script: HTMLElement): boolean =>
  !script.hasAttribute('src') && /^(?:|module|text\/javascript)$/.test(script.getAttribute('type') ?? '');

/** Each file of the site once. Throws at an address elsewhere: nothing may come from there. */
function addressesOf(root: HTMLElement, selector: string, ...attributes: string[]): string[] {
  const found = root.querySelectorAll(selector).flatMap((element) => {
    const address = attributes.map((name) => element.getAttribute(name)).find((value) => value !== undefined);
    return address === undefined || /^(?:#|data:)/.test(address) ? [] : [address];
  });
  for (const address of found)
    if (!/^\/(?!\/)/.test(address)) throw new Error(`${address} is not of this site`);
  return [...new Set(found.map((address) => address.replace(/[?#].*/, '')))];
}

/** The fonts of a stylesheet that a page with that text may ask for: those without a range, or with one of its characters. */
function listFonts(css: string, text: string): string[] {
  const characters = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
  return [...css.matchAll(/@font-face\s*{([^}]*)}/g)].flatMap(([, face = '']) => {
    const [, file] = /url\(["']?([^"')]+\.woff2)/.exec(face) ?? [];
    const [, ranges] = /unicode-range:\s*([^;]+)/i.exec(face) ?? [];
    const isNeeded = !ranges || characters.some((one) => ranges.split(',').some((range) => isIn(one, range)));
    return file && isNeeded ? [file] : [];
  });
}

/** `U+0-FF`, `U+20AC` or `U+4??`. */
function isIn(code: number, range: string): boolean {
  const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
  const bound = (digits: string, fill: string): number => Number.parseInt(digits.replaceAll('?', fill), 16);
  return code >= bound(first, '0') && code <= bound(last, 'F');
}
