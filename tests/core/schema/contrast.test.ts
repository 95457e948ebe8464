import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { accentsOf, contrastOf, leastContrast, papers } from '../../../src/core/schema/contrast.ts';

describe('contrastOf', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#ffffff', '#0000ff', 8.59],
  ])('of %s and %s is %f', (one, other, contrast) => {
    expect(contrastOf(one, other)).toBeCloseTo(contrast, 2);
    expect(contrastOf(other, one)).toBeCloseTo(contrast, 2);
  });
});

describe('accentsOf', () => {
  it('leaves the dark accent that a site gives as it is', () => {
    expect(accentsOf({ accent: '#1d4f5c', accentDark: '#444444' })).toEqual({
      light: '#1d4f5c',
      dark: '#444444',
    });
  });

  it.each(['#1d4f5c', '#000000', '#000080', '#8a3b12', '#ffffff', '#c00000'])(
    'derives from %s one that is legible on dark paper, and leaves one that is',
    (accent) => {
      const { dark } = accentsOf({ accent });
      expect(contrastOf(dark, papers.dark)).toBeGreaterThanOrEqual(leastContrast);
      expect(accentsOf({ accent: dark }).dark).toBe(dark);
    },
  );

  it('reckons with the paper of the stylesheet', async () => {
    const tokens = await readFile('src/styles/tokens.css', 'utf8');
    expect(tokens).toContain(`--paper: light-dark(${papers.light}, ${papers.dark});`);
  });
});
