/** Paragraphs with the plainest of stress and links among their words, which can be read without a Markdown parser. */

/** A stretch of a paragraph. */
export interface InlinePiece {
  type: 'text' | 'emphasis' | 'strong' | 'link';
  /** Its words. */
  value: string;
  /** Where a link leads; '' for others. */
  url: string;
  /** Where it begins and ends in the paragraph, its signs included. */
  start: number;
  end: number;
}

const beginsBlock = /^(?:[ #>+=~:-]|\d{1,9}[.)]|\* )| $/;

/**
 * One or two stars that can only open behind what is no word and close before what is none, around words of one line; or a
 * link of words to an address that needs no second look. Letters at both ends, so that no rule of flanking is near.
 */
const inline =
  /(?<=^|[ \n(“])(\*\*?)([A-Za-z0-9](?:[^*_`[\]<&\\|\n]*[A-Za-z0-9])?)\1(?=$|[ \n.,;:!?)”’])|(?<![!\]])\[([A-Za-z0-9](?:[^*_`[\]<&\\|\n]*[A-Za-z0-9.)”’])?)\]\(((?:https?:\/\/|\/(?!\/)|#claim-)[\w/:.#?=%+~-]*)\)/g;

const markupWithin = /[*_`[\]<&\\|]|\((?:https?:|\/|#claim-)/;

/** The pieces of a paragraph, in their order; undefined where a parser has to look. */
export function readInline(lines: readonly string[]): InlinePiece[] | undefined {
  if (lines.some((line) => beginsBlock.test(line))) return undefined;
  const text = lines.join('\n');
  const pieces: InlinePiece[] = [];
  let end = 0;
  const addText = (to: number): void => {
    if (to > end) pieces.push({ type: 'text', value: text.slice(end, to), url: '', start: end, end: to });
  };
  for (const { 0: whole, 1: stars, 2: stressed = '', 3: label = '', 4: url = '', index } of text.matchAll(
    inline,
  )) {
    addText(index);
    end = index + whole.length;
    const type = stars === undefined ? 'link' : stars === '*' ? 'emphasis' : 'strong';
    pieces.push({ type, value: stressed || label, url, start: index, end });
  }
  addText(text.length);
  return pieces.some(({ type, value }) => type !== 'link' && markupWithin.test(value)) ? undefined : pieces;
}
