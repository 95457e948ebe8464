/** The list of all things of one kind. */
import { countArticles, countClaims } from '../link/count-said.ts';
import type { Digest, Entity } from '../link/digest.ts';
import { type EntityKind, kinds } from '../schema/kinds.ts';
import { countAll } from './count-word.ts';
import { type FigureBrief, viewFigureBriefs } from './figure-brief.ts';
import { groupItems } from './index-groups.ts';
import { type Heading, type Jump, type JumpLine, listBelonging, withoutSingles } from './list-jumps.ts';
import { jumpsOf, type ListPage, viewPages } from './list-pages.ts';
import { pageSizes } from './pager.ts';
import type { RichLink } from './rich-text.ts';
import { type StandingView, viewOverview } from './standing-view.ts';

export interface EntityItem extends RichLink {
  /** What kind of thing it is: “miner”, “control”. */
  note?: string;
  standings: StandingView[];
  /** Of a metric: what it comes to. */
  readings?: FigureBrief[];
  /** `4 claims, 2 articles`; empty where it is named nowhere. */
  counts: string;
}

export interface IndexView extends ListPage {
  /** Ways into the list, the same on each of its pages. */
  jumps: JumpLine[];
  groups: IndexGroup[];
}

export interface IndexGroup {
  /** Anchor and heading; none where a list is of one piece. */
  heading?: Heading;
  items: EntityItem[];
}

/** Every page of the list of a kind; one empty page where there are none. What has a status is grouped by it. */
export function viewIndex(digest: Digest, kind: EntityKind): IndexView[] {
  const { many } = kinds[kind];
  const description = `All ${many.toLowerCase()} of ${digest.site.title}, with what is claimed about each.`;
  const groups = groupItems(
    kind,
    entitiesOf(digest, kind).map((entity) => viewItem(digest, entity)),
  );
  const all = groups.flatMap(({ items }) => items);
  const size = kind === 'figure' ? pageSizes.figures : pageSizes.items;
  const pages = viewPages(digest, kind, all, size, description).map(({ items, ...page }) => {
    const here = new Set(items);
    return {
      ...page,
      groups: groups
        .map((group) => ({ ...group, items: group.items.filter((item) => here.has(item)) }))
        .filter((group) => group.items.length > 0),
    };
  });
  const jumps = withoutSingles([
    { jumps: jumpsOf(digest, kind, pages) },
    { label: 'By country', jumps: listCountries(digest, kind) },
  ]);
  return pages.map((page) => ({ ...page, jumps }));
}

/** Where the page of a country lists what is filed under it. */
function listCountries(digest: Digest, kind: EntityKind): Jump[] {
  const ids = entitiesOf(digest, kind).flatMap(({ id, fields }) =>
    // What no article tells of is not listed there.
    'country' in fields && fields.country && countArticles(digest, id) > 0 ? [fields.country] : [],
  );
  return listBelonging(ids, (id) => {
    const place = digest.findEntity(id);
    return place && { href: `${digest.urls.page('place', id)}#related`, label: place.fields.name };
  });
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
    ...(kind === 'figure' && { readings: viewFigureBriefs(digest, id) }),
    counts: countAll(
      { claim: countClaims(digest, id), article: countArticles(digest, id) },
      digest.site.language,
    ),
  };
}
