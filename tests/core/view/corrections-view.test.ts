import { expect, it } from 'vitest';
import { viewCorrections } from '../../../src/core/view/corrections-view.ts';
import { entities } from '../claims/world.ts';
import { article, sample } from '../sample.ts';

it('very many corrections are told on several pages, the newest first, none left out', () => {
  const lines = Array.from({ length: 230 }, (_, index) => {
    const day = `2024-${String(6 + (index % 7)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
    return `  - { date: ${day}, text: Mended ${index} }`;
  });
  const text = article(`corrections:\n${lines.join('\n')}`);
  const pages = viewCorrections(sample({ ...entities, 'articles/2024-a.md': text }).digest);
  expect(pages.map(({ page, corrections }) => [page, corrections.length])).toEqual([
    [1, 100],
    [2, 100],
    [3, 30],
  ]);
  const told = pages.flatMap(({ corrections }) => corrections);
  expect(new Set(told.map((one) => one.text)).size).toBe(230);
  const days = told.map(({ date }) => date.machine ?? '');
  expect(days).toEqual([...days].sort().reverse());
  expect(pages[1]?.pager?.previous).toBe('/corrections/');
  expect(pages[1]?.pager?.next).toBe('/corrections/page/3/');
});
