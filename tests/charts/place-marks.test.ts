import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameMap, placeInFrame } from '../../src/charts/map-frame.ts';
import { type Covered, coverName, nameMarks, narrowestNamed } from '../../src/charts/name-marks.ts';
import { coverOf, narrowest, type PlacedMark, placeMarks, type Spot } from '../../src/charts/place-marks.ts';
import type { MapPoint } from '../../src/core/view/map-view.ts';

const spots = fc.record({
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
});
/** Near one another, as mines are. */
const nearSpots = fc.record({
  longitude: fc.double({ min: 100, max: 103, noNaN: true }),
  latitude: fc.double({ min: 25, max: 28, noNaN: true }),
});
const points = fc
  .array(fc.tuple(fc.oneof(spots, nearSpots), fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 60 })
  .map((list) =>
    list.map(
      ([spot, isArea, isDisputed], index): MapPoint => ({
        ...spot,
        isArea,
        isDisputed,
        label: isDisputed ? `${index + 1} ≠` : String(index + 1),
        href: `/projects/${index}/`,
        name: `Project ${index}`,
        title: `Project ${index}: mine`,
        shape: index % 9,
        phase: 'coming',
        isGroup: false,
      }),
    ),
  );

/** What a mark covers on the narrowest map, in px. */
function boxOf(mark: PlacedMark) {
  const [x, y] = [(mark.across / 100) * narrowest.width, (mark.down / 100) * narrowest.height];
  const { left, right, up, down } = coverOf(mark);
  return { left: x - left, right: x + right, top: y - up, bottom: y + down };
}

describe('marks', () => {
  it('neither touch nor leave the narrowest map, and lose no point', () => {
    fc.assert(
      fc.property(points, (all) => {
        const { marks } = placeMarks(all);
        const boxes = marks.map(boxOf);
        for (const [index, box] of boxes.entries()) {
          expect(Math.min(box.left, box.top)).toBeGreaterThan(-0.001);
          expect(box.right).toBeLessThan(narrowest.width + 0.001);
          expect(box.bottom).toBeLessThan(narrowest.height + 0.001);
          for (const other of boxes.slice(index + 1)) {
            const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
            const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
            expect(Math.min(across, down)).toBeLessThan(0.001);
          }
        }
        const shown = marks.flatMap((mark) => mark.points);
        expect(new Set(shown)).toEqual(new Set(all));
        expect(shown).toHaveLength(all.length);
      }),
      { numRuns: 150 },
    );
  });

  it('stand the same every time', () => {
    fc.assert(
      fc.property(points, (all) => {
        expect(placeMarks(all)).toEqual(placeMarks(structuredClone(all)));
      }),
      { numRuns: 30 },
    );
  });

  it('that have room stand at their place; one that has not says where that is', () => {
    const at = (longitude: number, latitude: number): MapPoint => ({
      ...{
        longitude,
        latitude,
        isArea: false,
        isDisputed: false,
        label: '1',
        href: '/',
        name: 'A',
        title: 'A: mine',
      },
      ...{ shape: 0, phase: 'coming', isGroup: false },
    });
    const far = placeMarks([at(-100, 40), at(20, 50)]);
    expect(far.marks.every(({ from }) => from === undefined)).toBe(true);
    const near = placeMarks([at(20, 50), at(20.1, 50)]);
    expect(near.marks).toHaveLength(2);
    const moved = near.marks.filter(({ from }) => from);
    expect(moved.length).toBeGreaterThan(0);
    for (const { from } of moved) {
      const truths = [20, 20.1].map((longitude) => placeInFrame(near.frame, { longitude, latitude: 50 }));
      expect(truths).toContainEqual(from);
    }
  });
});

describe('names', () => {
  it('touch no mark and no other name, on any map that shows them, and stay in it', () => {
    fc.assert(
      fc.property(points, fc.constantFrom(1, 1.3, 2), (all, scale) => {
        const { marks } = placeMarks(all);
        const names = nameMarks(marks);
        const [width, height] = [narrowestNamed.width * scale, narrowestNamed.height * scale];
        const edges = ({ across, down }: Spot, box: Covered['box']) => {
          const [x, y] = [(across / 100) * width, (down / 100) * height];
          return { left: x - box.left, right: x + box.right, top: y - box.up, bottom: y + box.down };
        };
        const named = [...names].map(([mark, name]) => ({
          mark,
          box: edges(mark, coverName(mark, name).box),
        }));
        for (const [index, { mark, box }] of named.entries()) {
          expect(Math.min(box.left, box.top, width - box.right, height - box.bottom)).toBeGreaterThan(-0.001);
          const others = [
            ...named.slice(index + 1).map((other) => other.box),
            ...marks.filter((other) => other !== mark).map((other) => edges(other, coverOf(other))),
          ];
          for (const other of others) {
            const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
            const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
            expect(Math.min(across, down)).toBeLessThan(0.001);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a frame', () => {
  it('holds all its points between its sides', () => {
    fc.assert(
      fc.property(fc.array(spots, { minLength: 1, maxLength: 12 }), (all) => {
        const frame = frameMap(all);
        for (const spot of all) {
          const { across } = placeInFrame(frame, spot);
          expect(across).toBeGreaterThanOrEqual(-0.001);
          expect(across).toBeLessThanOrEqual(100.001);
        }
      }),
    );
  });

  it('goes over the date line where that is the short way', () => {
    const frame = frameMap([
      { longitude: 170, latitude: 0 },
      { longitude: -170, latitude: 0 },
    ]);
    expect(frame.width).toBe(400);
    expect(placeInFrame(frame, { longitude: 180, latitude: 0 }).across).toBeCloseTo(50, 5);
  });
});
