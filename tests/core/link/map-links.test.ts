import { expect, it } from 'vitest';
import { type ChangeAddress, mapLinks, underBase, withoutPages } from '../../../src/core/link/map-links.ts';
import { parseMarkdown } from '../../../src/core/load/markdown.ts';
import { renderMarkdown } from '../../../src/core/load/render-markdown.ts';

const render = (text: string, change: ChangeAddress): string =>
  renderMarkdown(mapLinks(parseMarkdown(text), change));

it.each([
  ['[a](/b/)', '<p><a href="/sub/b/">a</a></p>'],
  ['- **[a](/)**', '<ul>\n<li><strong><a href="/sub/">a</a></strong></li>\n</ul>'],
  ['| [a](/b/#c) |\n| - |', expect.stringContaining('<th><a href="/sub/b/#c">a</a></th>')],
  ['[a][b]\n\n[b]: /b/', '<p><a href="/sub/b/">a</a></p>'],
  ['![a](/b.png)', '<p><img src="/sub/b.png" alt="a"></p>'],
  [
    '[a](#claim-b) [c](https://d.example/e)',
    '<p><a href="#claim-b">a</a> <a href="https://d.example/e">c</a></p>',
  ],
  ['`[a](/b/)`', '<p><code>[a](/b/)</code></p>'],
])('%s stands under the base', (text, html) => {
  expect(render(text, underBase('/sub/'))).toEqual(html);
});

it.each([
  ['One [*a* b](/gone/#claim-c) two', '<p>One <em>a</em> b two</p>'],
  ['[a](/gone/)', '<p>a</p>'],
  ['[a][b] [c][d]\n\n[b]: /gone/\n[d]: /here/', '<p>a <a href="/here/">c</a></p>'],
  ['![a](/gone/)', '<p><img src="/gone/" alt="a"></p>'],
  ['[a](/gone/further/) [b](/here/)', '<p><a href="/gone/further/">a</a> <a href="/here/">b</a></p>'],
])('%s without the page', (text, html) => {
  expect(render(text, withoutPages(new Set(['/gone/'])))).toBe(html);
});

it('changes no tree, and copies none without need', () => {
  const tree = parseMarkdown('# a\n\n- [b](/c/) d\n\n[e]: /f/');
  const before = JSON.stringify(tree);
  mapLinks(tree, () => undefined);
  mapLinks(tree, underBase('/sub/'));
  expect(JSON.stringify(tree)).toBe(before);
  expect(mapLinks(tree, underBase('/'))).toBe(tree);
});
