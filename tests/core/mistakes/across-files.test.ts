/** Mistakes that only several files together show; the repository’s own content; and changes that are no mistakes. */
import { expect, it } from 'vitest';
import { story } from '../../story.ts';
import { mutators, validChanges } from './mutators.ts';
import { changeIn, plantIn } from './plant-in.ts';

const across = mutators.filter(({ across }) => across);
const within = mutators.filter(({ across }) => !across);

it('more than a hundred mutators, thirty of them across files', () => {
  expect(mutators.length).toBeGreaterThan(100);
  expect(across.length).toBeGreaterThan(30);
});

plantIn({ base: 'tests/fixtures/sites/fjord', mistakes: 320, atMost: 0 }, across);
changeIn('tests/fixtures/sites/fjord', 70, validChanges);
// It changes from day to day: one in a hundred of all may slip through there.
plantIn({ base: story, mistakes: 14, atMost: 1 }, across);
plantIn({ base: story, mistakes: 26, atMost: 1 }, within);
changeIn(story, 8, validChanges);
