import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/core/link/claim.ts';
import { paginateSections, type Section } from '../../../src/core/view/entity-sections.ts';
import { paginate, viewPager } from '../../../src/core/view/pager.ts';

describe('paginate', () => {
  it.each([
    [0, [[]]],
    [3, [[0, 1, 2]]],
    [4, [[0, 1, 2], [3]]],
    [7, [[0, 1, 2], [3, 4, 5], [6]]],
  ])('puts %i items on pages of three', (count, pages) => {
    expect(paginate([...Array(count).keys()], 3)).toEqual(pages);
  });
});

describe('viewPager', () => {
  const urlOf = (page: number) => `/p/${page}/`;

  it('is not there for a single page', () => {
    expect(viewPager(1, 1, urlOf)).toBeUndefined();
  });

  it('leads to every page, to the one before and the one after', () => {
    const pager = viewPager(2, 3, urlOf);
    expect(pager?.pages.map(({ href, current }) => [href, current])).toEqual([
      ['/p/1/', false],
      ['/p/2/', true],
      ['/p/3/', false],
    ]);
    expect([pager?.previous, pager?.next]).toEqual(['/p/1/', '/p/3/']);
    expect(viewPager(1, 3, urlOf)?.previous).toBeUndefined();
    expect(viewPager(3, 3, urlOf)?.next).toBeUndefined();
  });

  it('of very many links those at both ends and around the current one, and tells where some are left out', () => {
    const shown = (current: number, last: number): string =>
      (viewPager(current, last, urlOf)?.pages ?? [])
        .map(({ label, skipped }) => `${skipped ? '… ' : ''}${label}`)
        .join(' ');
    expect(shown(1, 150)).toBe('1 2 3 … 148 149 150');
    expect(shown(50, 150)).toBe('1 2 3 … 48 49 50 51 52 … 148 149 150');
    expect(shown(149, 150)).toBe('1 2 3 … 147 148 149 150');
    expect(shown(7, 15)).toBe('1 2 3 4 5 6 7 8 9 10 11 12 13 14 15');
  });
});

describe('paginateSections', () => {
  const section = (id: string, count: number): Section => ({
    id,
    title: [id],
    claims: Array.from({ length: count }, (_, index) => ({ id: `${id}${index}` }) as Claim),
  });
  const shape = (pages: Section[][]) =>
    pages.map((page) => page.map(({ id, claims }) => `${id}${claims.length}`).join(' '));

  it.each([
    [[], ['']],
    [[section('a', 2), section('b', 3)], ['a2 b3']],
    [
      [section('a', 4), section('b', 3)],
      ['a4 b1', 'b2'],
    ],
    [[section('a', 12)], ['a5', 'a5', 'a2']],
    [
      [section('a', 5), section('b', 1)],
      ['a5', 'b1'],
    ],
  ])('cuts sections so that no page has more than five claims, and loses none', (sections, pages) => {
    const cut = paginateSections(sections, 5);
    expect(shape(cut)).toEqual(pages);
    const ids = (list: Section[]) => list.flatMap(({ claims }) => claims.map(({ id }) => id));
    expect(ids(cut.flat())).toEqual(ids(sections));
  });

  it('has fewer on a first page that has others after it, and may need a second one sooner', () => {
    const cut = (count: number) => shape(paginateSections([section('a', count)], 5, { first: 2, whole: 3 }));
    expect([cut(3), cut(4), cut(8)]).toEqual([['a3'], ['a2', 'a2'], ['a2', 'a5', 'a1']]);
  });
});
