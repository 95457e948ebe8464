/** What is stale: dates that have passed with no word of them, statuses and numbers that nobody has said again. */
import { subtractTerm } from '../claims/period.ts';
import { publicationOf } from '../claims/promise.ts';
import { findStandings } from '../claims/standing.ts';
import { upcomingOf } from '../claims/upcoming.ts';
import type { Claim } from '../link/claim.ts';
import type { Digest, Entity } from '../link/digest.ts';
import { type StatusWord, stages } from '../schema/vocabulary.ts';
import { claimSentence } from './claim-sentence.ts';
import { formatDate } from './format-date.ts';
import { plainText } from './rich-text.ts';
import { viewStanding } from './standing-view.ts';
import { itemOfArticle, itemOfEntity, listFilled, type StatsItem, type StatsList } from './stats-list.ts';

/** How long a status that nobody has said again is taken for known, as a number without a period is. */
const usualTerm = '1 year';

export function listStale(digest: Digest): StatsList[] {
  const { articles, entities } = digest;
  return listFilled([
    ['due dates that have passed without a word', listOverdue(digest)],
    ['statuses whose end has passed', entities.flatMap((entity) => listLapsed(digest, entity))],
    [
      'statuses that nobody has confirmed for a year',
      entities.flatMap((entity) => listUnconfirmed(digest, entity)),
    ],
    [
      'figures whose newest claim is older than they hold',
      entities.flatMap((entity) => findOutdated(digest, entity)),
    ],
    [
      'drafts that wait',
      articles
        .filter(({ fields }) => fields.draft)
        .map((article) =>
          itemOfArticle(article, `since ${formatDate(article.fields.added, digest.site.language)}`),
        ),
    ],
  ]);
}

function listOverdue(digest: Digest): StatsItem[] {
  const { overdue, lapsed } = upcomingOf(digest);
  return [...overdue, ...lapsed].flatMap(({ claim, date, what: kind }) => {
    // That of a status is told with the status.
    if (kind === 'expiry' && claim.type === 'status') return [];
    const article = digest.findArticle(claim.article);
    const what = plainText(claimSentence(digest, claim));
    return article
      ? [{ ...itemOfArticle(article), name: what, detail: `due ${formatDate(date, digest.site.language)}` }]
      : [];
  });
}

function listLapsed(digest: Digest, entity: Entity): StatsItem[] {
  return findStandings(digest, entity.id)
    .filter(({ lapsed }) => lapsed)
    .map((standing) => itemOfEntity(entity, viewStanding(digest, standing, false).status));
}

/** What is over or stopped for good needs nobody to say so again. */
function listUnconfirmed(digest: Digest, entity: Entity): StatsItem[] {
  const limit = subtractTerm(digest.today, usualTerm);
  return findStandings(digest, entity.id).flatMap(({ lapsed, claim, confirmed, end }) => {
    const { last = '9999' } = publicationOf(digest, confirmed);
    const word: StatusWord = stages[claim.fields.status];
    if (lapsed || end || word.phase === 'over' || last >= limit) return [];
    const of = [claim.fields.part, claim.fields.side === 'practice' && 'in practice'].filter(Boolean);
    const status = [...of, word.label].join(', ');
    return [itemOfEntity(entity, `${status}, last confirmed ${publishedOf(digest, confirmed)}`)];
  });
}

function findOutdated(digest: Digest, entity: Entity): StatsItem[] {
  if (entity.kind !== 'figure') return [];
  const [newest] = digest.claimsTouching(entity.id);
  const limit = subtractTerm(digest.today, entity.fields.validFor ?? usualTerm);
  const { last = '9999' } = newest ? publicationOf(digest, newest) : {};
  return newest && last < limit ? [itemOfEntity(entity, `newest of ${publishedOf(digest, newest)}`)] : [];
}

const publishedOf = ({ findArticle, site }: Digest, { article }: Claim): string =>
  formatDate(findArticle(article)?.fields.source.published ?? '', site.language);
