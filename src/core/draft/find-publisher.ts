/** Who published a saved article: by the addresses on the page, then by the names that stand around the prose. */
import type { Digest, Entity } from '../link/digest.ts';
import { fold } from './known-names.ts';
import type { SavedArticle } from './saved-article.ts';

export interface FoundPublisher {
  /** The id of a publisher the digest knows. */
  id?: string;
  /** The name as found, where nobody has that name. */
  name?: string;
}

export function findPublisher(page: string, article: SavedArticle, digest: Digest): FoundPublisher {
  const publishers = digest.entities.filter(
    (entity): entity is Entity<'publisher'> => entity.kind === 'publisher',
  );
  const prose = new Set(article.paragraphs.filter(({ isHeading }) => !isHeading).map(({ text }) => text));
  const around = fold(page)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim());
  const lines = around.filter((line) => line !== '' && ![...prose].some((text) => fold(text) === line));
  const dateline = fold(article.paragraphs.find(({ isHeading }) => !isHeading)?.text.slice(0, 90) ?? '');
  let best: { id: string; score: number; isOwner: (name: string) => boolean } | undefined;
  for (const publisher of publishers) {
    const score = scorePublisher(publisher, article, lines, dateline, [...prose].map(fold).join('\n'));
    if (score > (best?.score ?? 1))
      best = { id: publisher.id, score, isOwner: (name) => hasName(publisher, name) };
  }
  const name = article.siteName ?? findCopyright(lines);
  // A page that says whose it is may still credit the agency that it has its text from.
  const isCredit = best !== undefined && name !== undefined && best.score < ownAddress && !best.isOwner(name);
  if (best && !isCredit) return { id: best.id };
  return name ? { name } : {};
}

/** What the publisher’s own address on the page is worth; nothing but that outweighs the name of the site. */
const ownAddress = 20;

const listNames = ({ fields }: Entity<'publisher'>): string[] => [fields.name, ...fields.aliases].map(fold);

const hasName = (publisher: Entity<'publisher'>, text: string): boolean =>
  listNames(publisher).some((name) => hasWord(fold(text), name));

function scorePublisher(
  publisher: Entity<'publisher'>,
  article: SavedArticle,
  lines: readonly string[],
  dateline: string,
  prose: string,
): number {
  const { fields } = publisher;
  const names = listNames(publisher);
  const isAgency = fields.kind === 'news agency';
  const host = fields.website ? new URL(fields.website).host.replace(/^www\./, '') : undefined;
  const isNamed = (text: string): boolean => names.some((name) => hasWord(text, name));
  let score = 0;
  if (host && article.url && hostOf(article.url).endsWith(host)) score += ownAddress;
  if (article.siteName && isNamed(fold(article.siteName))) score += 15;
  if (host && lines.some((line) => line.toLowerCase().includes(host))) score += 8;
  if (lines.some((line) => /©|copyright/i.test(line) && isNamed(line))) score += 6;
  if (names.some((name) => dateline.includes(`(${name})`))) score += 5;
  if (lines.some((line) => names.some((name) => line.toLowerCase() === name.toLowerCase()))) score += 4;
  if (
    article.headline &&
    new RegExp(`[[|–—-]\\s*(?:${names.map(escapeRegExp).join('|')})\\b`).test(fold(article.headline))
  )
    score += 4;
  score += Math.min(3, lines.filter(isNamed).length);
  // What an agency “reported” others relay; a paper writes so of itself.
  if (
    !isAgency &&
    new RegExp(
      `(?:${names.map(escapeRegExp).join('|')})(?: previously| has| will| continues? to)? (?:reported|monitors?|learned|understands|commentary)`,
      'i',
    ).test(prose)
  )
    score += 3;
  if (
    new RegExp(`\\b(?:told|learned by|seen by) (?:the )?(?:${names.map(escapeRegExp).join('|')})\\b`).test(
      prose,
    )
  )
    score += 1;
  return score;
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function hasWord(text: string, name: string): boolean {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${escapeRegExp(name)}(?![\\p{L}\\p{N}])`,
    name.length > 4 ? 'iu' : 'u',
  ).test(text);
}

function hostOf(url: string): string {
  try {
    return new URL(url).host.replace(/^www\./, '');
  } catch {
    return '';
  }
}

/** `© 2026 Nordic Minerals. All rights reserved.` */
function findCopyright(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const found =
      /(?:©|\(c\)|copyright)\s*(?:copyright\s*)?(?:\d{4}(?:\s*-\s*\d{4})?)?,?\s*(?:by\s+)?(\p{Lu}[^.,|©]{2,50})/iu.exec(
        line,
      )?.[1];
    if (found) return found.trim();
  }
  return undefined;
}
