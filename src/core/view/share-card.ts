/** What the picture says that other sites show beside a link to a page. */
import type { Article, Digest, Entity } from '../link/digest.ts';
import { viewArticleItem } from './article-item.ts';
import { countOf } from './count-word.ts';
import { viewPeek } from './peek.ts';

/** Nothing in it depends on the day alone, so that the picture stays the same until something is said anew. */
export interface ShareCard {
  /** `Digest of an article`, `Company, miner, Norway`. */
  kicker: string;
  title: string;
  /** How much is said of it, in a few words. */
  foot: string;
  /** The publication. */
  site: string;
  /** `#rrggbb`. */
  accent: string;
}

export function cardOfArticle(digest: Digest, article: Article): ShareCard {
  const { title, publisher, published, claims } = viewArticleItem(digest, article);
  return {
    kicker: `Digest of an article · ${publisher}, ${published.label}`,
    title,
    foot: `${countOf(claims, 'claim', digest.site.language)}, each checked against the others`,
    ...siteOf(digest),
  };
}

export function cardOfEntity(digest: Digest, entity: Entity): ShareCard {
  const { name, what, counts } = viewPeek(digest, entity);
  return { kicker: what, title: name, foot: counts, ...siteOf(digest) };
}

/** For every other page. */
export function cardOfSite(digest: Digest): ShareCard {
  return { kicker: '', title: digest.site.tagline, foot: '', ...siteOf(digest) };
}

const siteOf = ({ site }: Digest): Pick<ShareCard, 'site' | 'accent'> => ({
  site: site.title,
  accent: site.accent,
});
