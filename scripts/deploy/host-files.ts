/** `_headers` and `_redirects`, which Netlify and Cloudflare Pages read. No two rules give one path the same header. */
import {
  commonHeaders,
  type Headers,
  headerRules,
  headersAt,
  keptForEver,
} from '../../src/core/policy/response-headers.ts';
import type { DeployedSite } from './deployed-site.ts';

/** Cloudflare reads 2,000 redirects; each of ours takes two lines, since it tells an address without its slash apart. */
const mostRedirects = 990;

/**
 * Hosts join or overwrite what two rules say, each in its way, so a policy is told by folder. What is asked after
 * before each use needs no word: both hosts say so by themselves.
 */
export function renderHeadersFile({ base, files }: DeployedSite): string {
  const folders = new Set(files.map((file) => file.slice(0, file.indexOf('/') + 1)).filter(Boolean));
  const pages = files.filter((file) => !file.includes('/') && file.endsWith('.html'));
  const told = (path: string): Headers => {
    const { 'Cache-Control': _, ...headers } = headersAt(path);
    return Object.fromEntries(Object.entries(headers).filter(([name]) => !(name in commonHeaders)));
  };
  const kept = headerRules.filter(({ caching }) => caching === keptForEver);
  return [
    renderRule(`${base}*`, commonHeaders),
    renderRule(base, told('')),
    ...pages.map((page) => renderRule(`${base}${page}`, told(page))),
    ...[...folders].map((folder) => renderRule(`${base}${folder}*`, told(folder))),
    ...kept.map(({ folder }) => renderRule(`${base}${folder}*`, { 'Cache-Control': keptForEver })),
  ].join('');
}

const renderRule = (path: string, headers: Headers): string =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');

export const renderRedirectsFile = ({ base, redirects }: DeployedSite): string =>
  [
    ...(base === '/' ? [] : [`/ ${base} 302`]),
    ...redirects
      .slice(0, mostRedirects)
      .flatMap(({ from, to }) => [`${from} ${to} 301`, `${from.slice(0, -1)} ${to} 301`]),
    '',
  ].join('\n');
