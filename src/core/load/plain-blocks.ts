/** Blocks of a body that are nothing but words, as most are: what they hold is known without a Markdown parser. */

/** Lines between empty ones, without these. */
export interface Block {
  /** The lines of the body from `start`, counted from 0, up to `end`, which is not one of them. */
  start: number;
  end: number;
  lines: readonly string[];
  /** What it is if it is without markup; absent where a parser has to look. */
  plain?: 'paragraph' | 'list' | 'heading' | 'quote';
  /** What follows is indented, and would become part of it. */
  isOpen?: true;
}

/** What reaches across empty lines, or is defined in one place and used in another. */
const farReaching = /[<\t]|```|~~~|\]:/;
/** What may be markup in a line, or be meant as such: signs anywhere, a beginning, a space at its end, which may be a break. */
const markup = /[*_`[\]<&\\|]|\((?:https?:|\/|#claim-)|^[ #>+=~:-]|^\d{1,9}[.)]| $/;
const blank = /^ *$/;

/** The blocks of a body in their order; undefined where what is in one may change another. */
export function listBlocks(text: string): Block[] | undefined {
  if (farReaching.test(text)) return undefined;
  const blocks: Block[] = [];
  let lines: string[] = [];
  for (const [index, line] of [...text.split('\n'), ''].entries()) {
    if (!blank.test(line)) {
      lines.push(line);
      continue;
    }
    if (lines.length > 0) blocks.push({ start: index - lines.length, end: index, lines });
    lines = [];
  }
  return blocks.map((block, index) => {
    if (blocks[index + 1]?.lines[0]?.startsWith(' ')) return { ...block, isOpen: true };
    const plain = kindOf(block.lines);
    return plain ? { ...block, plain } : block;
  });
}

function kindOf(lines: readonly string[]): Block['plain'] {
  if (lines.every(isPlain)) return 'paragraph';
  if (lines.every((item) => item.startsWith('- ') && isPlain(item.slice(2)))) return 'list';
  if (lines.every((line) => line.startsWith('> ') && isPlain(line.slice(2)))) return 'quote';
  const [, , title = ''] = lines.length === 1 ? (headingPattern.exec(lines[0] ?? '') ?? []) : [];
  return isPlain(title) ? 'heading' : undefined;
}

const isPlain = (text: string): boolean => text !== '' && !markup.test(text);

/** The signs of a heading, and its words. */
export const headingPattern = /^(#{2,6}) (.*)$/;
