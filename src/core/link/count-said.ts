/** How much is said of a thing, for who shows the numbers alone. */
import { createQuestion } from './question.ts';

/** How many articles name an entity. */
export const countArticles = createQuestion(
  'number of articles',
  (digest, entity) => digest.articlesTouching(entity).length,
);

/** How many claims name an entity. */
export const countClaims = createQuestion(
  'number of claims',
  (digest, entity) => digest.claimsTouching(entity).length,
);
