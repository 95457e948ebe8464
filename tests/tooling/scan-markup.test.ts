/** Markup is read as regular expressions would read it, which are plain to see and three times slower. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scanMarkup } from '../../src/astro/scan-markup.ts';
import { triesOf } from '../effort.ts';

const tagName = /[a-z][^\s/>]*/iy;
const attribute = /[\s/]+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/y;
const tagEnd = /[\s/]*>/y;

/** The tag at `open`, as it is to be read; undefined if it does not end as tags do. */
function readPlainly(html: string, open: number) {
  const match = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at;
    return pattern.exec(html);
  };
  const name = match(tagName, open + 1)?.[0] ?? '';
  const names: string[] = [];
  const values: string[] = [];
  let at = open + 1 + name.length;
  for (let found = match(attribute, at); found; found = match(attribute, at)) {
    names.push(found[1]?.toLowerCase() ?? '');
    values.push(found[2] ?? found[3] ?? found[4] ?? '');
    at += found[0].length;
  }
  return match(tagEnd, at) ? { name: name.toLowerCase(), names, values } : undefined;
}

function firstTag(html: string) {
  let first: unknown;
  const broken = scanMarkup(html, {
    onTag({ name, names, values }) {
      first ??= { name, names, values };
    },
  });
  return broken === 0 ? undefined : first;
}

it.each([
  ['<p>', 'p', [], []],
  ['<IMG SRC=/x.png Alt>', 'img', ['src', 'alt'], ['/x.png', '']],
  ['<br/>', 'br', [], []],
  ['<a href="/x/?a=1>2" title=\'"\'>', 'a', ['href', 'title'], ['/x/?a=1>2', '"']],
  ['<a\n  href = "&#47;x&amp;"/ id=y>', 'a', ['href', 'id'], ['/x&', 'y']],
  ['<a\u00a0href=x\u3000id=y>', 'a', ['href', 'id'], ['x', 'y']],
])('reads %j', (html, name, names, values) => {
  expect(firstTag(html)).toEqual({ name, names, values });
});

it.each(['<a href="x>', '<p', '<p ="x">', '<p id="x"class=y>'])('finds %j broken', (html) => {
  expect(scanMarkup(html, {})).toBe(0);
});

it('reads any jumble as regular expressions do', () => {
  const bits = [
    'a',
    'Id',
    ' ',
    '=',
    '"',
    "'",
    '/',
    '>',
    '<',
    '\n',
    '\u00a0',
    '\u2003',
    'é',
    'href="y"',
    ' b=c',
    '-',
  ];
  const jumble = fc.array(fc.constantFrom(...bits), { maxLength: 9 });
  const isReadAlike = fc.property(jumble, (pieces) => {
    const text = `<p${pieces.join('')}`;
    expect(firstTag(text)).toEqual(readPlainly(text, 0));
  });
  fc.assert(isReadAlike, { numRuns: triesOf(20_000) });
});
