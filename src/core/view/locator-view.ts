/** Where one thing is: a small map of a project, or of a place and the projects in it. */

import type { Digest, Entity } from '../link/digest.ts';
import { liesIn } from '../link/kin.ts';
import { locate } from '../link/locate.ts';
import { listChartSources } from './chart-frame.ts';
import { isolate } from './direction.ts';
import { type MapPoint, type MapView, viewLegend, viewPoint } from './map-view.ts';
import { linkEntity, type RichLink, type RichText } from './rich-text.ts';

export interface LocatorView {
  map: MapView;
  /** “Somewhere in Utah, United States”, with links. */
  where: RichText;
  /** Who says that it is there. */
  sources: { links: RichLink[]; more: number };
  /** The projects on the map of a place, by the numbers of their marks. */
  projects: (RichLink & { number: string })[];
}

/** More projects than these are left to the page of all projects. */
const mostProjects = 20;

/** Undefined where nobody says where it is, or where that is too wide for a map. */
export function viewLocator(digest: Digest, entity: Entity): LocatorView | undefined {
  if (entity.kind !== 'project' && entity.kind !== 'place') return undefined;
  const inside = entity.kind === 'place' ? viewProjectsIn(digest, entity) : [];
  const own = viewPoint(digest, entity, '');
  const shown = inside.length > 0 ? inside.map(({ point }) => point) : own ? [{ ...own, href: '' }] : [];
  if (shown.length === 0) return undefined;
  const { places, location } = locate(digest, entity);
  const around = entity.kind === 'place' ? [entity, ...places] : places;
  const names = around.flatMap(({ id, fields }, index) => [
    ...(index === 0 ? [] : [', ']),
    id === entity.id ? fields.name : linkEntity(digest, id),
  ]);
  const isVague = entity.kind === 'project' && location?.isArea;
  // That Japan is in Japan need not be said.
  const said = names.length === 1 && around[0] === entity ? [] : names;
  const where: RichText = isVague
    ? ['Somewhere in ', ...names, '; no source says where.']
    : said.length > 0
      ? [...said, '.']
      : [];
  const title =
    inside.length > 0
      ? `${isolate(entity.fields.name)} and the projects in it`
      : `Where ${isolate(entity.fields.name)} is`;
  return {
    where,
    sources: listChartSources(digest, listTold(digest, entity.id)),
    projects: inside.map(({ point, number, name }) => ({ number, href: point.href, label: name })),
    map: {
      id: 'locator',
      finding: title,
      description: `A map with ${shown.map((point) => point.title).join('; ')}.`,
      points: shown,
      ...viewLegend(digest, inside.length > 0 || isVague ? shown : []),
      list: '#locator',
      base: digest.urls.base,
    },
  };
}

interface NumberedPoint {
  point: MapPoint;
  number: string;
  name: string;
}

/** The projects that lie in a place, each with its number. */
function viewProjectsIn(digest: Digest, place: Entity<'place'>): NumberedPoint[] {
  const inside = digest.entities.filter(
    (one) =>
      one.kind === 'project' &&
      one.fields.place !== undefined &&
      liesIn(digest, one.fields.place, place.id) &&
      locate(digest, one).location !== undefined,
  );
  if (inside.length > mostProjects) return [];
  return inside.flatMap((project, index) => {
    const number = String(index + 1);
    const point = viewPoint(digest, project, number);
    return point ? [{ point, number, name: project.fields.name }] : [];
  });
}

/** The claims that it lies somewhere, doubted ones left out. */
const listTold = (digest: Digest, id: string) =>
  digest
    .claimsTouching(id)
    .filter(
      (claim) =>
        claim.type === 'relation' &&
        claim.fields.type === 'located-in' &&
        claim.fields.from?.includes(id) &&
        !claim.fields.stance &&
        !claim.fields.doubt,
    );
