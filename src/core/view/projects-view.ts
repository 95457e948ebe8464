/** The page of all projects: a map of them, and beside it the list by country, each with its stage and source. */
import type { Digest, Entity } from '../link/digest.ts';
import { locate, type Whereabouts } from '../link/locate.ts';
import { append } from '../link/name-index.ts';
import { compare } from '../problem/compare.ts';
import { kinds } from '../schema/kinds.ts';
import { countWord } from './count-word.ts';
import { describeWhere, type MapPoint, type MapView, viewLegend, viewPoint } from './map-view.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import { type Pager, pageSizes, paginate, viewPager } from './pager.ts';
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

/** So many points can be told apart on a phone; where there are more, the map shows countries. */
export const mostPoints = 40;

interface Country {
  place: Entity<'place'> | undefined;
  projects: Project[];
}

interface Project {
  entity: Entity;
  whereabouts: Whereabouts;
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

const anchorOf = ({ place }: Country): string => (place ? `in-${place.id}` : 'in-no-place');

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

interface ProjectMap {
  view: MapView;
  /** Project → its number on the map. */
  numbers: [id: string, number: string][];
}

function viewProjectMap(
  digest: Digest,
  countries: readonly Country[],
  hrefOf: (country: Country) => string,
): ProjectMap | undefined {
  const placed = countries.flatMap((country) =>
    country.projects
      .filter(({ whereabouts }) => whereabouts.location)
      .map(({ entity }) => ({ country, entity })),
  );
  if (placed.length === 0) return undefined;
  const isFew = placed.length <= mostPoints;
  const numbers = placed.map(({ entity }, index): [string, string] => [entity.id, String(index + 1)]);
  const points = isFew
    ? placed.flatMap(({ entity }, index) => viewPoint(digest, entity, String(index + 1)) ?? [])
    : countries.flatMap((country) => viewCountryPoint(country, hrefOf) ?? []);
  const all = countries.flatMap(({ projects }) => projects).length;
  const finding = sayWhere(countries, all);
  const lacking = all - placed.length;
  return {
    numbers: isFew ? numbers : [],
    view: {
      id: 'map',
      finding,
      description: `A map with ${isFew ? 'a mark for each project' : 'the number of projects for each country'}. ${countries
        .map(({ place, projects }) => `${place?.fields.name ?? 'Place not given'}: ${projects.length}`)
        .join(
          '; ',
        )}. ${lacking > 0 ? `${lacking} of ${all} are not on it: no source says where they are. ` : ''}The list beside it says the same.`,
      points,
      ...viewLegend(digest, points),
      list: '#places',
      base: digest.urls.base,
    },
  };
}

/** Names stand before a colon: of some a sentence would need “the”. */
function sayWhere(countries: readonly Country[], all: number): string {
  const [first, second] = countries.filter(({ place }) => place);
  if (!first) return 'No source says where the projects are';
  const name = first.place?.fields.name;
  const projects = all === 1 ? 'project' : 'projects';
  if (first.projects.length === all) return `${name}: all ${countWord(all).toLowerCase()} ${projects}`;
  const rest = second
    ? `; ${second.place?.fields.name}: ${countWord(second.projects.length).toLowerCase()}`
    : '';
  return `${name}: ${countWord(first.projects.length).toLowerCase()} of ${countWord(all).toLowerCase()} ${projects}${rest}`;
}

/** A country as one point: where its own coordinates are, else in the middle of its projects. */
function viewCountryPoint(country: Country, hrefOf: (country: Country) => string): MapPoint | undefined {
  const { place, projects } = country;
  const located = projects.flatMap(({ whereabouts: { location } }) => location ?? []);
  if (!place || located.length === 0) return undefined;
  const { longitude, latitude } = place.fields;
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, one) => sum + one, 0) / values.length;
  return {
    longitude: longitude ?? mean(located.map((one) => one.longitude)),
    latitude: latitude ?? mean(located.map((one) => one.latitude)),
    isArea: false,
    label: String(located.length),
    href: hrefOf(country),
    name: place.fields.name,
    title: `${place.fields.name}: ${located.length} ${located.length === 1 ? 'project' : 'projects'}`,
    shape: -1,
    phase: 'unknown',
    isDisputed: false,
    isGroup: true,
  };
}
