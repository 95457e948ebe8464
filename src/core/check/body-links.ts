/** A link in a body leads to a page of the site, or to a claim on it. Other sites are not looked at. */
import type { Library } from '../link/library.ts';
import { pageOf } from '../link/map-links.ts';
import type { ContentRecord } from '../load/content-record.ts';
import { problemCodes } from '../problem/codes.ts';
import { createProblem, didYouMean, type Problem, shiftLines } from '../problem/problem.ts';
import { allKinds } from '../schema/kinds.ts';
import { claimAnchor, createUrls, listFilesOf, listFixedPages, listSharedFiles, type Urls } from '../url.ts';
import { findByFormerId } from './references.ts';
import { keysOf, onceForEach, suggestAmong, suggestClaim } from './rule.ts';

export function checkBodyLinks(record: ContentRecord, library: Library): Problem[] {
  if (record.links.length === 0) return [];
  const { urls, pages, sections } = pagesOf(library);
  return record.links.flatMap(({ url, address, isImage, ...within }) => {
    const place = shiftLines(within, record.bodyLine - 1);
    const tell: Tell = ([code, message, hint, instead]) => {
      const problem = createProblem(code, record.file, place, message, hint);
      const from = address && shiftLines(address, record.bodyLine - 1);
      const fix = instead &&
        from?.end && [{ from: { line: from.line, column: from.column }, to: from.end, text: instead }];
      return [fix ? { ...problem, fix } : problem];
    };
    // A picture is no page: whether its file is there is asked where the public folder is known.
    if (isImage) return [];
    if (/^#claim-/i.test(url)) return checkAnchor(record, url, library, tell);
    if (!url.startsWith('/')) return [];
    const path = pageOf(url);
    if (!pages.has(path)) return isPublicFile(path, sections) ? [] : tell(noPage(path, library, urls, pages));
    return url.includes('#') ? checkAnchor(pages.get(path), url, library, tell) : [];
  });
}

/**
 * The same for files that stand as they are: `publicFiles` are paths within the public folder, with `/`. Apart from the
 * rest, since it asks more than the content.
 */
export function checkPublicLinks(library: Library, publicFiles: readonly string[]): Problem[] {
  const known = new Set(publicFiles);
  return [...library.records.values()].flatMap((record) =>
    record.links.flatMap(({ url, isImage, address: _, ...within }) => {
      const path = url.startsWith('/') ? pageOf(url) : '';
      if (path === '' || !(isImage || isPublicFile(path, pagesOf(library).sections))) return [];
      const name = decode(path.slice(1));
      if (known.has(name) || pagesOf(library).pages.has(path)) return [];
      const place = shiftLines(within, record.bodyLine - 1);
      const hint =
        didYouMean(name, publicFiles) || 'put it there, and write its address from there: /name.png';
      return [
        createProblem('unknown-reference', record.file, place, `there is no file “${name}” in public/`, hint),
      ];
    }),
  );
}

/** As the file is called; what is no escape is taken as it stands. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const pagesOf = onceForEach((library) => {
  // Authors write addresses as if the site stood at the root.
  const urls = createUrls('/', library.site.url);
  const pages = listPages(library, urls);
  return { urls, pages, sections: new Set([...pages.keys()].map(sectionOf)) };
});

type Told = [code: 'unknown-reference' | 'bad-body', message: string, hint?: string, instead?: string];
type Tell = (told: Told) => Problem[];
type Pages = ReadonlyMap<string, ContentRecord | undefined>;

/** The pages that a link may lead to, with the record of each that has one: those that stand on any day. */
function listPages({ records, namesakes }: Library, urls: Urls): Pages {
  const fixed = [
    ...listFixedPages(urls),
    ...listSharedFiles(urls),
    ...allKinds.map((kind) => urls.index(kind)),
    ...Object.keys(problemCodes).map((code) => urls.problem(code)),
  ];
  return new Map<string, ContentRecord | undefined>([
    ...fixed.map((path) => [path, undefined] as const),
    ...[...namesakes, ...records.values()].flatMap((record) => [
      [urls.page(record.kind, record.id), record] as const,
      ...(record.kind === 'article'
        ? []
        : listFilesOf(urls, record.kind, record.id).map((path) => [path, undefined] as const)),
    ]),
  ]);
}

const sectionOf = (path: string): string => path.split('/')[1] ?? '';

/** `/report.pdf` may lie in the public folder, which the core does not know; nothing of ours looks like that. */
const isPublicFile = (path: string, sections: ReadonlySet<string>): boolean =>
  /\.[^/.]+$/.test(path) && !sections.has(sectionOf(path));

function noPage(path: string, library: Library, urls: Urls, pages: Pages): Told {
  const id = path.split('/').findLast((part) => part !== '') ?? '';
  const named = library.records.get(id);
  const renamed = findByFormerId(library, id);
  const hint = named
    ? `did you mean “${urls.page(named.kind, id)}”?`
    : renamed
      ? `it is now “${urls.page(renamed.kind, renamed.id)}”`
      : (suggestAmong(library, path, [...pages.keys()]) ?? 'pages have addresses as in /companies/birka/');
  const [told, message] = ['unknown-reference', `there is no page “${path}”`] as const;
  return renamed && !named
    ? [told, message, hint, urls.page(renamed.kind, renamed.id)]
    : [told, message, hint];
}

/** The only places on a page that last are the claims of an article. */
function checkAnchor(
  record: ContentRecord | undefined,
  url: string,
  library: Library,
  tell: Tell,
): Problem[] {
  const prefix = claimAnchor('');
  const anchor = url.slice(url.indexOf('#') + 1);
  if (record?.kind !== 'article' || !anchor.startsWith(prefix)) {
    const hint = `only claims of articles can be linked to: /articles/…/#${prefix}…`;
    return tell(['bad-body', `a link to “${url}”`, hint]);
  }
  const key = anchor.slice(prefix.length);
  const keys = keysOf(library).get(record.id) ?? new Set<string>();
  // An article that fails its schema has claims we cannot see.
  if (!record.fields || keys.has(key)) return [];
  return tell([
    'unknown-reference',
    `“${record.id}” has no claim “${key}”`,
    suggestClaim(library, key, keys),
  ]);
}
