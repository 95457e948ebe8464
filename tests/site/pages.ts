/** The built site as its pages, parsed, for tests that look at all of them. */
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';

export interface BuiltPage {
  /** Address below the site's root: `/companies/x/`. */
  path: string;
  html: string;
  root: HTMLElement;
  ids: Set<string>;
}

/** Every HTML page of a built site, by address. */
export function readPages(site: string): Map<string, BuiltPage> {
  const files = globSync('**/*.html', { cwd: site });
  return new Map(
    files.map((file) => {
      const html = readFileSync(join(site, file), 'utf8');
      const root = parse(html);
      const path = `/${file
        .split(sep)
        .join('/')
        .replace(/index\.html$/, '')}`;
      const ids = new Set(root.querySelectorAll('[id]').map(({ id }) => id));
      return [path, { path, html, root, ids }] as const;
    }),
  );
}

/** Every address that a page links to or loads, as written. */
export function listAddresses({ root }: BuiltPage): string[] {
  return root
    .querySelectorAll('[href], [src]')
    .flatMap((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? []);
}
