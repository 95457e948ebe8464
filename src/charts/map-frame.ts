/** Which part of the world a map shows: all its points, with room around them, in one proportion for all maps. */
import { project, worldWidth } from './projection.ts';

/** Width to height of every map. */
export const mapRatio = 4 / 3;

export interface MapFrame {
  /** Its upper left corner, in units of the plane; may lie left of 0 or go on right of `worldWidth`. */
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Spot {
  longitude: number;
  latitude: number;
}

/** Room around the points, as a share of what they span. */
const margin = 0.2;

/** The rim of the land in the north, and of all but ice in the south. */
const [north, south] = [project(0, 84)[1], project(0, -58)[1]];
const pole = project(0, -90)[1];

/** The frame of some points; `least` is how many degrees across it shows at least. */
export function frameMap(spots: readonly Spot[], least = 40): MapFrame {
  const points = spots.map(({ longitude, latitude }) => project(longitude, latitude));
  const { start, span } = spanAround(points.map(([x]) => x));
  const ys = points.map(([, y]) => y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const width = Math.min(
    worldWidth,
    Math.max(span * (1 + 2 * margin), (bottom - top) * (1 + 2 * margin) * mapRatio, least * 10),
  );
  const height = width / mapRatio;
  const x = width === worldWidth ? 0 : start + span / 2 - width / 2;
  const y = (top + bottom) / 2 - height / 2;
  // No more of the poles than there is need for.
  const lowest = Math.max(south, bottom) - height;
  const highest = Math.min(north, top);
  // Beyond the South Pole there is nothing; north of the land there is sea.
  return { x, y: Math.min(Math.max(Math.min(y, lowest), highest), pole - height), width, height };
}

/** The shortest stretch around the world that holds all `xs`: it leaves out the widest gap between two of them. */
function spanAround(xs: readonly number[]): { start: number; span: number } {
  const sorted = [...xs].sort((a, b) => a - b);
  let widest = { start: sorted[0] ?? 0, gap: -1 };
  for (const [index, x] of sorted.entries()) {
    const next = sorted[index + 1] ?? (sorted[0] ?? 0) + worldWidth;
    if (next - x > widest.gap) widest = { start: next % worldWidth, gap: next - x };
  }
  return { start: widest.start, span: Math.max(0, worldWidth - widest.gap) };
}

/** Where a spot stands in a frame, as shares of its width and height in percent. */
export function placeInFrame({ x, y, width, height }: MapFrame, { longitude, latitude }: Spot) {
  const [left, top] = project(longitude, latitude);
  const across = (((left - x) % worldWidth) + worldWidth) % worldWidth;
  return { across: (across / width) * 100, down: ((top - y) / height) * 100 };
}
