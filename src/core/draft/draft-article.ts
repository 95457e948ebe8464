/** A saved article → what a draft of its digest can be made of. Offline, and the same for the same text and digest. */
import type { Digest } from '../link/digest.ts';
import type { EntityKind } from '../schema/kinds.ts';
import { createArticleText } from './article-text.ts';
import { decodeSaved } from './decode-saved.ts';
import { findAnchor } from './find-anchor.ts';
import type { NamedSpan } from './find-parties.ts';
import { type FoundPublisher, findPublisher } from './find-publisher.ts';
import { findShortNames, listShortNames } from './find-short-names.ts';
import { findUnknown } from './find-unknown.ts';
import { guessKind } from './guess-kind.ts';
import { createFindKnown, type KnownMention } from './known-names.ts';
import { listLocalMoney } from './local-money.ts';
import { mendEncoding } from './mend-encoding.ts';
import { type Proposals, proposeClaims } from './propose-claims.ts';
import { isHtml, readHtml } from './read-html.ts';
import { readText } from './read-text.ts';
import type { Anchor } from './resolve-date.ts';
import type { SavedArticle } from './saved-article.ts';
import { tidyText } from './tidy-text.ts';

/** What an editor says of the article goes before what it seems to say. */
export interface Told {
  publisher?: string;
  /** EDTF. */
  published?: string;
  url?: string;
}

export interface UnknownName {
  name: string;
  kind: EntityKind;
}

export interface SharedName {
  name: string;
  ids: readonly string[];
}

export interface ArticleDraft extends Proposals {
  article: SavedArticle;
  /** What relative dates were counted from; absent where neither the page nor the text gives a clue. */
  anchor?: Anchor;
  publisher: FoundPublisher;
  /** Ids in the order of their first mention. */
  entities: string[];
  /** Names that two or more entities share: an editor chooses. */
  shared: SharedName[];
  unknown: UnknownName[];
}

/** Reads what was saved; never throws, whatever the bytes are. */
export function draftArticle(bytes: Uint8Array, digest: Digest, told: Told = {}): ArticleDraft {
  const source = tidyText(mendEncoding(decodeSaved(bytes)));
  const html = isHtml(source) ? readHtml(source) : undefined;
  const stated = { ...html?.told, ...(told.url && { url: told.url }) };
  const read = html ? readText(html.text, stated, html.page) : readText(source, stated);
  const article = told.published ? { ...read, published: told.published } : read;
  const page = html ? html.page : source;
  const publisher = told.publisher ? { id: told.publisher } : findPublisher(page, article, digest);
  const text = createArticleText(article);
  const known = createFindKnown(digest)(text.whole);
  const short = findShortNames(text.whole, listShortNames(text.whole, known, digest), known);
  const mentions = [...known, ...short].sort((a, b) => a.index - b.index);
  const unknown = findUnknown(withoutTitleCase(text.whole), mentions).map((span) => ({
    ...span,
    kind: guessKind(span, text.whole),
  }));
  const units = { extra: digest.site.units, money: listLocalMoney(text.whole) };
  const anchor = findAnchor(article.published, text);
  return {
    article,
    publisher,
    entities: [...new Set(mentions.flatMap(({ ids }) => (ids.length === 1 ? ids : [])))],
    shared: listShared(mentions),
    unknown: listUnknown(unknown),
    ...(anchor && { anchor }),
    ...proposeClaims(text, { digest, anchor, mentions, unknown, units }),
  };
}

function listShared(mentions: readonly KnownMention[]): SharedName[] {
  const shared = new Map(mentions.filter(({ ids }) => ids.length > 1).map(({ words, ids }) => [words, ids]));
  return [...shared].map(([name, ids]) => ({ name, ids }));
}

const maxUnknown = 200;

/** Lines in which nearly every word has a capital, as headlines do, say nothing of names; they become blanks. */
const withoutTitleCase = (whole: string): string =>
  whole.replace(/^.{1,600}$/gm, (line) => {
    const words = line.match(/(?<![\p{L}’'-])\p{L}[\p{L}’'-]{3,}/gu) ?? [];
    const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
    return words.length >= 3 && capitals > words.length * 0.7 && !/[.!?]$/.test(line)
      ? ' '.repeat(line.length)
      : line;
  });

/** Each unknown name once, the parts of longer ones left out: `Pettifer` where there is a Hugh Pettifer. */
function listUnknown(spans: readonly NamedSpan[]): UnknownName[] {
  const names = new Map<string, EntityKind>();
  for (const { words, kind: guess } of spans) {
    const kind = names.get(words);
    if (kind === undefined || (kind === 'company' && guess !== 'company')) names.set(words, guess);
  }
  const all = [...names.keys()].slice(0, 2 * maxUnknown);
  return all
    .filter(
      (name) =>
        !all.some(
          (other) =>
            other !== name &&
            other.split(/\s+/).length > name.split(/\s+/).length &&
            ` ${other} `.includes(` ${name} `),
        ),
    )
    .slice(0, maxUnknown)
    .map((name) => ({ name, kind: names.get(name) ?? 'company' }));
}
