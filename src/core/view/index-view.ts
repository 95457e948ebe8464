/** The list of all things of one kind, and the list of all kinds. */
import type { Digest, Entity } from '../link/digest.ts';
import { type EntityKind, entityKinds, type Kind, kinds } from '../schema/kinds.ts';
import { type ArticleItem, viewArticleItem } from './article-item.ts';
import { groupByPhase } from './index-groups.ts';
import { type LetterLink, listLetters } from './letter-view.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import { type Pager, pageSizes, paginate, viewPager } from './pager.ts';
import type { RichLink } from './rich-text.ts';
import { type StandingView, viewOverview } from './standing-view.ts';

export interface EntityItem extends RichLink {
  /** What kind of thing it is: “miner”, “control”. */
  note?: string;
  standings: StandingView[];
  claims: number;
  articles: number;
}

interface ListPage {
  frame: PageFrame;
  /** From 1. */
  page: number;
  pager?: Pager;
}

export interface IndexView extends ListPage {
  groups: IndexGroup[];
}

export interface IndexGroup {
  /** Anchor and heading; none where a list is of one piece. */
  heading?: { id: string; title: string; count: number };
  items: EntityItem[];
}

export interface ArticleIndexView extends ListPage {
  articles: ArticleItem[];
}

export interface BrowseView {
  frame: PageFrame;
  letters: LetterLink[];
  kinds: { title: string; href: string; count: number; entities: RichLink[] }[];
}

/** Every page of the list of a kind; one empty page where there are none. What has a status is grouped by it. */
export function viewIndex(digest: Digest, kind: EntityKind): IndexView[] {
  const { many } = kinds[kind];
  const description = `All ${many.toLowerCase()} of ${digest.site.title}, with what is claimed about each.`;
  const groups = groupByPhase(
    kind,
    entitiesOf(digest, kind).map((entity) => viewItem(digest, entity)),
  );
  const all = groups.flatMap(({ items }) => items);
  return viewPages(digest, kind, all, pageSizes.items, description).map(({ items, ...page }) => {
    const here = new Set(items);
    return {
      ...page,
      groups: groups
        .map((group) => ({ ...group, items: group.items.filter((item) => here.has(item)) }))
        .filter((group) => group.items.length > 0),
    };
  });
}

/** Every page of the list of articles, newest first. */
export function viewArticleIndex(digest: Digest): ArticleIndexView[] {
  const description = 'Every article digested so far, newest first.';
  return viewPages(digest, 'article', digest.articles, pageSizes.articles, description).map(
    ({ items, ...page }) => ({
      ...page,
      articles: items.map((article) => viewArticleItem(digest, article)),
    }),
  );
}

function viewPages<T>(
  digest: Digest,
  kind: Kind,
  all: readonly T[],
  size: number,
  description: string,
): (ListPage & { items: T[] })[] {
  const { many } = kinds[kind];
  const list = digest.urls.index(kind);
  const pages = paginate(all, size);
  return pages.map((items, index) => {
    const page = index + 1;
    const pager = viewPager(page, pages.length, (number) => digest.urls.listPage(list, number));
    const frame = viewFrame(digest, {
      title: page === 1 ? many : `${many}, page ${page}`,
      description,
      path: digest.urls.listPage(list, page),
      ...(page > 1 && { crumbs: [{ href: list, label: many }] }),
    });
    return { frame, page, ...(pager && { pager }), items };
  });
}

export function viewBrowse(digest: Digest): BrowseView {
  return {
    frame: viewFrame(digest, {
      title: 'Everything, by kind',
      description: 'Every company, institution, project, policy, figure, deal, place, person and publisher.',
      path: digest.urls.browse,
    }),
    letters: listLetters(digest),
    kinds: entityKinds.flatMap((kind) => {
      const all = entitiesOf(digest, kind);
      const entities = all
        .slice(0, pageSizes.browse)
        .map(({ id, fields }) => ({ href: digest.urls.page(kind, id), label: fields.name }));
      const { many: title } = kinds[kind];
      return all.length === 0 ? [] : [{ title, href: digest.urls.index(kind), count: all.length, entities }];
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
    standings: viewOverview(digest, id),
    claims: digest.claimsTouching(id).length,
    articles: digest.articlesTouching(id).length,
  };
}
