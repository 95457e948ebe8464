/** How far two colours stand apart, as WCAG 2.2 reckons it, and the accent of a site on light and dark paper. */

export interface Accents {
  light: string;
  dark: string;
}

/** The grounds that the accent stands on, `--paper` of the stylesheet in each scheme. */
export const papers: Readonly<Accents> = { light: '#fbfaf6', dark: '#15161a' };

/** The least contrast that text of any size may have, after WCAG 2.2, 1.4.3. */
export const leastContrast = 4.5;

/** What a derived accent aims at, so that a link is read with ease. */
const goodContrast = 7;

/** From 1, the same, to 21, black on white. Colours are `#rrggbb`. */
export function contrastOf(one: string, other: string): number {
  const [lighter, darker] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** The accent in both schemes: a dark one that is not given is the light one, mixed with white until it is easy to read. */
export function accentsOf({
  accent,
  accentDark,
}: {
  accent: string;
  accentDark?: string | undefined;
}): Accents {
  return { light: accent, dark: accentDark ?? lighten(accent) };
}

function lighten(accent: string): string {
  const steps = Array.from({ length: 20 }, (_, step) => mixWithWhite(accent, step / 20));
  return steps.find((colour) => contrastOf(colour, papers.dark) >= goodContrast) ?? '#ffffff';
}

const mixWithWhite = (colour: string, share: number): string =>
  `#${channelsOf(colour)
    .map((value) => Math.round(value + (255 - value) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour)
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const channelsOf = (colour: string): number[] =>
  [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
