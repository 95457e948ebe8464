/** Small contents for tests of the core, made in memory: Norwegian potash, which no real digest is about. */
import { checkLibrary } from '../../src/core/check/rules.ts';
import { createDigest, type Digest } from '../../src/core/link/digest.ts';
import { buildLibrary, type Library } from '../../src/core/link/library.ts';
import { parseRecord } from '../../src/core/load/parse-record.ts';
import { parseSite } from '../../src/core/load/parse-site.ts';
import { type Problem, sortProblems } from '../../src/core/problem/problem.ts';
import { createUrls } from '../../src/core/url.ts';

export const siteText = `title: Potash News
tagline: What is said about potash
url: https://potash.example/
language: en
editor: { name: Anna Berg }
licence:
  name: CC BY 4.0
accent: "#1d4f5c"
companyKinds: [miner, bank]
projectKinds: [mine]
units: { sacks: sacks }
`;

/** Front matter of an entity; `more` are further lines of it. */
export const entity = (name: string, more = '', body = ''): string =>
  `---\nname: ${name}\n${more && `${more}\n`}---\n${body}`;

/** An article whose claims begin on line 6 with `more`. */
export const article = (more = '', { published = '2024-05-21', body = '' } = {}): string =>
  `---
title: A title
source: { publisher: unknown, headline: A headline, published: ${published} }
added: 2026-01-01
summary: A summary.
${more && `${more}\n`}---
${body}`;

export interface Sample {
  library: Library;
  digest: Digest;
  problems: Problem[];
  /** `file:line:column code: message (hint)`. */
  told: string[];
}

/** Joins and checks files, as openDigest does; their order is the order of the library. */
export function sample(files: Record<string, string>, today = '2026-11-22', site = siteText): Sample {
  const siteFile = parseSite('site.yaml', { path: 'site.yaml', content: Buffer.from(site) });
  const parsed = Object.entries(files).map(([path, text]) =>
    parseRecord(path, { path, content: Buffer.from(text) }),
  );
  const records = parsed.flatMap(({ record }) => record ?? []);
  const urls = createUrls('/', siteFile.site.url);
  const library = buildLibrary(records, siteFile.site, urls, siteFile.isKnown);
  const problems = sortProblems([
    ...siteFile.problems,
    ...parsed.flatMap((one) => one.problems),
    // Articles of samples are named as it suits, whatever the day of their source.
    ...checkLibrary(library).filter(({ code }) => code !== 'misdated-name'),
  ]);
  const told = problems.map(
    ({ file, line, column, code, message, hint }) =>
      `${file}:${line}:${column} ${code}: ${message}${hint ? ` (${hint})` : ''}`,
  );
  return { library, digest: createDigest(library, today), problems, told };
}
