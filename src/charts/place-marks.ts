/** Where marks stand on a map, so that on the narrowest screen each can be seen, read and touched: moved aside, or grouped. */
import type { MapPoint } from '../core/view/map-view.ts';
import { textWidth } from './fit-label.ts';
import { frameMap, type MapFrame, mapRatio, placeInFrame } from './map-frame.ts';

/** The narrowest map there is, in px: a screen of 320 less its margins. */
export const narrowest = { width: 286, height: 286 / mapRatio };

/** Size of labels in px, as `map.css` has it. */
export const fontSize = 12;

export interface Spot {
  /** Shares of the map in percent. */
  across: number;
  down: number;
}

export interface PlacedMark extends Spot {
  /** One, or all that a group stands for, in their order. */
  points: [MapPoint, ...MapPoint[]];
  /** What it covers right of its middle, in px; whatever joins it later. */
  right: number;
  /** The true place, where the mark had to move aside. */
  from?: Spot;
}

/** What a mark covers, in px from its middle: at least 24 by 24, with its label at the right. */
export const coverOf = ({ right }: Pick<PlacedMark, 'right'>) => ({ left: 12, right, up: 12, down: 12 });

const rightOf = (point: MapPoint): number =>
  Math.max(12, labelAt(point) + textWidth(point.label) * fontSize + 2);

/** Where the label of a point begins, in px right of its middle. */
export const labelAt = ({ isArea }: MapPoint): number => (isArea ? 13 : 10);

/**
 * No two marks of the result touch, and none leaves the map, however many points there are. The same points in the same
 * order stand the same. `least` is how many degrees across the map shows at least.
 */
export function placeMarks(
  points: readonly MapPoint[],
  least?: number,
): { frame: MapFrame; marks: PlacedMark[] } {
  const frame = frameMap(points, least);
  const wanted = points.map(
    (point): PlacedMark => ({ ...placeInFrame(frame, point), points: [point], right: rightOf(point) }),
  );
  const marks: PlacedMark[] = [];
  const crowded: PlacedMark[] = [];
  for (const mark of wanted) {
    const isFree = isInside(mark) && wanted.every((other) => other === mark || isApart(mark, other));
    (isFree ? marks : crowded).push(mark);
  }
  // What is known exactly keeps its place; what lies somewhere in a country may give way.
  crowded.sort((a, b) => Number(a.points[0].isArea) - Number(b.points[0].isArea));
  for (const mark of crowded) {
    const spot = listSpotsAround(mark).find((one) => {
      const moved = { ...mark, ...one };
      return isInside(moved) && marks.every((other) => isApart(moved, other));
    });
    if (!spot) joinNearest(marks, mark, points);
    else if (spot === mark) marks.push(mark);
    else marks.push({ ...mark, ...spot, from: { across: mark.across, down: mark.down } });
  }
  return { frame, marks };
}

/** Moves aside in px, shortest first; a mark that none of them frees joins the nearest. */
const moves = Array.from({ length: 7 }, (_, ring) => (ring + 1) * 6).flatMap((length) =>
  Array.from({ length: 24 }, (_, step) => ({
    right: Math.cos((step / 12) * Math.PI) * length,
    down: Math.sin((step / 12) * Math.PI) * length,
  })),
);

/** The place itself, the nearest to it that is inside, then the moves. */
function listSpotsAround(mark: PlacedMark): Spot[] {
  const { left, right, up, down } = coverOf(mark);
  const { x, y } = toPx(mark);
  const inside = toSpot(
    Math.min(Math.max(x, left), narrowest.width - right),
    Math.min(Math.max(y, up), narrowest.height - down),
  );
  return [mark, inside, ...moves.map((move) => toSpot(x + move.right, y + move.down))];
}

const toPx = ({ across, down }: Spot) => ({
  x: (across / 100) * narrowest.width,
  y: (down / 100) * narrowest.height,
});

const toSpot = (x: number, y: number): Spot => ({
  across: (x / narrowest.width) * 100,
  down: (y / narrowest.height) * 100,
});

/** A hair is no distance: sums of shares are not exact. */
const hair = 1e-6;

function edgesOf(mark: PlacedMark) {
  const { x, y } = toPx(mark);
  const { left, right, up, down } = coverOf(mark);
  return { left: x - left, right: x + right, top: y - up, bottom: y + down };
}

function isInside(mark: PlacedMark): boolean {
  const { left, right, top, bottom } = edgesOf(mark);
  const { width, height } = narrowest;
  return left >= -hair && top >= -hair && right <= width + hair && bottom <= height + hair;
}

/** In the narrowest map, and so in every wider one. */
function isApart(one: PlacedMark, other: PlacedMark): boolean {
  const [a, b] = [edgesOf(one), edgesOf(other)];
  return (
    a.right <= b.left + hair ||
    b.right <= a.left + hair ||
    a.bottom <= b.top + hair ||
    b.bottom <= a.top + hair
  );
}

/** There is one: the first point of a map always finds a place. */
function joinNearest(marks: readonly PlacedMark[], mark: PlacedMark, order: readonly MapPoint[]): void {
  const { x, y } = toPx(mark);
  const distance = (other: PlacedMark): number => Math.hypot(toPx(other).x - x, toPx(other).y - y);
  const nearest = marks.reduce((best, other) => (distance(other) < distance(best) ? other : best));
  nearest.points.push(...mark.points);
  nearest.points.sort((a, b) => order.indexOf(a) - order.indexOf(b));
}
