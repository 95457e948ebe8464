/** A card as SVG without text: outlines on the site’s paper, in its ink. */
import type { ShareCard } from '../core/view/share-card.ts';
import { createTypesetter, type Typesetter } from './typeset.ts';
import { wrapLines } from './wrap-lines.ts';

/** What Open Graph readers show large: https://ogp.me/, 1.91 to 1. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Paper, ink and quiet ink of the light scheme in `styles/tokens.css`. */
const colours = { paper: '#fbfaf6', ink: '#1c1a17', soft: '#5c564c' } as const;
const margin = 80;
const column = cardSize.width - 2 * margin;
/** The title as large as it fits in so many lines. */
const titles = [
  { size: 84, lines: 2 },
  { size: 68, lines: 3 },
  { size: 56, lines: 4 },
] as const;

let setters: { strong: Typesetter; plain: Typesetter } | undefined;

/** Undefined where the font lacks a letter: a picture with holes in it says less than none. */
export function drawCard(card: ShareCard): string | undefined {
  setters ??= { strong: createTypesetter(600), plain: createTypesetter(400) };
  const { strong, plain } = setters;
  const { foot } = card;
  const words = [card.title, card.site, card.kicker, foot];
  if (!words.every((text) => strong.canSet(text) && plain.canSet(text))) return undefined;
  const { size, lines } = fitTitle(card.title, strong);
  const [kicker = ''] = wrapLines(card.kicker, (text) => plain.widthOf(text, 32), column, 1);
  const top = 196 + size * 0.3;
  const ink = [
    ...lines.map((line, index) => strong.outline(line, margin - 3, top + index * size * 1.16, size)),
    strong.outline(card.site, margin, 556, 32),
  ];
  const soft = [
    plain.outline(kicker, margin, 124, 32),
    plain.outline(foot, cardSize.width - margin - plain.widthOf(foot, 28), 556, 28),
  ];
  const { width, height } = cardSize;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<path fill="${colours.paper}" d="M0 0H${width}V${height}H0z"/>`,
    `<path fill="${card.accent}" d="M0 0H${width}V14H0z"/>`,
    `<g fill="${colours.ink}"><path d="M${margin} 498h${column}v2h-${column}z"/>${ink.join('')}</g>`,
    `<g fill="${colours.soft}">${soft.join('')}</g>`,
    '</svg>',
  ].join('');
}

function fitTitle(title: string, setter: Typesetter): { size: number; lines: string[] } {
  const fits = titles.map(({ size, lines: most }) => {
    const widthOf = (text: string): number => setter.widthOf(text, size);
    return { size, lines: wrapLines(title, widthOf, column, most), most };
  });
  const whole = fits.find(({ lines }) => !lines.some((line) => line.endsWith('…')));
  return whole ?? (fits.at(-1) as (typeof fits)[number]);
}
