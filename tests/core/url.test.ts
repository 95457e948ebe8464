import { expect, it } from 'vitest';
import { allKinds, kinds } from '../../src/core/schema/kinds.ts';
import { createUrls, normaliseBase } from '../../src/core/url.ts';

it.each([
  ['/', '/'],
  ['', '/'],
  ['sub', '/sub/'],
  ['/sub', '/sub/'],
  ['/sub/', '/sub/'],
  ['//a/b//', '/a/b/'],
])('the base %j is %s', (base, normal) => {
  expect(normaliseBase(base)).toBe(normal);
});

it('every address begins with the base', () => {
  const urls = createUrls('/sub/', 'https://potash.example/');
  expect(urls.home).toBe('/sub/');
  expect(urls.page('company', 'birka')).toBe('/sub/companies/birka/');
  expect(urls.index('policy')).toBe('/sub/policies/');
  expect(urls.claim('2024-05-21-a#loan')).toBe('/sub/articles/2024-05-21-a/#claim-loan');
  expect(urls.data('claims')).toBe('/sub/data/claims.json');
  expect(urls.absolute(urls.page('company', 'birka'))).toBe('https://potash.example/sub/companies/birka/');
});

it('no two kinds share a folder', () => {
  expect(new Set(allKinds.map((kind) => kinds[kind].folder)).size).toBe(allKinds.length);
});
