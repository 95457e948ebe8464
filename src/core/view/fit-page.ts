/** A page that has much of everything shows less of each, so that none has more than a phone can take. */

/** How much of its lists a page shows, tried in this order. */
const shares = [1, 0.75, 0.5, 0.35];

/** How many objects a view may have: of two to two and a half elements each, it then stays below 1,500 of them. */
const usual = 640;

/** The fullest of the views that `make` makes for a share of its lists, from 0 to 1, which is not too much for a page. */
export function fitPage<T extends object>(make: (share: number) => T, mostObjects = usual): T {
  let view = make(1);
  for (const share of shares.slice(1)) {
    if (countObjects(view) <= mostObjects) break;
    view = make(share);
  }
  return view;
}

/** So many of a list that has at most `most` where there is room; never none. */
export const cutTo = (most: number, share: number): number => Math.max(1, Math.ceil(most * share));

/** Each is shown with a few elements: words and links, a row, a mark. */
function countObjects(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = Array.isArray(value) ? 0 : 1;
  for (const inner of Object.values(value)) count += countObjects(inner);
  return count;
}
