/** What every chart has around it: the finding as its title, what is drawn, where it comes from, where its numbers stand. */

import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { viewSource } from './claim-view.ts';
import { isolate } from './direction.ts';
import type { RichLink } from './rich-text.ts';

export interface ChartFrame {
  /** Of its element; unique on the page. */
  id: string;
  /** What the data says, as a sentence. */
  finding: string;
  /** What is drawn, and in which unit. */
  subtitle: string;
  /** The same in words, for those who do not see it. */
  description: string;
  /** How to read its marks; empty where they need no words. */
  key: string;
  /** The articles, each once. */
  sources: { links: RichLink[]; more: number };
  /** The same numbers as a table or list on the page. */
  table: RichLink;
}

/** How many sources stand under a chart; each row of its table names its own. */
const mostSources = 5;

/** The articles of the claims, in their order. */
export function listChartSources(digest: Digest, claims: readonly Claim[]): ChartFrame['sources'] {
  const articles = [...new Map(claims.map((claim) => [claim.article, claim])).values()];
  return {
    links: articles.slice(0, mostSources).map((claim) => {
      const { publisher, published } = viewSource(digest, claim);
      return {
        href: digest.urls.page('article', claim.article),
        label: [isolate(publisher), published].filter(Boolean).join(', '),
      };
    }),
    more: Math.max(0, articles.length - mostSources),
  };
}
