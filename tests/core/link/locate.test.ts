import { expect, it } from 'vitest';
import { locate } from '../../../src/core/link/locate.ts';
import { entity, sample } from '../sample.ts';

const places = {
  'places/europe.md': entity('Europe'),
  'places/norway.md': entity('Norway', 'parent: europe\niso: "NO"\nlatitude: 60.5\nlongitude: 8.5'),
  'places/coast.md': entity('The Coast', 'parent: norway\nlatitude: 61\nlongitude: 5.2'),
  'places/bergen.md': entity('Bergen', 'parent: coast\nlatitude: 60.4\nlongitude: 5.3'),
  'places/hamlet.md': entity('Hamlet', 'parent: coast'),
  'places/nowhere.md': entity('Nowhere'),
};

/** Where a project with these fields is: longitude, latitude, whether that is an area, its country. */
function where(fields: string) {
  const { digest } = sample({ ...places, 'projects/mine.md': entity('Mine', fields) });
  const mine = digest.findEntity('mine');
  if (!mine) throw new Error('no mine');
  const { location, country } = locate(digest, mine);
  return [location?.longitude, location?.latitude, location?.isArea, country?.id];
}

it('its own coordinates come first', () => {
  expect(where('place: bergen\nlatitude: 60\nlongitude: 5')).toEqual([5, 60, false, 'norway']);
});

it('a town is a spot; a country, or a place with places in it, is an area', () => {
  expect(where('place: bergen')).toEqual([5.3, 60.4, false, 'norway']);
  expect(where('place: norway')).toEqual([8.5, 60.5, true, 'norway']);
  expect(where('place: coast')).toEqual([5.2, 61, true, 'norway']);
});

it('a town without coordinates is somewhere in what is around it', () => {
  expect(where('place: hamlet')).toEqual([5.2, 61, true, 'norway']);
});

it('a latitude without a longitude is no spot', () => {
  expect(where('place: bergen\nlatitude: 60')).toEqual([5.3, 60.4, false, 'norway']);
});

it('without a country’s code the widest place is the country, and without coordinates there is no location', () => {
  expect(where('place: nowhere')).toEqual([undefined, undefined, undefined, 'nowhere']);
  expect(where('place: europe')).toEqual([undefined, undefined, undefined, 'europe']);
  expect(where('kind: mine')).toEqual([undefined, undefined, undefined, undefined]);
});

it('of a place its own coordinates count, and a circle of parents ends', () => {
  const { digest } = sample({
    'places/a.md': entity('A', 'parent: b'),
    'places/b.md': entity('B', 'parent: a\nlatitude: 1\nlongitude: 2'),
  });
  const [a, b] = [digest.findEntity('a'), digest.findEntity('b')];
  expect(a && locate(digest, a).location).toEqual({ longitude: 2, latitude: 1, isArea: true });
  expect(b && locate(digest, b).location).toEqual({ longitude: 2, latitude: 1, isArea: true });
});
