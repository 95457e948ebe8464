/** A map as plain data: points with what each is, how it stands and how exactly its place is known. */

import type { Digest, Entity } from '../link/digest.ts';
import { type Location, locate, type Whereabouts } from '../link/locate.ts';
import type { StatusWord } from '../schema/vocabulary.ts';
import { isolate } from './direction.ts';
import { viewStandings } from './standing-view.ts';

export interface MapPoint extends Location {
  /** Beside its mark: its number in the list, or how many it stands for. */
  label: string;
  /** Empty of what the page itself is about. */
  href: string;
  name: string;
  /** What it is, for those who point at it or do not see it. */
  title: string;
  /** The shape of its mark: place of its kind in `site.yaml`, from 0; -1 where its kind is none of those. */
  shape: number;
  /** How it stands; `none` of a place, which has no stages. */
  phase: StatusWord['phase'] | 'unknown' | 'none';
  /** Sources disagree on how it stands. */
  isDisputed: boolean;
  /** Stands for several things. */
  isGroup: boolean;
}

export interface MapView {
  /** Of its element; unique on the page. */
  id: string;
  /** What the map shows, as a sentence. */
  finding: string;
  /** The same in words, for those who do not see it. */
  description: string;
  points: MapPoint[];
  /** What the shapes on it mean. */
  kinds: { shape: number; label: string; count: number }[];
  /** What the fills on it mean. */
  phases: { phase: Stage; label: string; count: number }[];
  /** How many are known only to lie somewhere in an area. */
  areas: number;
  /** On how many sources disagree. */
  disputed: number;
  /** Where what a group stands for is told one by one. */
  list: string;
  /** The base of every address. */
  base: string;
}

type Stage = Exclude<MapPoint['phase'], 'none'>;

export const phaseLabels: Record<Stage, string> = {
  active: 'works',
  partial: 'starts up',
  coming: 'found, planned or being built',
  stopped: 'postponed or suspended',
  over: 'closed or given up',
  unknown: 'no source says',
};

const phaseOrder = Object.keys(phaseLabels) as Stage[];

export const shapeOf = ({ site }: Digest, { fields }: Entity): number =>
  'kind' in fields && fields.kind ? site.projectKinds.indexOf(fields.kind) : -1;

/** Words for where a thing is: “Fort Worth, Texas”, “somewhere in Utah”; the country is left to its heading. */
export function describeWhere({ places, country, location }: Whereabouts): string {
  const within = country ? places.indexOf(country) : -1;
  const names = (within < 0 ? places : places.slice(0, within)).map(({ fields }) => fields.name);
  const wide = names.length === 0 ? (country?.fields.name ?? '') : names.join(', ');
  return location?.isArea ? `somewhere in ${wide}` : wide;
}

/** One point of a map, if it is known where. */
export function viewPoint(digest: Digest, entity: Entity, label: string): MapPoint | undefined {
  const whereabouts = locate(digest, entity);
  const { location } = whereabouts;
  if (!location) return undefined;
  const [standing] = viewStandings(digest, entity.id);
  const isDisputed = standing?.marks.some((mark) => mark.kind === 'disputed') ?? false;
  const { fields } = entity;
  const said = [
    'kind' in fields ? fields.kind : undefined,
    standing?.status,
    isDisputed && 'on which sources disagree',
    describeWhere(whereabouts),
  ].filter(Boolean);
  return {
    ...location,
    label: isDisputed ? `${label} ≠`.trim() : label,
    href: digest.urls.page(entity.kind, entity.id),
    name: fields.name,
    title: `${isolate(fields.name)}: ${said.join(', ')}`,
    shape: entity.kind === 'place' ? 0 : shapeOf(digest, entity),
    phase: entity.kind === 'place' ? 'none' : (standing?.phase ?? 'unknown'),
    isDisputed,
    isGroup: false,
  };
}

/** What the shapes and fills among the points mean, in a fixed order. */
export function viewLegend(
  { site }: Digest,
  points: readonly MapPoint[],
): Pick<MapView, 'kinds' | 'phases' | 'areas' | 'disputed'> {
  const single = points.filter(({ isGroup }) => !isGroup);
  const countBy = (has: (point: MapPoint) => boolean): number => single.filter(has).length;
  const shapes = [...new Set(single.map(({ shape }) => shape))].sort((a, b) =>
    a < 0 ? 1 : b < 0 ? -1 : a - b,
  );
  return {
    kinds: shapes.map((shape) => ({
      shape,
      label: site.projectKinds[shape] ?? 'of no kind named',
      count: countBy((point) => point.shape === shape),
    })),
    phases: phaseOrder
      .map((phase) => ({
        phase,
        label: phaseLabels[phase],
        count: countBy((point) => point.phase === phase),
      }))
      .filter(({ count }) => count > 0),
    areas: countBy(({ isArea }) => isArea),
    disputed: countBy(({ isDisputed }) => isDisputed),
  };
}
