/** The page of all projects: a map of them, and beside it the list by country, each with its stage and source. */
import type { Digest, Entity } from '../link/digest.ts';
import { locate } from '../link/locate.ts';
import { append } from '../link/name-index.ts';
import { compare } from '../problem/compare.ts';
import { kinds } from '../schema/kinds.ts';
import { describeWhere, type MapView } from './map-view.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import { type Pager, pageSizes, paginate, viewPager } from './pager.ts';
import { type Country, type Project, viewProjectMap } from './project-map.ts';
import { linkEntity, type RichLink } from './rich-text.ts';
import { type StandingView, viewOverview } from './standing-view.ts';

export interface ProjectItem extends RichLink {
  /** What stands beside its mark on the map; none where the map shows countries. */
  number?: string;
  kind?: string;
  /** “Fort Worth, Texas”, “somewhere in Utah”; empty where nobody says. */
  where: string;
  standings: StandingView[];
}

export interface CountrySection {
  /** Anchor of the section. */
  id: string;
  title: string | RichLink;
  /** Of all its projects, on whichever page they stand. */
  count: number;
  items: ProjectItem[];
}

export interface ProjectsView {
  frame: PageFrame;
  /** From 1. */
  page: number;
  /** On the first page, where any project has a place. */
  map?: MapView;
  sections: CountrySection[];
  pager?: Pager;
}

/** Every page of the list; one empty page where there are no projects. */
export function viewProjects(digest: Digest): ProjectsView[] {
  const countries = listCountries(digest);
  const pages = paginate(
    countries.flatMap((country) => country.projects.map((project) => ({ country, project }))),
    pageSizes.projects,
  );
  const list = digest.urls.index('project');
  const pageOf = (country: Country): number =>
    1 + pages.findIndex((page) => page.some((one) => one.country === country));
  const hrefOf = (country: Country): string =>
    `${pageOf(country) === 1 ? '' : digest.urls.listPage(list, pageOf(country))}#${anchorOf(country)}`;
  const map = viewProjectMap(digest, countries, hrefOf);
  const numbers = new Map(map?.numbers);
  return pages.map((items, index) => {
    const pager = viewPager(index + 1, pages.length, (page) => digest.urls.listPage(list, page));
    const shown = [...new Set(items.map(({ country }) => country))];
    return {
      frame: viewProjectsFrame(digest, index + 1),
      page: index + 1,
      ...(index === 0 && map && { map: map.view }),
      sections: shown.map((country) => ({
        id: anchorOf(country),
        title: country.place ? linkEntity(digest, country.place.id) : 'Place not given',
        count: country.projects.length,
        items: items
          .filter((item) => item.country === country)
          .map(({ project }) => viewItem(digest, project, numbers.get(project.entity.id))),
      })),
      ...(pager && { pager }),
    };
  });
}

function viewProjectsFrame(digest: Digest, page: number): PageFrame {
  const { many } = kinds.project;
  const list = digest.urls.index('project');
  return viewFrame(digest, {
    title: page === 1 ? many : `${many}, page ${page}`,
    description: `All projects of ${digest.site.title}, on a map and by country, each with its stage and source.`,
    path: digest.urls.listPage(list, page),
    ...(page > 1 && { crumbs: [{ href: list, label: many }] }),
  });
}

const anchorOf = ({ place }: Country): string => (place ? `in-${place.id}` : 'in--no-place');

/** Those with most projects first, those without a place last. */
function listCountries(digest: Digest): Country[] {
  const byCountry = new Map<Entity<'place'> | undefined, Project[]>();
  for (const entity of digest.entities) {
    if (entity.kind !== 'project') continue;
    const whereabouts = locate(digest, entity);
    append(byCountry, whereabouts.country, { entity, whereabouts });
  }
  const order = ({ place, projects }: Country): number => (place ? -projects.length : 1);
  return [...byCountry]
    .map(([place, projects]) => ({ place, projects }))
    .sort((a, b) => order(a) - order(b) || compare(anchorOf(a), anchorOf(b)));
}

function viewItem(digest: Digest, { entity, whereabouts }: Project, number: string | undefined): ProjectItem {
  const { kind, id, fields } = entity;
  return {
    href: digest.urls.page(kind, id),
    label: fields.name,
    ...(number && { number }),
    ...('kind' in fields && fields.kind && { kind: fields.kind }),
    where: whereabouts.places.length > 0 ? describeWhere(whereabouts) : '',
    standings: viewOverview(digest, id),
  };
}
