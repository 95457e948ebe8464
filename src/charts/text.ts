/** Placed labels as SVG text. */
import type { Placed } from './fit-label.ts';
import { element, escapeXml, percent, round } from './svg.ts';

/** `y` is the baseline, in `em` from the top. */
export const label = ({ text, x, dx, anchor }: Placed, y: number, name?: string): string =>
  element(
    'text',
    {
      class: name,
      x: percent(x),
      y: `${round(y)}em`,
      dx: dx === 0 ? undefined : `${round(dx)}em`,
      'text-anchor': anchor === 'start' ? undefined : anchor,
    },
    escapeXml(text),
  );
