import { describe, expect, it } from 'vitest';
import { findName, type MarkedText, markWords, readExcerpt } from '../../src/search/marked-text.ts';

/** Marked words between brackets. */
const show = (text: MarkedText): string =>
  text.map((part) => (part.marked ? `[${part.text}]` : part.text)).join('');

describe('an excerpt', () => {
  it.each([
    ['A <mark>loan</mark> of 5.', 'A [loan] of 5.'],
    ['<mark>Loans,</mark> and “<mark>loan”</mark>.', '[Loans], and “[loan]”.'],
    ['<mark>Loans</mark> <mark>grow.</mark>', '[Loans] [grow].'],
    ['of a <mark>loan</mark> that', '… of a [loan] that …'],
    ['<mark>loan</mark> at &lt;b&gt; 5 & 6.', '… [loan] at <b> 5 & 6.'],
    ['None.', 'None.'],
  ])('%s', (html, shown) => {
    expect(show(readExcerpt(html))).toBe(shown);
  });

  it('that does not begin a sentence of its text begins with a gap', () => {
    const content = 'Notices 57,\n61 and 62 of 2025. Part of: a loan.';
    expect(show(readExcerpt('61 and <mark>62</mark> of 2025.', content))).toBe('… 61 and [62] of 2025.');
    expect(show(readExcerpt('Part of: a <mark>loan.</mark>', content))).toBe('Part of: a [loan].');
    expect(show(readExcerpt('Notices 57, <mark>61</mark> and 62 of 2025.', content))).toBe(
      'Notices 57, [61] and 62 of 2025.',
    );
  });
});

describe('a title', () => {
  it.each([
    ['Birka’s loan', 'bir', '[Birka]’s loan'],
    ['The Élysée’s loans', 'elysee LOAN', 'The [Élysée]’s [loans]'],
    ['A bank of Norway', '"norway bank"', 'A [bank] of [Norway]'],
    ['包头 Rare-Earth', '包头 earth', '[包头] Rare-[Earth]'],
    ['Magnet plants', 'magnets', '[Magnet] plants'],
    ['Magnetics of a', 'amount', 'Magnetics of a'],
    ['Unlent', 'lent', 'Unlent'],
    ['Nothing', '', 'Nothing'],
  ])('%s, for %s', (title, words, shown) => {
    expect(show(markWords(title, words))).toBe(shown);
  });
});

it.each([
  ['birka', 'Birka'],
  ['Birka P', 'Birka Potash'],
  ['elysee', 'Élysée'],
  ['lysee', undefined],
])('who types %s means %s', (typed, name) => {
  expect(findName(typed, ['Birka Potash', 'Birka', 'Élysée'])).toBe(name);
});
