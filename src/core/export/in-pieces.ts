/**
 * A large file is written in pieces: it is never all there, neither as rows nor as one text, which can hold half a gigabyte
 * at most.
 */

/** Rows in a piece. */
const mostRows = 500;

/** The items in lists of at most that many. */
export function* inPieces<T>(items: Iterable<T>, most = mostRows): Generator<T[]> {
  let piece: T[] = [];
  for (const item of items) {
    piece.push(item);
    if (piece.length < most) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}
