/** Text as outlines, so that a picture of it looks alike on every machine, whatever fonts are there. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype, { type Font, type Glyph } from 'opentype.js';

/** Sets text in one weight of the site’s serif. */
export interface Typesetter {
  /** Whether it has every letter of a text. */
  canSet: (text: string) => boolean;
  widthOf: (text: string, size: number) => number;
  /** SVG paths of a line whose baseline begins at a point; `size` in the same units. */
  outline: (text: string, x: number, y: number, size: number) => string;
}

/** A letter in the units of its font, above whose baseline y is negative. */
interface Letter {
  font: Font;
  glyph: Glyph;
  path: string;
}

/** The scripts that the font has, each in a file of its own. */
const subsets = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'];

const require = createRequire(import.meta.url);

/** Reads the font once for each weight; outlines each letter once, and kerns each pair once. */
export function createTypesetter(weight: 400 | 600): Typesetter {
  const fonts = subsets.map((subset) => readFont(`source-serif-4-${subset}-${weight}-normal.woff`));
  const letters = new Map<string, Letter | undefined>();
  const kerning = new Map<string, number>();

  const letterOf = (sign: string): Letter | undefined => {
    if (!letters.has(sign)) letters.set(sign, outlineLetter(fonts, sign));
    return letters.get(sign);
  };
  const kern = (left: string, right: string, { font, glyph }: Letter, next: Letter | undefined): number => {
    if (next?.font !== font) return 0;
    const pair = left + right;
    const known = kerning.get(pair) ?? font.getKerningValue(glyph, next.glyph);
    kerning.set(pair, known);
    return known;
  };
  /** Each letter with its place on the line, then the width of the line; 1 is the size. */
  const layOut = (text: string): { placed: [Letter, number][]; width: number } => {
    const signs = [...text];
    const placed: [Letter, number][] = [];
    let width = 0;
    for (const [index, sign] of signs.entries()) {
      const letter = letterOf(sign);
      if (!letter) continue;
      placed.push([letter, width]);
      const right = signs[index + 1] ?? '';
      const advance = (letter.glyph.advanceWidth ?? 0) + kern(sign, right, letter, letterOf(right));
      width += advance / letter.font.unitsPerEm;
    }
    return { placed, width };
  };

  return {
    canSet: (text) => [...text].every(letterOf),
    widthOf: (text, size) => layOut(text).width * size,
    outline: (text, x, y, size) =>
      layOut(text)
        .placed.filter(([{ path }]) => path !== '')
        .map(([{ font, path }, at]) => {
          const scale = (size / font.unitsPerEm).toFixed(5);
          return `<path transform="matrix(${scale} 0 0 ${scale} ${(x + at * size).toFixed(1)} ${y})" d="${path}"/>`;
        })
        .join(''),
  };
}

function outlineLetter(fonts: readonly Font[], sign: string): Letter | undefined {
  const font = sign && fonts.find((one) => one.charToGlyphIndex(sign) > 0);
  if (!font) return undefined;
  const glyph = font.charToGlyph(sign);
  return { font, glyph, path: glyph.getPath(0, 0, font.unitsPerEm).toPathData(2) };
}

function readFont(file: string): Font {
  const bytes = readFileSync(require.resolve(`@fontsource/source-serif-4/files/${file}`));
  return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
