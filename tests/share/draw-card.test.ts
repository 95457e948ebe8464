import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawCard } from '../../src/share/draw-card.ts';
import { createTypesetter } from '../../src/share/typeset.ts';
import { wrapLines } from '../../src/share/wrap-lines.ts';

const card = { kicker: 'Company', title: 'Birka', foot: '3 claims', site: 'Digest', accent: '#1d4f5c' };

describe('a line', () => {
  const widthOf = (text: string) => [...text].length;

  it('is never too wide, loses no word where there is room, and says where it is cut', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ minLength: 1, maxLength: 14 }).map((s) => s.replace(/\s/g, 'x')),
          { maxLength: 12 },
        ),
        fc.integer({ min: 2, max: 20 }),
        (words, width) => {
          const text = words.join(' ');
          const all = wrapLines(text, widthOf, width, 99);
          for (const line of all) expect(widthOf(line)).toBeLessThanOrEqual(width);
          if (words.every((word) => widthOf(word) <= width)) expect(all.join(' ')).toBe(text);
          const some = wrapLines(text, widthOf, width, 2);
          expect(some.length).toBeLessThanOrEqual(2);
          if (all.length > 2) expect(some[1]).toMatch(/…$/);
        },
      ),
    );
  });
});

describe('a card', () => {
  it('is drawn in outlines alone, in the colour of the site', () => {
    const svg = drawCard(card) ?? '';
    expect(svg).toContain('fill="#1d4f5c"');
    expect(svg).not.toContain('<text');
    expect(svg.match(/<path transform/g)?.length).toBe('CompanyBirka3claimsDigest'.length);
  });

  it('keeps the title between its margins, however long it is', () => {
    const places = (title: string) =>
      [...(drawCard({ ...card, title }) ?? '').matchAll(/matrix\(\S+ 0 0 \S+ (\S+) (\S+)\)/g)].map(
        ([, x, y]) => [Number(x), Number(y)],
      );
    for (const [x = 0, y = 0] of places('A rather long headline about nothing '.repeat(9))) {
      expect(x).toBeGreaterThanOrEqual(70);
      expect(x).toBeLessThan(1120);
      expect(y).toBeLessThan(580);
    }
  });

  it('is none where the font lacks a letter', () => {
    expect(drawCard({ ...card, title: 'Ørsted, Łódź, Αθήνα, Київ' })).toBeDefined();
    expect(drawCard({ ...card, title: 'شركة' })).toBeUndefined();
    expect(drawCard({ ...card, title: '中国稀土' })).toBeUndefined();
  });

  it('kerns: AV is narrower than A and V', () => {
    const { widthOf } = createTypesetter(600);
    expect(widthOf('AV', 100)).toBeLessThan(widthOf('A', 100) + widthOf('V', 100));
  });
});
