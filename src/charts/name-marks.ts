/** Names beside marks, where a wide map has room for them; on a narrow one the numbers stand for them. */
import { cutText, textWidth } from './fit-label.ts';
import { mapRatio } from './map-frame.ts';
import { coverOf, fontSize, type PlacedMark, type Spot } from './place-marks.ts';

/** The narrowest map that shows names, in px: `map.css` hides them on narrower ones. */
export const narrowestNamed = { width: 520, height: 520 / mapRatio };

export interface PlacedName {
  text: string;
  /** Where the text is anchored, and its baseline, in px from the middle of its mark. */
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

/** What stands on the map at a spot and covers some px around it, however wide the map is. */
export interface Covered extends Spot {
  box: { left: number; right: number; up: number; down: number };
}

/** A mark, and the end and the middle of the line that leads to its place. */
function listCovered(mark: PlacedMark): Covered[] {
  const { across, down, from } = mark;
  const own: Covered = { across, down, box: coverOf(mark) };
  if (!from) return [own];
  const middle = { across: (across + from.across) / 2, down: (down + from.down) / 2 };
  return [own, ...[from, middle].map((spot) => ({ ...spot, box: dot }))];
}

const dot = { left: 4, right: 4, up: 4, down: 4 };

/** In px; longer ones are cut. */
const longestName = 210;

/** A name for each mark that has room for one; what is named first keeps its place. Groups have no name. */
export function nameMarks(marks: readonly PlacedMark[]): Map<PlacedMark, PlacedName> {
  const taken = marks.flatMap(listCovered);
  const names = new Map<PlacedMark, PlacedName>();
  for (const mark of marks) {
    const [point, ...others] = mark.points;
    if (point.isGroup || others.length > 0) continue;
    for (const name of listNames(point.name, mark.right)) {
      const cover = coverName(mark, name);
      if (!isInside(cover) || !taken.every((other) => isHere(other, mark) || staysApart(other, cover)))
        continue;
      taken.push(cover);
      names.set(mark, name);
      break;
    }
  }
  return names;
}

/** Right of the number, left of the mark, below it, above it. */
function listNames(name: string, right: number): PlacedName[] {
  const text = cutText(name, longestName / fontSize);
  return [
    { text, x: right + 1, y: 4, anchor: 'start' },
    { text, x: -14, y: 4, anchor: 'end' },
    { text, x: 0, y: 24, anchor: 'middle' },
    { text, x: 0, y: -15, anchor: 'middle' },
  ];
}

/** What a name covers: a line of text above its baseline, and what hangs below it. */
export function coverName({ across, down }: Spot, { text, x, y, anchor }: PlacedName): Covered {
  const width = textWidth(text) * fontSize;
  const before = { start: 0, middle: width / 2, end: width }[anchor];
  const box = { left: before - x, right: x + width - before, up: 11 - y, down: y + 3 };
  return { across, down, box };
}

const isHere = (cover: Spot, mark: Spot): boolean => cover.across === mark.across && cover.down === mark.down;

function edgesOf({ across, down, box }: Covered) {
  const [x, y] = [(across / 100) * narrowestNamed.width, (down / 100) * narrowestNamed.height];
  return { left: x - box.left, right: x + box.right, top: y - box.up, bottom: y + box.down };
}

function isInside(cover: Covered): boolean {
  const { left, right, top, bottom } = edgesOf(cover);
  return left >= 0 && top >= 0 && right <= narrowestNamed.width && bottom <= narrowestNamed.height;
}

/** Apart here means apart on any wider map as long as the one before is anchored before the other: what lies between only grows. */
function staysApart(one: Covered, other: Covered): boolean {
  const [a, b] = [edgesOf(one), edgesOf(other)];
  return (
    (a.right <= b.left && one.across <= other.across) ||
    (b.right <= a.left && other.across <= one.across) ||
    (a.bottom <= b.top && one.down <= other.down) ||
    (b.bottom <= a.top && other.down <= one.down)
  );
}
