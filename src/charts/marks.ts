/** The shapes of marks: each stands at a share of the plot across and has its size in `em`, so that it is never distorted. */
import { type Attributes, element, percent, round } from './svg.ts';

/** How a mark looks (`name` is its class) and its outline in px around its own middle; without one it is a circle. */
const shapes = {
  dot: { name: 'dot' },
  ring: { name: 'ring' },
  square: { name: 'dot', path: 'M-5-5H5V5H-5z' },
  'half-dot': {
    name: 'dot',
    path: 'M0-5.5a5.5 5.5 0 0 0 0 11zM.75-5.5a5.5 5.5 0 0 1 0 11v-1a4.5 4.5 0 0 0 0-9z',
  },
  tilted: { name: 'ring', path: 'M0-6 6 0 0 6-6 0z' },
  diamond: { name: 'dot rival', path: 'M0-6.5 6.5 0 0 6.5-6.5 0z' },
  'hollow-diamond': { name: 'ring rival', path: 'M0-6.5 6.5 0 0 6.5-6.5 0z' },
  cross: { name: 'cross', path: 'M-4-4 4 4M-4 4 4-4' },
} satisfies Record<string, { name: string; path?: string }>;

export type Shape = keyof typeof shapes;

const radius = 0.42;

/** A mark at `x` percent, `y` em from the top. */
export function mark(shape: Shape, x: number, y: number): string {
  const { name, path }: { name: string; path?: string } = shapes[shape];
  return path
    ? glyph(path, name, x, y)
    : element('circle', { class: name, cx: percent(x), cy: `${round(y)}em`, r: `${radius}em` });
}

/** An arrowhead whose point is at `x` percent. */
export const arrowhead = (to: 'left' | 'right', x: number, y: number): string =>
  glyph(to === 'right' ? 'M-7-5 0 0-7 5' : 'M7-5 0 0 7 5', 'head', x, y);

/** A small pointer from below: here a source says so. */
export const pointer = (x: number, y: number): string => glyph('M0-5 4 2-4 2z', 'told', x, y);

/** A path around its own zero, in px. */
const glyph = (d: string, name: string, x: number, y: number): string =>
  element(
    'svg',
    { x: percent(x), y: `${round(y)}em`, class: 'glyph', width: 1, height: 1 },
    element('path', { class: name, d }),
  );

/** A level line from `from` to `to` percent. */
export const level = (name: string, from: number, to: number, y: number): string =>
  element('line', {
    class: name,
    x1: percent(from),
    x2: percent(to),
    y1: `${round(y)}em`,
    y2: `${round(y)}em`,
  });

/** An upright line at `x` percent. */
export const upright = (name: string, x: number, top: number, bottom: number): string =>
  element('line', {
    class: name,
    x1: percent(x),
    x2: percent(x),
    y1: `${round(top)}em`,
    y2: `${round(bottom)}em`,
  });

/** A box from `from` to `to` percent. */
export const box = (
  name: string,
  from: number,
  to: number,
  top: number,
  height: number,
  more: Attributes = {},
): string =>
  element('rect', {
    class: name,
    x: percent(from),
    width: percent(Math.max(0, to - from)),
    y: `${round(top)}em`,
    height: `${round(height)}em`,
    ...more,
  });

const tapers = { in: 'M0 .5 1 0V1z', out: 'M1 .5 0 0V1z', both: 'M0 .5 .5 0 1 .5 .5 1z' };

/** An end that is not known exactly: it swells over the span in which it may lie. */
export const taper = (
  way: keyof typeof tapers,
  name: string,
  from: number,
  to: number,
  top: number,
  height: number,
): string =>
  to - from < 0.05
    ? ''
    : element(
        'svg',
        {
          x: percent(from),
          width: percent(to - from),
          y: `${round(top)}em`,
          height: `${round(height)}em`,
          viewBox: '0 0 1 1',
          preserveAspectRatio: 'none',
        },
        element('path', { class: name, d: tapers[way] }),
      );
