/** The page of one article: our digest of it, its claims, what others say of the same, its source. */
import { type Claim, claimTypes } from '../link/claim.ts';
import type { Article, Digest } from '../link/digest.ts';
import { kinds } from '../schema/kinds.ts';
import { viewDateLabel } from './article-item.ts';
import type { DateLabel } from './claim-values.ts';
import { viewClaims } from './claim-view.ts';
import { type DisagreementBrief, listDisagreementBriefs } from './disagreement-view.ts';
import type { ClaimSection } from './entity-view.ts';
import { formatDate } from './format-date.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import { viewProse } from './prose.ts';
import { linkAll, linkEntity, type RichLink, type RichText } from './rich-text.ts';

export interface ArticleView {
  frame: PageFrame;
  title: string;
  summary: string;
  source: {
    publisher: RichText;
    headline: string;
    author?: string;
    url?: string;
    published: DateLabel;
    publishedInferred?: string;
  };
  added: DateLabel;
  /** Where it says how to cite it. */
  cite: string;
  topics: RichText;
  html: string;
  sections: ClaimSection[];
  /** What the claims of this article are in disagreement with. */
  disagreements: DisagreementBrief[];
  /** How many of them are not shown, and where all are. */
  more: { disagreements: number; allDisagreements: string };
  corrections: { date: string; text: string; claim?: RichLink }[];
  /** Who and what it touches, by kind. */
  touches: { title: string; entities: RichText }[];
  counts: { claims: number };
  /** It is shown to its author alone. */
  isDraft?: true;
}

const titles = {
  figure: 'Figures',
  event: 'Events',
  relation: 'Relations',
  status: 'Status',
  statement: 'What else is said',
} as const;

/** From here on the table is what is long: there is room for few previews in the text, and for few of the disputes, to each of which its claim leads. */
const manyClaims = 60;

export function viewArticle(digest: Digest, article: Article): ArticleView {
  const { id, fields, body, claims } = article;
  const { urls } = digest;
  const disputes = listDisagreementBriefs(digest, claims, claims.length > manyClaims ? { most: 3 } : {});
  return {
    frame: viewFrame(digest, {
      title: fields.title,
      description: fields.summary,
      path: urls.page('article', id),
      crumbs: [{ href: urls.index('article'), label: kinds.article.many }],
      thing: { kind: 'article', id },
    }),
    title: fields.title,
    summary: fields.summary,
    source: viewArticleSource(digest, article),
    added: viewDateLabel(fields.added, digest.site.language),
    cite: urls.cite(id),
    topics: linkAll(digest, fields.topics),
    html: viewProse(digest, body, claims.length > manyClaims ? { most: 4 } : {}),
    sections: listSections(digest, claims),
    disagreements: disputes.briefs,
    more: { disagreements: disputes.more, allDisagreements: urls.disagreements },
    corrections: fields.corrections
      .filter(({ date }) => date <= digest.today)
      .map(({ date, text, claim }) => ({
        date: formatDate(date, digest.site.language),
        text,
        ...(claim && { claim: { href: urls.claim(`${id}#${claim}`), label: claim } }),
      })),
    touches: listTouches(digest, article),
    counts: { claims: claims.length },
    ...(fields.draft && { isDraft: true }),
  };
}

function viewArticleSource(digest: Digest, { fields: { source } }: Article): ArticleView['source'] {
  const { publisher, headline, author, url, published, publishedInferred } = source;
  return {
    publisher: publisher === 'unknown' ? ['Publisher not known'] : [linkEntity(digest, publisher)],
    headline,
    ...(author && { author }),
    ...(url && { url }),
    published: viewDateLabel(published, digest.site.language),
    ...(publishedInferred && { publishedInferred }),
  };
}

function listSections(digest: Digest, claims: readonly Claim[]): ClaimSection[] {
  return Object.entries(claimTypes).flatMap(([id, type]) => {
    const list = claims.filter((claim) => claim.type === type);
    return list.length === 0 ? [] : [{ id, title: [titles[type]], claims: viewClaims(digest, list) }];
  });
}

function listTouches(digest: Digest, { touches, fields }: Article): ArticleView['touches'] {
  const shown = touches.filter((id) => id !== fields.source.publisher);
  const entities = shown.flatMap((id) => digest.findEntity(id) ?? []);
  return Object.entries(kinds).flatMap(([kind, { many }]) => {
    const ofKind = entities
      .filter((entity) => entity.kind === kind)
      .sort((a, b) => a.fields.name.localeCompare(b.fields.name, digest.site.language));
    if (ofKind.length === 0) return [];
    const links = ofKind.flatMap(({ id }, index) => [...(index === 0 ? [] : [', ']), linkEntity(digest, id)]);
    return [{ title: many, entities: links }];
  });
}
