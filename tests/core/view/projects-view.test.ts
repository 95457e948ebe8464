import { describe, expect, it } from 'vitest';
import { mostPoints } from '../../../src/core/view/project-map.ts';
import { viewProjects } from '../../../src/core/view/projects-view.ts';
import { manyPlaces } from '../../charts/many-places.ts';
import { article, entity, sample } from '../sample.ts';

const places = {
  'places/norway.md': entity('Norway', 'iso: "NO"\nlatitude: 60.5\nlongitude: 8.5'),
  'places/sweden.md': entity('Sweden', 'iso: SE'),
  'places/bergen.md': entity('Bergen', 'parent: norway\nlatitude: 60.4\nlongitude: 5.3'),
  'places/kiruna.md': entity('Kiruna', 'parent: sweden\nlatitude: 67.9\nlongitude: 20.2'),
};
const view = (files: Record<string, string>) => viewProjects(sample({ ...places, ...files }).digest);
const mines = (count: number, place: string) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `projects/${place}-${index}.md`,
      entity(`Mine ${index} of ${place}`, `kind: mine\nplace: ${place}`),
    ]),
  );

it('countries with most projects come first, and those without a place last', () => {
  const [page] = view({
    ...mines(1, 'kiruna'),
    ...mines(2, 'bergen'),
    'projects/lost.md': entity('Lost mine'),
  });
  expect(page?.sections.map(({ id, count }) => [id, count])).toEqual([
    ['in-norway', 2],
    ['in-sweden', 1],
    ['in--no-place', 1],
  ]);
  expect(page?.map?.finding).toBe('Norway: two of four projects; Sweden: one');
  expect(page?.map?.description).toContain('1 of 4 are not on it: no source says where they are.');
});

it('a number on the map is the number in the list', () => {
  const [page] = view({ ...mines(2, 'bergen'), ...mines(1, 'kiruna'), 'projects/lost.md': entity('Lost') });
  const listed = page?.sections.flatMap(({ items }) => items) ?? [];
  const numbered = listed.filter(({ number }) => number);
  expect(numbered.map(({ number, href }) => [number, href])).toEqual(
    page?.map?.points.map(({ label, href }) => [label, href]),
  );
  expect(listed.find(({ label }) => label === 'Lost')).toMatchObject({ where: '' });
});

it('what is known only by its country says so, and what has no stage says so', () => {
  const [page] = view(mines(1, 'norway'));
  expect(page?.map?.points[0]).toMatchObject({
    isArea: true,
    phase: 'unknown',
    title: 'Mine 0 of norway: mine, somewhere in Norway',
  });
  expect(page?.map?.areas).toBe(1);
});

it('a stage on which sources disagree is marked beside the number', () => {
  const told = (status: string, published: string) =>
    article(`statuses:\n  - { about: norway-0, status: ${status}, date: 2024-01-01 }`, { published });
  const [page] = view({
    ...mines(1, 'norway'),
    'articles/2024-a.md': told('closed', '2024-05-01'),
    'articles/2024-b.md': told('operating', '2024-05-02'),
  });
  expect(page?.map?.points[0]).toMatchObject({ label: '1 ≠', isDisputed: true });
});

it('no map where no project has a place, and one empty page where there is none', () => {
  expect(view({ 'projects/lost.md': entity('Lost mine') })[0]?.map).toBeUndefined();
  expect(view({})).toMatchObject([{ sections: [], page: 1 }]);
});

describe('more projects than a phone can tell apart', () => {
  const pages = view({ ...mines(mostPoints, 'bergen'), ...mines(150, 'kiruna') });

  it('are counted by country, and the count leads to the page where the country begins', () => {
    expect(pages[0]?.map?.points.map(({ label, href, isGroup }) => [label, href, isGroup])).toEqual([
      ['150', '#in-sweden', true],
      [String(mostPoints), '/projects/page/2/#in-norway', true],
    ]);
  });

  it('are listed on pages, each country under its name again', () => {
    expect(pages.map(({ sections }) => sections.map(({ id, items }) => [id, items.length]))).toEqual([
      [['in-sweden', 100]],
      [
        ['in-sweden', 50],
        ['in-norway', mostPoints],
      ],
    ]);
    const numbered = pages.flatMap(({ sections }) => sections.flatMap(({ items }) => items));
    expect(numbered.filter(({ number }) => number)).toEqual([]);
    expect(pages[1]?.map).toBeUndefined();
    expect(pages[1]?.frame.title).toBe('Projects, page 2');
  });
});

it('2,000 projects in 80 countries are told on pages of a hundred, and by no more marks than countries', () => {
  const { 'site.yaml': site, ...files } = manyPlaces(2000);
  const pages = viewProjects(sample(files, '2026-11-22', site).digest);
  const listed = pages.flatMap(({ sections }) => sections.flatMap(({ items }) => items));
  expect(new Set(listed.map(({ href }) => href)).size).toBe(2000);
  for (const { sections } of pages)
    expect(sections.flatMap(({ items }) => items).length).toBeLessThanOrEqual(100);
  expect(pages[0]?.map?.points.length).toBeLessThanOrEqual(80);
  const counted = pages[0]?.map?.points.reduce((sum, { label }) => sum + Number(label), 0);
  const placed = listed.filter(({ where }) => where !== '').length;
  expect(counted).toBe(placed);
});
