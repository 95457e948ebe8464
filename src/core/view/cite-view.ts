/** The page that says how to cite a digest, its source and each of its claims. */
import type { Article, Digest } from '../link/digest.ts';
import { kinds } from '../schema/kinds.ts';
import { claimAnchor } from '../url.ts';
import { type Citation, citeArticle, citeClaim, citeSource } from './citation.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';

export interface CiteView {
  frame: PageFrame;
  /** The article’s page, and its title. */
  article: { href: string; title: string };
  digest: Citation;
  source: Citation;
  /** Each with the id of its element, and its own address. */
  claims: { anchor: string; href: string; text: string }[];
}

export function viewCite(digest: Digest, article: Article): CiteView {
  const { urls } = digest;
  const { id, fields, claims } = article;
  const href = urls.page('article', id);
  return {
    frame: viewFrame(digest, {
      title: `How to cite “${fields.title}”`,
      description: `Citations of the digest “${fields.title}”, of its source and of each of its claims.`,
      path: urls.cite(id),
      crumbs: [
        { href: urls.index('article'), label: kinds.article.many },
        { href, label: fields.title },
      ],
      thing: { kind: 'article', id },
    }),
    article: { href, title: fields.title },
    digest: citeArticle(digest, article),
    source: citeSource(digest, article),
    claims: claims.map((claim) => ({
      anchor: claimAnchor(claim.key),
      href: urls.claim(claim.id),
      text: citeClaim(digest, article, claim),
    })),
  };
}
