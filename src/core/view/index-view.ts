/** The list of all things of one kind, and the list of all kinds. */
import type { Digest, Entity } from '../link/digest.ts';
import { type EntityKind, entityKinds, kinds } from '../schema/kinds.ts';
import { type ArticleItem, viewArticleItem } from './article-item.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import type { RichLink } from './rich-text.ts';
import { type StandingView, viewStandings } from './standing-view.ts';

export interface EntityItem extends RichLink {
  /** What kind of thing it is: “miner”, “control”. */
  note?: string;
  standings: StandingView[];
  claims: number;
  articles: number;
}

export interface IndexView {
  frame: PageFrame;
  title: string;
  items: EntityItem[];
}

export interface ArticleIndexView {
  frame: PageFrame;
  articles: ArticleItem[];
}

export interface BrowseView {
  frame: PageFrame;
  kinds: { title: string; href: string; entities: RichLink[] }[];
}

export function viewIndex(digest: Digest, kind: EntityKind): IndexView {
  const { many } = kinds[kind];
  return {
    frame: viewFrame(digest, {
      title: many,
      description: `All ${many.toLowerCase()} of ${digest.site.title}, with what is claimed about each.`,
      path: digest.urls.index(kind),
    }),
    title: many,
    items: entitiesOf(digest, kind).map((entity) => viewItem(digest, entity)),
  };
}

export function viewArticleIndex(digest: Digest): ArticleIndexView {
  return {
    frame: viewFrame(digest, {
      title: kinds.article.many,
      description: 'Every article digested so far, newest first.',
      path: digest.urls.index('article'),
    }),
    articles: digest.articles.map((article) => viewArticleItem(digest, article)),
  };
}

export function viewBrowse(digest: Digest): BrowseView {
  return {
    frame: viewFrame(digest, {
      title: 'Everything, by kind',
      description: 'Every company, institution, project, policy, figure, deal, place, person and publisher.',
      path: digest.urls.browse,
    }),
    kinds: entityKinds.flatMap((kind) => {
      const entities = entitiesOf(digest, kind).map(({ id, fields }) => ({
        href: digest.urls.page(kind, id),
        label: fields.name,
      }));
      return entities.length === 0
        ? []
        : [{ title: kinds[kind].many, href: digest.urls.index(kind), entities }];
    }),
  };
}

const entitiesOf = ({ entities }: Digest, kind: EntityKind): Entity[] =>
  entities.filter((entity) => entity.kind === kind);

function viewItem(digest: Digest, { id, kind, fields }: Entity): EntityItem {
  const note = 'kind' in fields ? fields.kind : 'symbol' in fields ? fields.symbol : undefined;
  return {
    href: digest.urls.page(kind, id),
    label: fields.name,
    ...(note && { note }),
    standings: viewStandings(digest, id),
    claims: digest.claimsTouching(id).length,
    articles: digest.articlesTouching(id).length,
  };
}
