/** A map as SVG: the land by reference to its one file, and on it a link for each mark, in the order of the list. */
import type { MapPoint, MapView } from '../core/view/map-view.ts';
import { landFile, landId } from './land.ts';
import type { MapFrame } from './map-frame.ts';
import { nameMarks, type PlacedName } from './name-marks.ts';
import { labelAt, type PlacedMark, placeMarks, type Spot } from './place-marks.ts';
import { worldWidth } from './projection.ts';
import { areaRing, paints, siteGlyph } from './site-glyph.ts';
import { element, escapeXml, percent, round } from './svg.ts';

export interface MapPicture {
  svg: string;
  /** How many marks were moved aside, and how many stand for several things that are too near each other. */
  moved: number;
  grouped: number;
}

/** `least` is how many degrees across the map shows at least. */
export function renderMap(
  { id, finding, description, points, list, base }: MapView,
  least?: number,
): MapPicture {
  const { frame, marks } = placeMarks(points, least);
  const order = (mark: PlacedMark): number => points.indexOf(mark.points[0]);
  const inOrder = [...marks].sort((a, b) => order(a) - order(b));
  const names = nameMarks(inOrder);
  return {
    svg: element(
      'svg',
      { class: 'map', role: 'group', 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-desc` },
      element('title', { id: `${id}-title` }, escapeXml(finding)),
      element('desc', { id: `${id}-desc` }, escapeXml(description)),
      paints,
      renderLand(frame, base),
      ...inOrder.map(({ from, ...to }) => (from ? lead(from, to) : '')),
      ...inOrder.map((mark) => renderMark(mark, list, names.get(mark))),
    ),
    moved: marks.filter(({ from }) => from).length,
    grouped: marks.filter(({ points: { length } }) => length > 1).length,
  };
}

/** The world goes on beyond either edge: there the same land stands again. */
function renderLand({ x, y, width, height }: MapFrame, base: string): string {
  const turns = [-1, 0, 1]
    .map((turn) => turn * worldWidth)
    .filter((left) => left < x + width && left + worldWidth > x);
  return element(
    'svg',
    {
      class: 'land',
      'aria-hidden': 'true',
      viewBox: [x, y, width, height].map(round).join(' '),
      preserveAspectRatio: 'none',
    },
    ...turns.map((left) => element('use', { href: `${base}${landFile}#${landId}`, x: left || undefined })),
  );
}

const lead = (from: Spot, to: Spot): string =>
  element('line', {
    class: 'lead',
    x1: percent(from.across),
    y1: percent(from.down),
    x2: percent(to.across),
    y2: percent(to.down),
  }) + element('circle', { class: 'true-place', cx: percent(from.across), cy: percent(from.down), r: 2 });

function renderMark({ across, down, points, right }: PlacedMark, list: string, name?: PlacedName): string {
  const [first, ...rest] = points;
  const isGroup = first.isGroup || rest.length > 0;
  const title = rest.length === 0 ? first.title : sayGroup(points);
  const box = { x: -cell, y: -cell, width: cell + right, height: 2 * cell };
  const href = rest.length === 0 ? first.href : list;
  return element(
    href === '' ? 'g' : 'a',
    { class: 'pin', href: href || undefined },
    element('title', {}, escapeXml(title)),
    element(
      'svg',
      { class: 'glyph', x: percent(across), y: percent(down), width: 1, height: 1 },
      element('rect', { class: 'hit', ...box }),
      isGroup ? renderGroup(points, right) : renderPoint(first),
      name ? renderName(name) : '',
    ),
  );
}

/** Half of a target. */
const cell = 12;

const renderPoint = (point: MapPoint): string =>
  (point.isArea ? areaRing : '') +
  siteGlyph(point.shape, point.phase) +
  element('text', { x: labelAt(point), y: 4 }, escapeXml(point.label));

const renderName = ({ text, x, y, anchor }: PlacedName): string =>
  element('text', { class: 'name', x: round(x), y, 'text-anchor': anchor }, escapeXml(text));

/** How many it stands for, in a box of its own. */
function renderGroup(points: readonly MapPoint[], right: number): string {
  const count = points.reduce((sum, { isGroup, label }) => sum + (isGroup ? Number(label) : 1), 0);
  return (
    element('rect', { class: 'group', x: -11, y: -9, width: right + 10, height: 18, rx: 9 }) +
    element('text', { x: round((right - cell) / 2), y: 4, 'text-anchor': 'middle' }, String(count))
  );
}

function sayGroup(points: readonly MapPoint[]): string {
  const names = points.map(({ name }) => name);
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}: too near to each other to be shown apart`;
}
