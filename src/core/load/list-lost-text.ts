/** Text behind a ` #` that was hardly meant as a comment: `title: Birka is #1 in potash`. */
import { type Document, visit } from 'yaml';

export interface LostText {
  /** Offset of the `#` in the source. */
  offset: number;
  /** From the `#` to the end of the line. */
  text: string;
}

/** Comments without a space behind their `#`, on the line of an unquoted value. */
export function listLostText(document: Document, source: string): LostText[] {
  const found: LostText[] = [];
  visit(document, {
    Scalar: (_, { type, range }) => {
      const [start = 0, end = 0] = range ?? [];
      // A value that is nothing but a comment is empty, and told as that.
      if (type !== 'PLAIN' || start === end) return;
      const [, blank = '', text] = /^([ \t]+)(#[^\s#].*)/.exec(source.slice(end)) ?? [];
      if (text !== undefined) found.push({ offset: end + blank.length, text: text.trimEnd() });
    },
  });
  return found;
}
