/** The marks of sites on a map: a shape for each kind, a fill for each phase, a dashed ring where only the area is known. */
import type { MapPoint } from '../core/view/map-view.ts';
import { element } from './svg.ts';

/** Outlines in px around their middle, in the order of the kinds in `site.yaml`; all of about one area. */
const shapes = [
  'M0-6a6 6 0 0 1 0 12a6 6 0 0 1 0-12z',
  'M-5.5-5.5H5.5V5.5H-5.5z',
  'M0-7 7 5.5H-7z',
  'M0-7.5 7 0 0 7.5-7 0z',
  'M-2.5-7H2.5V-2.5H7V2.5H2.5V7H-2.5V2.5H-7V-2.5H-2.5z',
  'M0 7-7-5.5H7z',
  'M-6.5-6.5H6.5L1.5 0 6.5 6.5H-6.5L-1.5 0z',
  'M0-8 2-2.5 7.5-2.5 3.2 1 4.8 6.8 0 3.4-4.8 6.8-3.2 1-7.5-2.5-2-2.5z',
];

/** What has a kind beyond these, or none: a small upright bar. */
const other = 'M-2.5-7H2.5V7H-2.5z';

/** A phase, or a fill that says nothing of one. */
type Fill = MapPoint['phase'] | 'any';

/** Ids of the paint that is half, and of that in stripes; both stand once on a page with marks. */
const paint: Partial<Record<Fill, string>> = {
  partial: 'half-paint',
  stopped: 'striped-paint',
};

/** A mark’s shape; its class says its fill, except where that takes paint. `any` is a shape that says nothing of a phase. */
export function siteGlyph(shape: number, phase: Fill): string {
  const fill = paint[phase];
  return element('path', {
    class: `site ${phase}`,
    d: shapes[shape] ?? other,
    fill: fill && `url(#${fill})`,
  });
}

/** The ring around what lies somewhere in an area. */
export const areaRing = element('circle', { class: 'area', r: 10.5 });

/** The paints that marks refer to. */
export const paints = element(
  'defs',
  {},
  element(
    'linearGradient',
    { id: 'half-paint' },
    element('stop', { class: 'full', offset: 0.5 }),
    element('stop', { class: 'empty', offset: 0.5 }),
  ),
  element(
    'pattern',
    { id: 'striped-paint', width: 4, height: 4, patternUnits: 'userSpaceOnUse' },
    element('rect', { class: 'empty', width: 4, height: 4 }),
    element('rect', { class: 'full', width: 4, height: 2 }),
  ),
);

/** A mark on its own, as a legend shows it. */
export const legendGlyph = (...marks: string[]): string =>
  element('svg', { class: 'site-key', viewBox: '-12 -12 24 24', 'aria-hidden': 'true' }, ...marks);
