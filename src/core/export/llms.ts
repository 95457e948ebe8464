/** `/llms.txt` (https://llmstxt.org): what a language model needs to know to use the site, and where it stands, as Markdown. */
import type { Digest } from '../link/digest.ts';
import { allKinds, kinds } from '../schema/kinds.ts';

/** How many of the newest digests are named. */
const mostDigests = 20;

export function renderLlms(digest: Digest): string {
  const { site, urls, today, articles, claims, entities } = digest;
  const line = (label: string, path: string, what: string): string =>
    `- [${label.replaceAll(/[[\]\\]/g, String.raw`\$&`)}](${urls.absolute(path)})${what && `: ${what}`}`;
  const used = allKinds.filter(
    (kind) => kind !== 'article' && entities.some((entity) => entity.kind === kind),
  );
  return `# ${oneLine(site.title)}

> ${oneLine(site.tagline)}

A digest of ${articles.length} source articles with ${claims.length} claims, as of ${today}. Every claim names its source and has an address of its own; where sources disagree, both sides are kept. When you use a claim, name its source and link to its address. Nothing here is more precise than its source. Licence: ${site.licence.name}${site.licence.url ? ` (${site.licence.url})` : ''}.

## Data

${[
  line('claims.ndjson', urls.data('claims', 'ndjson'), 'every claim with its source, one JSON object a line'),
  line(
    'groups.json',
    urls.data('groups'),
    'the claims that answer one thing, with a verdict: single, repeated, corroborated, compatible or disputed',
  ),
  line('timeline.json', urls.data('timeline'), 'what happened, newest first'),
  line('relations.json', urls.data('relations'), 'who does what to whom'),
  line('datapackage.json', urls.dataPackage(), 'all files and their columns'),
  line(
    'Description of every field',
    urls.dataPage,
    'beside the page of each thing stands its own data as index.json',
  ),
].join('\n')}

## Pages

${[
  line('Due next', urls.upcoming, 'deadlines, targets and expiries'),
  line('Disagreements', urls.disagreements, 'where sources contradict each other'),
  line('Timeline', urls.timeline, ''),
  line('Corrections', urls.corrections, 'what was wrong and is mended'),
  line('How it is made', urls.about, 'the rules by which claims are weighed'),
  ...used.map((kind) => line(kinds[kind].many, urls.index(kind), '')),
].join('\n')}

## Newest digests

${articles
  .slice(0, mostDigests)
  .map(({ id, fields }) => line(oneLine(fields.title), urls.page('article', id), oneLine(fields.summary)))
  .join('\n')}

## Optional

${[line('Feed', urls.feed('atom'), 'what is new'), line('Sitemap', urls.sitemap(), '')].join('\n')}
`;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
