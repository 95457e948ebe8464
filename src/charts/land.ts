/**
 * The land of the world as one SVG file, which every map refers to. The shapes are Natural Earth’s, in the public
 * domain. There are no borders: any would take a side, and a map of projects needs none.
 */
import { createHash } from 'node:crypto';
import { type GeoContext, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import land from 'world-atlas/land-110m.json' with { type: 'json' };
import { projection } from './projection.ts';

/** Of the shape in its file. */
export const landId = 'land';

const topology = land as unknown as Topology;
const { land: shape } = topology.objects;

const path = shape ? drawShape((context) => geoPath(projection, context)(feature(topology, shape))) : '';

export const landSvg = `<svg xmlns="http://www.w3.org/2000/svg"><path id="${landId}" d="${path}"/></svg>\n`;

/** Where it stands below the base: its name says what is in it, so that it may be kept for ever. */
export const landFile = `_astro/land.${createHash('sha256').update(landSvg).digest('hex').slice(0, 8)}.svg`;

/** Rings in whole units, each step from the point before: a third of the length of a path in full. */
function drawShape(draw: (context: GeoContext) => void): string {
  const rings: string[] = [];
  let ring = '';
  let at: readonly [number, number] = [0, 0];
  const step = (x: number, y: number): void => {
    const [dx, dy] = [Math.round(x) - at[0], Math.round(y) - at[1]];
    if (dx === 0 && dy === 0) return;
    ring += `${dx < 0 || ring.endsWith('l') ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
    at = [Math.round(x), Math.round(y)];
  };
  draw({
    moveTo: (x, y) => {
      at = [Math.round(x), Math.round(y)];
      ring = `M${at[0]} ${at[1]}l`;
    },
    lineTo: step,
    closePath: () => {
      // An island smaller than a unit is none.
      if (!ring.endsWith('l')) rings.push(`${ring}z`);
    },
    arc: () => {},
    beginPath: () => {},
  });
  return rings.join('');
}
