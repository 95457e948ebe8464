/** What a reader learns of an entity without leaving the page: what it is, where it stands, how much is said of it. */

import { disagreementsOfClaim } from '../claims/disagreements.ts';
import { countArticles } from '../link/count-said.ts';
import type { Digest, Entity } from '../link/digest.ts';
import { createQuestion } from '../link/question.ts';
import { kinds } from '../schema/kinds.ts';
import { countOf } from './count-word.ts';
import { listFacts } from './entity-facts.ts';
import { plainText } from './rich-text.ts';
import { viewOverview } from './standing-view.ts';

export interface Peek {
  id: string;
  name: string;
  /** `Company, miner, Norway`. */
  what: string;
  /** `suspended since 10 Nov 2025; last confirmed Dec 2025`, of what has a status. */
  standing?: string;
  /** `12 claims from 3 articles, 2 disagreements`. */
  counts: string;
}

/** The facts that say what something is; the others are for its page. */
const telling: ReadonlySet<string> = new Set(['Kind', 'Country', 'Place', 'Jurisdiction', 'Unit', 'Lies in']);

/** Made once for all the articles that mention it. */
export const viewPeek = (digest: Digest, entity: Entity): Peek =>
  askPeek(digest, entity.id) ?? makePeek(digest, entity);

const askPeek = createQuestion('preview of a thing', (digest, id): Peek | undefined => {
  const entity = digest.findEntity(id);
  return entity && makePeek(digest, entity);
});

function makePeek(digest: Digest, entity: Entity): Peek {
  const { id, kind, fields } = entity;
  const facts = listFacts(digest, entity).filter(({ label }) => telling.has(label));
  const standing = standingOf(digest, id);
  return {
    id,
    name: fields.name,
    what: [kinds[kind].one, ...facts.map(({ value }) => plainText(value))].join(', '),
    ...(standing && { standing }),
    counts: countsOf(digest, id),
  };
}

function standingOf(digest: Digest, id: string): string | undefined {
  const [first, ...others] = viewOverview(digest, id);
  if (!first) return undefined;
  const more = others.length === 0 ? '' : `, and ${others.length} more`;
  return `${first.part ? `${first.part}: ` : ''}${first.status} ${first.detail}${more}`;
}

function countsOf(digest: Digest, id: string): string {
  const claims = digest.claimsTouching(id);
  const articles = countArticles(digest, id);
  const count = (number: number, noun: string): string => countOf(number, noun, digest.site.language);
  const disputed = new Set(claims.flatMap((claim) => disagreementsOfClaim(digest, claim.id))).size;
  return [
    claims.length === 0
      ? `named in ${count(articles, 'article')}`
      : `${count(claims.length, 'claim')} from ${count(articles, 'article')}`,
    ...(disputed > 0 ? [count(disputed, 'disagreement')] : []),
  ].join(', ');
}
