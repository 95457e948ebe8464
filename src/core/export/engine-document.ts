/** Search records as documents for OpenSearch, and the index that holds them: https://docs.opensearch.org/latest/field-types/ */

import type { Digest } from '../link/digest.ts';
import { foldName } from '../view/search-filters.ts';
import { listSearchRecords, type SearchRecord } from '../view/search-records.ts';

/** What one search result is made from; its address is its id. */
export interface EngineDocument {
  url: string;
  title: string;
  names: string[];
  /** The names as `foldName` writes them, for who knows one exactly. */
  called: string[];
  /** For people. */
  date?: string;
  text: string;
  /** What the claims say, in one. */
  said: string[];
  claims: { href: string; text: string }[];
  kind: string[];
  publisher: string[];
  year: string[];
  entity: string[];
  /** `YYYY-MM-DD`; absent where nothing tells of it. */
  newest?: string;
}

/** Of all that is published, in the order of the search records. */
export const listEngineDocuments = (digest: Digest): EngineDocument[] =>
  listSearchRecords(digest).map(engineDocument);

function engineDocument(record: SearchRecord): EngineDocument {
  const { url, title, names, date, lead, html, passages, filters, newest } = record;
  const claims = passages.map((claim) => ({
    href: `${url}#${claim.anchor}`,
    text: `${claim.title} ${claim.text}`.trim(),
  }));
  return {
    url,
    title,
    names,
    called: [...new Set(names.map(foldName))].filter(Boolean),
    ...(date !== undefined && { date }),
    text: [...lead, textOf(html)].filter(Boolean).join('\n'),
    said: claims.map(({ text }) => text),
    claims,
    ...filters,
    ...(newest && { newest }),
  };
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };

/** The words of rendered HTML, which is ours and well formed. */
const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&([a-z]+|#\w+);/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The analyzers that OpenSearch brings; what has none is cut into words and no more. */
const analyzers: Record<string, string> = {
  ...{ ar: 'arabic', bg: 'bulgarian', ca: 'catalan', cs: 'czech', da: 'danish', de: 'german', el: 'greek' },
  ...{
    en: 'english',
    es: 'spanish',
    et: 'estonian',
    eu: 'basque',
    fa: 'persian',
    fi: 'finnish',
    fr: 'french',
  },
  ...{ ga: 'irish', gl: 'galician', hi: 'hindi', hu: 'hungarian', hy: 'armenian', id: 'indonesian' },
  ...{ it: 'italian', ja: 'cjk', ko: 'cjk', lt: 'lithuanian', lv: 'latvian', nb: 'norwegian', nl: 'dutch' },
  ...{ nn: 'norwegian', no: 'norwegian', pt: 'portuguese', ro: 'romanian', ru: 'russian', sv: 'swedish' },
  ...{ th: 'thai', tr: 'turkish', zh: 'cjk' },
};

/** Settings and mappings of the index. A field that is not named here is refused, so that no slip goes unseen. */
export function engineIndex(language: string): Record<string, unknown> {
  const analyzer = analyzers[new Intl.Locale(language).language] ?? 'standard';
  const words = { type: 'text', analyzer };
  const exact = { type: 'keyword' };
  return {
    settings: { index: { max_result_window: 10_000 } },
    mappings: {
      dynamic: 'strict',
      properties: {
        url: exact,
        title: words,
        names: words,
        called: exact,
        date: { type: 'keyword', index: false, doc_values: false },
        text: words,
        said: words,
        claims: {
          type: 'nested',
          properties: { href: { ...exact, index: false, doc_values: false }, text: words },
        },
        kind: exact,
        publisher: exact,
        year: exact,
        entity: exact,
        newest: { type: 'date', format: 'strict_date' },
      },
    },
  };
}
