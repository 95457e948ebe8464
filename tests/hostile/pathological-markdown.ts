/**
 * Bodies that Markdown parsers have been brought down with: the pathological tests of cmark and commonmark.js, the reports
 * on marked, markdown-it and micromark, and what we found ourselves.
 */

/** What a paragraph may be long. */
const paragraph = 9_900;

const fill = (piece: string, length: number): string => piece.repeat(Math.floor(length / piece.length));
const around = (left: string, middle: string, right: string, length: number): string => {
  const count = Math.floor(length / (left.length + right.length));
  return left.repeat(count) + middle + right.repeat(count);
};
const distinctTicks = (length: number): string => {
  let text = '';
  for (let ticks = 1; text.length < length - ticks - 1; ticks += 1) text += `e${'`'.repeat(ticks)}`;
  return text;
};

/** One paragraph of a length. */
const inline: Record<string, (length: number) => string> = {
  'nested strong emphasis': (length) => around('*a **a ', 'b', ' a** a*', length),
  'emphasis closed and never opened': (length) => fill('a_ ', length),
  'emphasis opened and never closed': (length) => fill('_a ', length),
  'links closed and never opened': (length) => fill('a]', length),
  'links opened and never closed': (length) => fill('[a', length),
  'images opened and never closed': (length) => fill('![a', length),
  'emphasis mismatched': (length) => fill('*a_ ', length),
  'openers, then mismatched closers': (length) => fill('*a ', length / 2) + fill('_a*_ ', length / 2),
  'the rule of three': (length) => `a**b${fill('c* ', length - 5)}`,
  'links opened, emphasis closed': (length) => fill('[ a_', length),
  'brackets the wrong way round': (length) => fill('[ (](', length),
  'images within images': (length) => fill('![[]()', length),
  'links that cross emphasis': (length) => fill('**x [a*b**c*](d)', length),
  'nested brackets': (length) => around('[', 'a', ']', length),
  'nested links': (length) => around('[', 'a', '](b)', length),
  'nested images': (length) => around('![', 'a', '](b)', length),
  'ticks in growing runs': distinctTicks,
  'ticks never closed': (length) => fill('`a ``', length),
  'link targets in < never closed': (length) => fill('[a](<b', length),
  'link targets never closed': (length) => fill('[a](b', length),
  'link titles never closed': (length) => fill('[a](b "c', length),
  'parentheses in a target': (length) => `[a](${'('.repeat(length - 6)}`,
  'comments never closed': (length) => `a${fill(' <!-- ', length - 1)}`,
  'instructions never closed': (length) => `a${fill(' <?', length - 1)}`,
  'declarations never closed': (length) => `a${fill(' <!A ', length - 1)}`,
  'CDATA never closed': (length) => `a${fill(' <![CDATA[', length - 1)}`,
  'tags never closed': (length) => fill('<a b="c" ', length),
  'addresses in < never closed': (length) => fill('<https://a', length),
  'character references': (length) => fill('&amp;', length),
  ampersands: (length) => fill('&', length),
  backslashes: (length) => fill('\\', length),
  'escaped signs': (length) => fill('\\*', length),
  asterisks: (length) => fill('*', length),
  'underscores and letters': (length) => fill('__a', length),
  'strong within strong': (length) => fill('**a', length),
  'many small links': (length) => fill('[a](/b)', length),
  'many small emphases': (length) => fill('*a*', length),
  'many codes': (length) => fill('`a`', length),
  'references to nothing': (length) => fill('[a][b]', length),
  'lines of one letter': (length) => fill('a\n', length),
  breaks: (length) => fill('a  \n', length),
  'lines with a bar': (length) => fill('a|\n', length),
  spaces: (length) => `a${' '.repeat(length - 2)}b`,
};

/** A whole body of a length. */
const blocks: Record<string, (length: number) => string> = {
  'quotes within quotes': (length) => `${'> '.repeat(length / 2)}a`,
  'quotes of ten levels, over and over': (length) => fill(`${'> '.repeat(10)}a\n\n`, length),
  'lists within lists in one line': (length) => `${'- '.repeat(length / 2)}a`,
  'lists within lists, twelve levels': (length) =>
    fill(Array.from({ length: 12 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join(''), length),
  'lists that go in and out': (length) =>
    fill(`${Array.from({ length: 25 }, (_, depth) => `${' '.repeat(depth * 2)}* a\n`).join('')}\n`, length),
  'ordered lists of one item each': (length) => fill('1. a\n2) b\n', length),
  'items with an empty line between': (length) => fill('- a\n\n', length),
  'empty items': (length) => fill('-\n', length),
  'lists in quotes in lists': (length) => fill('- > - > - > a\n', length),
  'lazy lines of a quote': (length) => fill(`> > > a\n${'a\n'.repeat(100)}\n`, length),
  headings: (length) => fill('## a\n', length),
  'underlined headings': (length) => fill('a\n-\n\n', length),
  rules: (length) => fill('***\n', length),
  'codes never closed': (length) => fill('```a\n', length),
  'fences of growing length': (length) => {
    let text = '';
    for (let ticks = 3; text.length < length - ticks - 2; ticks += 1) text += `${'`'.repeat(ticks)}\na\n`;
    return text;
  },
  'indented codes': (length) => fill('    a\n\n', length),
  'definitions of one name': (length) => fill('[a]: b\n', length),
  'definitions of many names': (length) => {
    let text = '';
    for (let name = 0; text.length < length - 20; name += 1) text += `[a${name}]: /b\n`;
    return text;
  },
  'definitions that go on': (length) => fill('[a]:\n', length),
  'references to one long address': (length) =>
    `[a]: /${'b'.repeat(length / 2)}\n\n${fill('[a] [a] [a] [a] [a] [a] [a] [a]\n\n', length / 2 - 20)}`,
  'references to one long title': (length) =>
    `[a]: /b "${'c'.repeat(9_000)}"\n\n${fill('[a] [a] [a] [a] [a] [a] [a] [a]\n\n', Math.max(0, length - 9_100))}`,
  'tables of one column': (length) => fill('|a|\n|-|\n|b|\n\n', length),
  'a table of many rows': (length) => `|a|b|\n|-|-|\n${fill('|c|d|\n', length - 20)}`,
  'short rows under a wide head': (length) =>
    fill(`${'a|'.repeat(40)}\n${'-|'.repeat(40)}\n${'b\n'.repeat(4_800)}\n`, length),
  'tables of short rows in quotes': (length) =>
    fill(`> ${'a|'.repeat(40)}\n> ${'-|'.repeat(40)}\n${'> b\n'.repeat(2_400)}\n`, length),
  'tables of escaped bars': (length) => fill('|a|\n|-|\n|\\||\\||\n\n', length),
  'delimiter rows': (length) => fill('|-|-|-|\n', length),
  'delimiter rows of spaces': (length) => fill(`|a\n|${' '.repeat(2_000)}-\n\n`, length),
  'HTML blocks': (length) => fill('<div>\n\n', length),
  'HTML never closed': (length) => fill('<script>\n', length),
  'empty lines': (length) => '\n'.repeat(length),
  'lines of spaces': (length) => fill(' \n', length),
  tabs: (length) => fill('\t- a\n', length),
  'lines of tabs': (length) => fill('\t\t\t\t\n', length),
  'one letter': () => 'a',
};

/** The bodies of about that length by name: each of `inline` in one paragraph, which may be too long, and in as many as it takes. */
export function pathological(size: number): Map<string, string> {
  const bodies = new Map<string, string>();
  for (const [name, make] of Object.entries(inline)) {
    bodies.set(`${name}, in one paragraph`, make(size));
    bodies.set(`${name}, in many`, fill(`${make(Math.min(paragraph, size / 4))}\n\n`, size));
    const quoted = make(Math.min(paragraph, size / 4) - 300).replaceAll('\n', '\n  > ');
    bodies.set(`${name}, in quotes and lists`, fill(`- > ${quoted}\n\n`, size));
  }
  for (const [name, make] of Object.entries(blocks)) bodies.set(name, make(size));
  return bodies;
}
