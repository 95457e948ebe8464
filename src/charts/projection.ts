/** Degrees on a plane: Miller’s cylinder, on which north is up everywhere, a part looks like itself, and the world goes on at its edges. */
import { type GeoProjection, geoProjection } from 'd3-geo';

/** Once around, in units of the plane: a tenth of a degree at the equator. */
export const worldWidth = 3600;

const miller = (lambda: number, phi: number): [number, number] => [
  lambda,
  1.25 * Math.log(Math.tan(Math.PI / 4 + 0.4 * phi)),
];

/** From 0 at 180° west to `worldWidth`; down is positive, and 0 the equator. */
export const projection: GeoProjection = geoProjection(miller)
  .scale(worldWidth / (2 * Math.PI))
  .translate([worldWidth / 2, 0])
  // Straight lines stay straight on a cylinder: no points need to be put between.
  .precision(0);

export function project(longitude: number, latitude: number): [x: number, y: number] {
  const [x, y] = projection([longitude, latitude]) ?? [0, 0];
  return [x, y];
}
