import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { landFile, landId, landSvg } from '../../src/charts/land.ts';
import { project } from '../../src/charts/projection.ts';

/** Whether a point lies in the land, by the rings as they are drawn: the last word is what the file says. */
function isLand(longitude: number, latitude: number): boolean {
  const [x, y] = project(longitude, latitude);
  let crossings = 0;
  for (const ring of (/ d="([^"]+)"/.exec(landSvg)?.[1] ?? '').split('z')) {
    const [left = 0, top = 0, ...steps] = (ring.match(/-?\d+/g) ?? []).map(Number);
    const corners: [number, number][] = [[left, top]];
    for (let i = 0; i < steps.length; i += 2) {
      const [lastX, lastY] = corners.at(-1) ?? [0, 0];
      corners.push([lastX + (steps[i] ?? 0), lastY + (steps[i + 1] ?? 0)]);
    }
    for (const [index, [x1, y1]] of corners.entries()) {
      const [x2, y2] = corners[(index + 1) % corners.length] ?? [0, 0];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) crossings += 1;
    }
  }
  return crossings % 2 === 1;
}

it.each([
  ['Texas', -99, 31, true],
  ['Bayan Obo', 110, 41.8, true],
  ['Kalgoorlie', 121.5, -30.7, true],
  ['the east of Siberia, beyond the date line', -175, 66, true],
  ['the South Pole', 0, -85, true],
  ['the Atlantic', -40, 30, false],
  ['the Bering Sea', 180, 58, false],
  ['the Caspian Sea', 51, 41, false],
] as const)('%s is on the right side of the coast', (_, longitude, latitude, expected) => {
  expect(isLand(longitude, latitude)).toBe(expected);
});

it('is one small file, named by what is in it', () => {
  expect(landSvg).toContain(`<path id="${landId}"`);
  expect(landSvg).not.toMatch(/NaN|undefined/);
  expect(landFile).toMatch(/^_astro\/land\.[0-9a-f]{8}\.svg$/);
  expect(brotliCompressSync(landSvg).length).toBeLessThan(9000);
});
