import { describe, expect, it } from 'vitest';
import { viewClaim } from '../../../src/core/view/claim-view.ts';
import { world } from '../claims/world.ts';

/** The labels of articles of nobody known, published then. */
const labels = (...dates: string[]) => {
  const claims = ['title: T, about: quota'];
  const digest = world(dates.map((published) => ({ list: 'events', claims, published })));
  return digest.claims
    .map((claim) => viewClaim(digest, claim).source)
    .map(({ publisher, published }) => `${publisher}, ${published}`)
    .sort();
};

describe('a source of no known publisher', () => {
  it('is told by its date', () => {
    expect(labels('2024-03', '2024-04')).toEqual(['Unknown, Apr 2024', 'Unknown, Mar 2024']);
  });

  it('is told by our title where another is of its date', () => {
    expect(labels('2024-03', '2024-03', '2024-04')).toEqual([
      'Unknown, Apr 2024',
      '“A title”, Mar 2024',
      '“A title”, Mar 2024',
    ]);
  });
});
