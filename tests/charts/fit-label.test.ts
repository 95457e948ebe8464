import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutText,
  extentOf,
  narrowestPlot,
  type Placed,
  placeAbove,
  placeBeside,
  placeTick,
  stackLabels,
  textWidth,
  thinLabels,
} from '../../src/charts/fit-label.ts';

/** What a label covers in a plot of that width, in `em`. */
function covers({ text, x, dx, anchor }: Placed, plot: number): [number, number] {
  const at = (x / 100) * plot + dx;
  const width = textWidth(text);
  const left = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2;
  return [left, left + width];
}

const widths = [narrowestPlot, 30, 70];
const texts = fc.oneof(
  fc.string({ maxLength: 60, unit: 'grapheme' }),
  fc.constantFrom('since 2025', '鉀肥與稀有金屬', '7'),
);
const shares = fc.double({ min: 0, max: 100, noNaN: true });
const labels = fc.array(fc.tuple(texts, shares), { maxLength: 12 });

describe('a label above its mark', () => {
  it('stays in the plot at every width, whatever its text and place', () => {
    fc.assert(
      fc.property(texts, shares, (text, x) => {
        const placed = placeAbove(text, x);
        for (const plot of widths) {
          const [left, right] = covers(placed, plot);
          expect(left).toBeGreaterThanOrEqual(-0.001);
          expect(right).toBeLessThanOrEqual(plot + 0.001);
        }
      }),
    );
  });

  it('begins at its mark where there is room, and moves left no further than it must', () => {
    expect(placeAbove('now 2026', 10)).toMatchObject({ x: 10, dx: 0 });
    const { dx } = placeAbove('now 2026', 95);
    expect(dx).toBeCloseTo(narrowestPlot * 0.05 - textWidth('now 2026'));
  });

  it('is cut where no plot has room for it', () => {
    const { text } = placeAbove('a very long name '.repeat(9), 50);
    expect(text).toMatch(/^a very long .*…$/);
    expect(textWidth(text)).toBeLessThanOrEqual(narrowestPlot);
  });
});

it('labels on one line never touch, at any width', () => {
  fc.assert(
    fc.property(labels, (given) => {
      const stacked = stackLabels(given.map(([text, x]) => placeAbove(text, x)));
      for (const plot of widths)
        for (const [index, a] of stacked.entries())
          for (const b of stacked.slice(index + 1)) {
            if (a.line !== b.line) continue;
            const [x, y] = [covers(a, plot), covers(b, plot)];
            expect(Math.max(x[0], y[0]) - Math.min(x[1], y[1])).toBeGreaterThan(0.5);
          }
    }),
  );
});

it('labels take as few lines as they need', () => {
  const lines = (...xs: number[]) =>
    stackLabels(xs.map((x) => placeAbove('2025', x))).map(({ line }) => line);
  expect(lines(0, 50)).toEqual([0, 0]);
  expect(lines(0, 2, 50, 52)).toEqual([0, 1, 0, 1]);
});

it('ticks that stay are clear of each other, and the first is kept', () => {
  const ticks = thinLabels([0, 5, 40, 43, 100].map((x) => placeTick('100,000', x)));
  expect(ticks.map(({ x }) => x)).toEqual([0, 40, 100]);
  expect(extentOf(ticks[2] as Placed).right).toBeCloseTo(narrowestPlot);
});

describe('a label beside its mark', () => {
  it.each([
    ['right of it where there is room', 20, 30, 'start'],
    ['left of it at the right edge', 90, 95, 'end'],
  ])('stands %s', (_, from, to, anchor) => {
    expect(placeBeside('2,000 t', from, to)?.anchor).toBe(anchor);
  });

  it('has no place beside what fills the plot', () => {
    expect(placeBeside('2,000 t', 5, 95)).toBeUndefined();
  });
});

it('a cut keeps whole characters', () => {
  expect(cutText('👩‍🔬'.repeat(40), 10)).toMatch(/…$/u);
  expect(cutText('short', 10)).toBe('short');
});
