/** Where a label stands at its mark, so that it stays in the plot and off other labels at the narrowest width there is. */

/** How wide a plot is at least, in `em` of the chart’s text: 288 of 320 px, at 12.75 px. */
export const narrowestPlot = 22.5;

/** Between a mark and its label, and between two labels on one line, in `em`. */
export const labelGap = 0.75;

/** Width of a text in `em`, rather too much than too little: no font is known at build. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (/\p{Mn}|\p{Cf}/u.test(character)) return 0;
  if (/[\s.,;:’'!|ijlI()\-–]/.test(character)) return 0.36;
  if (/[mwMW%@—…]/.test(character)) return 0.96;
  if (/[a-z0-9]/.test(character)) return 0.62;
  if (/[\u1100-\uffff]|[\u{10000}-\u{10ffff}]/u.test(character)) return 1.1;
  return 0.72;
}

/** What fits into `room` em, with an ellipsis where it is cut. */
export function cutText(text: string, room: number): string {
  if (textWidth(text) <= room) return text;
  const characters = [...text];
  while (characters.length > 0 && textWidth(`${characters.join('')}…`) > room) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

export interface Placed {
  text: string;
  /** Share of the plot, in percent, at which the text is anchored. */
  x: number;
  /** Shift from there, in `em`. */
  dx: number;
  anchor: 'start' | 'middle' | 'end';
  /** Line, from 0. */
  line: number;
}

export interface Extent {
  left: number;
  right: number;
}

/** The `em` that a label covers in the narrowest plot. */
export function extentOf({ text, x, dx, anchor }: Placed): Extent {
  const at = (x / 100) * narrowestPlot + dx;
  const width = textWidth(text);
  const before = { start: 0, middle: width / 2, end: width }[anchor];
  return { left: at - before, right: at - before + width };
}

/** Beside a mark that covers `from` to `to` percent: right of it, else left of it; undefined where there is room for neither. */
export function placeBeside(text: string, from: number, to: number): Placed | undefined {
  const right: Placed = { text, x: to, dx: labelGap, anchor: 'start', line: 0 };
  const left: Placed = { text, x: from, dx: -labelGap, anchor: 'end', line: 0 };
  return [right, left].find(isInside);
}

/** Above a mark that begins at `x` percent: from there on, shifted left as far as the narrowest plot needs, cut if it is wider than that. */
export function placeAbove(text: string, x: number): Placed {
  const shown = cutText(text, narrowestPlot);
  const room = narrowestPlot - textWidth(shown) - (x / 100) * narrowestPlot;
  return { text: shown, x, dx: Math.min(0, room), anchor: 'start', line: 0 };
}

/** At a tick of an axis: centred on it, or as near to that as the edge of the plot allows. */
export function placeTick(text: string, x: number): Placed {
  const centred: Placed = { text, x, dx: 0, anchor: 'middle', line: 0 };
  if (isInside(centred)) return centred;
  const [left, right] = [x, 100 - x].map((share) => (share / 100) * narrowestPlot);
  return x > 50
    ? { ...centred, dx: right ?? 0, anchor: 'end' }
    : { ...centred, dx: -(left ?? 0), anchor: 'start' };
}

function isInside(placed: Placed): boolean {
  const { left, right } = extentOf(placed);
  return left >= 0 && right <= narrowestPlot;
}

/** The labels on as many lines as they need so that no two of a line touch, at any width; earlier ones keep lower lines. */
export function stackLabels(labels: readonly Placed[]): Placed[] {
  const lines: Placed[][] = [];
  return labels.map((label) => {
    const free = lines.findIndex((others) => others.every((other) => isApart(label, other)));
    const line = free < 0 ? lines.length : free;
    const placed = { ...label, line };
    lines[line] = [...(lines[line] ?? []), placed];
    return placed;
  });
}

/**
 * Apart in the narrowest plot means apart in any, as long as the left one is not anchored right of the other: what lies
 * between the anchors only grows.
 */
function isApart(a: Placed, b: Placed, least = labelGap): boolean {
  const [x, y] = [extentOf(a), extentOf(b)];
  const [first, second] = x.left <= y.left ? [a, b] : [b, a];
  const gap = Math.max(x.left, y.left) - Math.min(x.right, y.right);
  return gap >= least && first.x <= second.x;
}

/** Those of labels that stand clear of the ones before them. */
export function thinLabels(labels: readonly Placed[], gap = labelGap): Placed[] {
  const kept: Placed[] = [];
  for (const one of labels) if (kept.every((other) => isApart(one, other, gap))) kept.push(one);
  return kept;
}
