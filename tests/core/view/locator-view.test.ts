import { expect, it } from 'vitest';
import { viewLocator } from '../../../src/core/view/locator-view.ts';
import { plainText } from '../../../src/core/view/rich-text.ts';
import { article, entity, sample } from '../sample.ts';

const files = {
  'places/norway.md': entity('Norway', 'iso: "NO"\nlatitude: 60.5\nlongitude: 8.5'),
  'places/bergen.md': entity('Bergen', 'parent: norway\nlatitude: 60.4\nlongitude: 5.3'),
  'places/sea.md': entity('The Sea'),
  'projects/pit.md': entity('The Pit', 'kind: mine\nplace: bergen'),
  'projects/shaft.md': entity('The Shaft', 'kind: mine\nplace: norway'),
  'articles/2024-a.md': article(
    'relations:\n  - { from: pit, type: located-in, to: bergen }\n  - { from: shaft, type: located-in, to: norway, doubt: { why: It is elsewhere. } }',
  ),
};
function locatorOf(id: string, more: Record<string, string> = {}) {
  const { digest } = sample({ ...files, ...more });
  const found = digest.findEntity(id);
  return found && viewLocator(digest, found);
}

it('a project has its place in words, with who says so, and a mark that leads nowhere', () => {
  const locator = locatorOf('pit');
  expect(plainText(locator?.where ?? [])).toBe('Bergen, Norway.');
  expect(locator?.sources.links.map(({ href }) => href)).toEqual(['/articles/2024-a/']);
  expect(locator?.map.points).toMatchObject([{ href: '', label: '', longitude: 5.3 }]);
});

it('a project known only by its country says so; a doubted claim is no source', () => {
  const locator = locatorOf('shaft');
  expect(plainText(locator?.where ?? [])).toBe('Somewhere in Norway; no source says where.');
  expect(locator?.sources.links).toEqual([]);
  expect(locator?.map.areas).toBe(1);
});

it('a place shows the projects in it, numbered as beside the map', () => {
  const locator = locatorOf('norway');
  expect(locator?.projects.map(({ number, label }) => `${number} ${label}`)).toEqual([
    '1 The Pit',
    '2 The Shaft',
  ]);
  expect(locator?.map.points.map(({ label, href }) => [label, href])).toEqual(
    locator?.projects.map(({ number, href }) => [number, href]),
  );
});

it('a place with very many projects, or with none, shows itself', () => {
  const many = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [
      `projects/m-${index}.md`,
      entity(`M ${index}`, 'place: bergen'),
    ]),
  );
  expect(locatorOf('norway', many)?.map.points).toMatchObject([{ href: '', phase: 'none' }]);
});

it('what has no coordinates, or is neither project nor place, has none', () => {
  expect(locatorOf('sea')).toBeUndefined();
  expect(locatorOf('firm', { 'companies/firm.md': entity('Firm', 'country: norway') })).toBeUndefined();
});
