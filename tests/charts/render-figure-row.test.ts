import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderFigureRow } from '../../src/charts/render-figure-row.ts';
import type { FigureRow } from '../../src/core/view/figure-row.ts';
import { type ValueAxis, valueAxis } from '../../src/core/view/value-axis.ts';

const axis: ValueAxis = { scale: 'linear', low: 0, high: 4000, ticks: [] };
const row = (more: Partial<FigureRow>): FigureRow => ({
  label: 'said',
  when: '',
  source: { href: '/', publisher: 'P', published: '2024' },
  marks: [],
  isHedged: false,
  isHollow: false,
  isDisputed: false,
  isRejected: false,
  ...more,
});
const draw = (more: Partial<FigureRow>): string => renderFigureRow({ axis }, row(more));

describe('a number on an axis from 0 to 4,000, of which the plot shows 2% to 98%', () => {
  it('of 2,000 to 3,000 spans half to three quarters of it', () => {
    expect(draw({ low: 2000, high: 3000 })).toContain('<rect class="range" x="50%" width="24%"');
  });

  it('is a filled dot where it is so and a hollow one where it is planned', () => {
    expect(draw({ low: 1000, high: 1000 })).toContain('<circle class="dot" cx="26%"');
    expect(draw({ low: 1000, high: 1000, isHollow: true })).toContain('<circle class="ring" cx="26%"');
    expect(draw({ low: 2000, high: 3000, isHollow: true })).toContain('<rect class="ring"');
  });

  it('is a diamond where it is disputed, and a cross where the article rejects it', () => {
    expect(draw({ low: 1000, high: 1000, isDisputed: true })).toContain('class="dot rival"');
    expect(draw({ low: 1000, high: 1000, isDisputed: true, isHollow: true })).toContain('class="ring rival"');
    expect(draw({ low: 1000, high: 1000, isDisputed: true, isRejected: true })).toContain('class="cross"');
    expect(draw({ low: 1000, isDisputed: true })).toContain('class="dot rival"');
  });

  it('goes on to the edge, with an arrow, where it has no end', () => {
    const over = draw({ low: 3000 });
    expect(over).toContain('<line class="open" x1="74%" x2="98%"');
    expect(over).toContain('M-7-5 0 0-7 5');
    const under = draw({ high: 3000, isHollow: true });
    expect(under).toContain('<line class="open hollow" x1="2%" x2="74%"');
    expect(under).toContain('M7-5 0 0 7 5');
  });

  it('has fuzzy ends where it is “about”, a line where it is rounded, neither where that is too small to see', () => {
    const around = { low: 900, high: 1100 };
    expect(draw({ low: 1000, high: 1000, around, isHedged: true })).toContain('class="about"');
    expect(draw({ low: 1000, high: 1000, around })).toContain('<line class="whisker" x1="23.6%" x2="28.4%"');
    expect(draw({ low: 1000, high: 1000, around: { low: 999, high: 1001 } })).not.toContain('whisker');
  });

  it('has its words right of it, or left of it where the plot ends', () => {
    expect(draw({ low: 0, high: 0 })).toMatch(/<text x="2%" y="[\d.]+em" dx="0.75em">said/);
    expect(draw({ low: 4000, high: 4000 })).toMatch(
      /<text x="98%" y="[\d.]+em" dx="-0.75em" text-anchor="end">said/,
    );
  });
});

it('on a logarithmic axis equal ratios are equal steps', () => {
  const scale = valueAxis([10, 1000, 100_000], { isShare: false, goesOn: false, language: 'en' });
  const at = (value: number) =>
    / cx="([\d.]+)%"/.exec(renderFigureRow({ axis: scale }, row({ low: value, high: value })))?.[1];
  expect(scale.scale).toBe('log');
  expect([10, 1000, 100_000].map(at)).toEqual(['2', '50', '98']);
});

it('a hostile label is text', () => {
  const markup = draw({ low: 1, high: 1, label: '</text><script>alert(1)</script>&\u0000' });
  expect(markup).not.toContain('<script');
  expect(markup).toContain('&lt;/text&gt;&lt;script&gt;');
  expect(markup).not.toContain('\u0000');
});

it('whatever the numbers, all that is written is a number in the plot', () => {
  const numbers = fc.double({ noNaN: true, noDefaultInfinity: true, min: -9e15, max: 9e15 });
  const ends = fc.tuple(numbers, numbers).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
  const dot = {
    around: undefined,
    open: 'low' as const,
    isHedged: false,
    isHollow: false,
    isDisputed: false,
    label: '',
  };
  const rows = fc.record({
    ends,
    around: fc.option(ends, { nil: undefined }),
    open: fc.constantFrom('low', 'high', ''),
    isHedged: fc.boolean(),
    isHollow: fc.boolean(),
    isDisputed: fc.boolean(),
    label: fc.string(),
  });
  fc.assert(
    fc.property(
      fc.array(rows, { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      fc.boolean(),
      (given, isShare, goesOn) => {
        const values = given.flatMap(({ ends: { low, high }, around }) => [
          low,
          high,
          ...(around ? Object.values(around) : []),
        ]);
        const scale = valueAxis(values, { isShare, goesOn, language: 'en' });
        expect(scale.high).toBeGreaterThan(scale.low);
        for (const { ends: own, open, ...more } of given) {
          const { low, high } = own;
          const bounds = open === 'low' ? { high } : open === 'high' ? { low } : { low, high };
          const markup = renderFigureRow({ axis: scale }, row({ ...more, ...bounds }));
          expect(markup.replace(/<text.*<\/text>/s, '')).not.toMatch(/NaN|undefined|Infinity|e[+-]\d/);
          for (const [, share] of markup.matchAll(/(?:x|x1|x2|cx)="(-?[\d.]+)%"/g)) {
            expect(Number(share)).toBeGreaterThanOrEqual(0);
            expect(Number(share)).toBeLessThanOrEqual(100);
          }
        }
      },
    ),
    { examples: [[[{ ...dot, ends: { low: -5e-324, high: 5e-324 } }], false, false]] },
  );
});
