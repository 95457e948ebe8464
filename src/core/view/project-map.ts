/** The map of all projects: a mark for each, or for each country where there are too many. */

import type { Digest, Entity } from '../link/digest.ts';
import type { Whereabouts } from '../link/locate.ts';
import { countWord } from './count-word.ts';
import { isolate } from './direction.ts';
import { type MapPoint, type MapView, viewLegend, viewPoint } from './map-view.ts';

/** So many points can be told apart on a phone; where there are more, the map shows countries. */
export const mostPoints = 40;

export interface Country {
  place: Entity<'place'> | undefined;
  projects: Project[];
}

export interface Project {
  entity: Entity;
  whereabouts: Whereabouts;
}

export interface ProjectMap {
  view: MapView;
  /** Project → its number on the map. */
  numbers: [id: string, number: string][];
}

/** Undefined where no project has a place. `hrefOf` is where the list of a country begins. */
export function viewProjectMap(
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
  const name = isolate(first.place?.fields.name ?? '');
  const projects = all === 1 ? 'project' : 'projects';
  if (first.projects.length === all) return `${name}: all ${countWord(all).toLowerCase()} ${projects}`;
  const rest = second
    ? `; ${isolate(second.place?.fields.name ?? '')}: ${countWord(second.projects.length).toLowerCase()}`
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
    title: `${isolate(place.fields.name)}: ${located.length} ${located.length === 1 ? 'project' : 'projects'}`,
    shape: -1,
    phase: 'unknown',
    isDisputed: false,
    isGroup: true,
  };
}
