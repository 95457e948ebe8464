import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/core/load/markdown.ts';
import { renderMarkdown, renderWhole } from '../../../src/core/load/render-markdown.ts';
import { addPeeks } from '../../../src/core/view/prose.ts';
import { seed, triesOf } from '../../effort.ts';
import { entity, sample } from '../sample.ts';
import { bodyText } from './body-text.ts';

it('what is written without the library is what the library writes', () => {
  fc.assert(
    fc.property(bodyText, (text) => {
      const tree = parseMarkdown(text);
      expect(renderMarkdown(tree)).toBe(renderWhole(tree));
    }),
    { numRuns: triesOf(10_000), seed },
  );
});

it('also of links and previews, whatever signs are in a name', () => {
  const names = ['Birka', 'Birka <b> & Sons', 'Dr. “Who”', 'Å 12’s', 'A "quoted" mine'];
  const files = names.map((name, index) => [
    `companies/c-${index}.md`,
    entity(JSON.stringify(name), '', names.map((other) => `${other} digs\nfor ${other}.`).join('\n\n')),
  ]);
  const { digest } = sample(Object.fromEntries(files));
  for (const { body } of digest.entities) {
    const tree = addPeeks(digest, body);
    expect(renderWhole(tree)).toContain('popover="hint"');
    expect(renderMarkdown(tree)).toBe(renderWhole(tree));
  }
});

it('a block may refer to what a quote or a list defines', () => {
  const tree = parseMarkdown('[a] Birka\n\nBirka\n\n> [a]: /b/');
  expect(renderMarkdown(tree)).toBe(
    '<p><a href="/b/">a</a> Birka</p>\n<p>Birka</p>\n<blockquote>\n</blockquote>',
  );
});

it.each(['Birka&#32;\ndigs', 'Birka\n&#9;digs', 'Birka&#13;&#32;digs'])(
  'spaces at the ends of lines: %s',
  (text) => {
    const tree = parseMarkdown(text);
    expect(renderMarkdown(tree)).toBe(renderWhole(tree));
  },
);

it('nothing is written without the library that it would not let pass', () => {
  const text = { type: 'text' as const, value: 'a' };
  for (const node of [
    { type: 'link' as const, url: 'javascript:alert(1)', children: [text] },
    { type: 'link' as const, url: '//a.example/', children: [text] },
    { type: 'link' as const, url: '/a/', children: [text], data: { hProperties: { onclick: 'a' } } },
    { type: 'link' as const, url: '/a/', children: [text], data: { hName: 'script' } },
    { type: 'emphasis' as const, children: [text], data: { hName: 'span', hProperties: { id: 'a' } } },
    { type: 'emphasis' as const, children: [text], data: { hChildren: [] } },
    { type: 'html' as const, value: '<b>' },
  ]) {
    const tree = { type: 'root' as const, children: [{ type: 'paragraph' as const, children: [node] }] };
    expect(renderMarkdown(tree)).toBe(renderWhole(tree));
    expect(renderMarkdown(tree)).not.toMatch(/script|onclick|<b>/);
  }
});
