/** What lies in the public folder is served as it is, so it must stay out of the way of pages. */
import type { Library } from '../link/library.ts';
import { problemCodes } from '../problem/codes.ts';
import { createProblem, type Problem } from '../problem/problem.ts';
import { allKinds, kinds } from '../schema/kinds.ts';
import { listFilesOf, listFixedPages, listSharedFiles, searchFolder } from '../url.ts';

/** Folders that the site fills as it needs them. */
const ownFolders = ['timeline', 'browse', 'digests', 'problems', 'admin', '_astro', searchFolder];
const kindFolders = allKinds.map((kind) => kinds[kind].folder);
const ownFolder = new RegExp(
  `^(?:${ownFolders.join('|')}|(?:upcoming|disagreements|${kindFolders.join('|')})/page` +
    `|(?:${kindFolders.join('|')})/[^/]+/(?:claims|articles|cite))$`,
);

/** `files` are paths within the folder `public`, with `/`. Some disks know no capitals, so that these tell nothing apart. */
export function checkPublicFiles(library: Library, files: readonly string[]): Problem[] {
  if (files.length === 0) return [];
  const owners = listOwners(library, new Set(files.map((file) => firstStep(fold(file)))));
  const folders = new Map<string, string>();
  for (const [file, owner] of owners)
    for (const above of listAbove(file)) if (!folders.has(above)) folders.set(above, owner);
  return files.flatMap((file) => {
    const path = fold(file);
    const above = listAbove(path);
    const own = [path, ...above].find((folder) => ownFolder.test(folder));
    const owner =
      owners.get(path) ??
      folders.get(path) ??
      above.map((folder) => owners.get(folder)).find((found) => found !== undefined) ??
      (own && `the site’s own folder ${own}/`);
    if (owner === undefined) return [];
    const message = `“${file}” stands in the way of ${owner}`;
    const hint = 'give the public file another name';
    return [createProblem('taken-address', `public/${file}`, { line: 1, column: 1 }, message, hint)];
  });
}

const fold = (path: string): string => path.normalize().toLowerCase();

/** `a` and `a/b` of `a/b/c`. */
function listAbove(path: string): string[] {
  const steps = path.split('/').slice(0, -1);
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}

const firstStep = (path: string): string => path.split('/', 1)[0] ?? '';

/**
 * Every file of the site whose address is known beforehand, with what to call it: those of kinds alone that have one in a
 * folder of `near`, where something else lies too.
 */
function listOwners({ urls, records, namesakes }: Library, near: ReadonlySet<string>): Map<string, string> {
  const owners = new Map<string, string>();
  const within = (address: string): string => address.slice(urls.base.length);
  const add = (address: string, owner: string): void => {
    const path = within(address);
    owners.set(path === '' || path.endsWith('/') ? `${path}index.html` : path, owner);
  };
  const fixed = [
    ...listFixedPages(urls),
    ...allKinds.map(urls.index),
    ...Object.keys(problemCodes).map(urls.problem),
    ...listSharedFiles(urls),
    `${urls.base}404.html`,
    urls.share(),
  ];
  for (const address of fixed) add(address, `the site’s own ${address}`);
  const isNear = (address: string): boolean => near.has(firstStep(within(address)));
  const nearKinds = new Set(
    allKinds.filter((kind) =>
      [
        urls.page(kind, 'a'),
        urls.share(kind, 'a'),
        ...(kind === 'article' ? [] : listFilesOf(urls, kind, 'a')),
      ].some(isNear),
    ),
  );
  for (const { kind, id, fields, file } of [...namesakes, ...records.values()]) {
    if (!nearKinds.has(kind)) continue;
    for (const name of [id, ...(fields?.formerly ?? [])]) add(urls.page(kind, name), `the page of ${file}`);
    add(urls.share(kind, id), `the picture of ${file}`);
    if (kind === 'article') continue;
    for (const address of listFilesOf(urls, kind, id)) add(address, `a file of ${file}`);
  }
  return owners;
}
