/** Which pages a build owes, told twice: by the content, and by Astro, whose routes made them. */
import type { Digest } from '../core/link/digest.ts';
import { allKinds, kinds } from '../core/schema/kinds.ts';
import { listFilesOf, listFixedPages, listSharedFiles } from '../core/url.ts';

/** What Astro says that it has written; all paths are below the site’s folder, with `/`. */
export interface RenderedFiles {
  /** Pages as Astro names them: `companies/x/`, '' for the home page. */
  pages: readonly string[];
  /** Files of pages and of data, in the order they were written. */
  files: readonly string[];
  /** Files copied from the public folder. */
  copied: readonly string[];
}

/** One line for each page or file that is missing, doubled or not planned. */
export function verifyPlan(
  digest: Digest,
  rendered: RenderedFiles,
  onDisk: ReadonlySet<string>,
): readonly string[] {
  const { base } = digest.urls;
  const owed = new Set([
    ...listAddresses(digest).map((address) => pageFile(address.slice(base.length))),
    ...listExports(digest).map((address) => address.slice(base.length)),
  ]);
  const written = new Set(rendered.files);
  const ids = new Set([...owed].map(listedThing));
  const missing = new Set(
    [...owed, ...rendered.pages.map(pageFile), ...written, ...rendered.copied].filter(
      (file) => !onDisk.has(file),
    ),
  );
  const copied = new Set(rendered.copied);
  const unplanned = [...onDisk].filter(
    (file) => isChecked(file) && !(copied.has(file) || isPlanned(file, written, ids)),
  );
  return [
    ...[...missing].map((file) => `${file} is missing`),
    ...listTwice(rendered.files).map((file) => `${file} was written twice`),
    ...[...copied].filter((file) => written.has(file)).map((file) => `${file} is a page and a public file`),
    ...unplanned.map((file) => `nothing in the content asks for ${file}`),
  ];
}

/** What a list has more than once. */
export function listTwice(items: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(items.filter((item) => seen.size === seen.add(item).size))];
}

/** Every address that a site has whatever its routes do: each fixed one, each list, each thing, old or new. */
function listAddresses({ urls, articles, entities }: Digest): string[] {
  return [
    ...listFixedPages(urls),
    `${urls.base}404.html`,
    ...allKinds.map(urls.index),
    ...articles.flatMap(({ id, fields }) =>
      [id, ...fields.formerly].map((name) => urls.page('article', name)),
    ),
    ...entities.flatMap(({ kind, id, fields }) =>
      [id, ...fields.formerly].map((name) => urls.page(kind, name)),
    ),
  ];
}

/** Every file for machines, by address. */
const listExports = ({ urls, entities }: Digest): string[] => [
  ...listSharedFiles(urls),
  ...entities.flatMap(({ kind, id, fields }) =>
    [id, ...fields.formerly].flatMap((name) => listFilesOf(urls, kind, name)),
  ),
];

/** Pages, and what stands beside those of a thing: it goes when the thing goes. */
const isChecked = (file: string): boolean =>
  file.endsWith('.html') || (/\.(?:json|xml|ics)$/.test(file) && listedThing(file) !== undefined);

function pageFile(path: string): string {
  if (path.endsWith('.html')) return path;
  if (path === '404/') return '404.html';
  return path === '' || path.endsWith('/') ? `${path}index.html` : `${path}/index.html`;
}

/** What stands in the folder of a kind belongs to a thing of it, or is a later page of its list. */
function isPlanned(
  file: string,
  written: ReadonlySet<string>,
  ids: ReadonlySet<string | undefined>,
): boolean {
  if (!written.has(file)) return false;
  const thing = listedThing(file);
  return thing === undefined || thing.endsWith('/page') || ids.has(thing);
}

const kindFolders: ReadonlySet<string> = new Set(allKinds.map((kind) => kinds[kind].folder));

/** `companies/x` of all files below it; undefined for those that are no thing’s own. */
function listedThing(file: string): string | undefined {
  const [folder = '', name = '', ...rest] = file.split('/');
  return kindFolders.has(folder) && rest.length > 0 ? `${folder}/${name}` : undefined;
}
