/**
 * Digests that follow each other while somebody edits articles: on one day, of one ground. What was worked out of articles
 * that have not changed holds in all of them.
 */
import type { Digest } from './digest.ts';

export interface Line {
  /**
   * The digest that was last asked for something, whichever that is by then: what is kept for the next digests asks this
   * one, and so keeps no old one in memory.
   */
  readonly current: Digest;
  /** Makes a digest of the line the current one. */
  follow: (digest: Digest) => void;
}

export function createLine(): Line {
  let current: Digest | undefined;
  const now = (): Digest => {
    if (!current) throw new Error('the line has no digest yet');
    return current;
  };
  const line: Line = {
    follow: (digest) => {
      current = digest;
    },
    current: {
      get site() {
        return now().site;
      },
      get urls() {
        return now().urls;
      },
      get today() {
        return now().today;
      },
      get articles() {
        return now().articles;
      },
      get entities() {
        return now().entities;
      },
      get claims() {
        return now().claims;
      },
      get line() {
        return line;
      },
      findArticle: (id) => now().findArticle(id),
      findEntity: (id) => now().findEntity(id),
      findClaim: (id) => now().findClaim(id),
      claimsTouching: (id) => now().claimsTouching(id),
      articlesTouching: (id) => now().articlesTouching(id),
      entitiesNaming: (id) => now().entitiesNaming(id),
    },
  };
  return line;
}
