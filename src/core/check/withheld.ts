/** Articles that the site does not show yet: an editor who has written one should know why it is not there. */
import type { Library } from '../link/library.ts';
import type { Problem } from '../problem/problem.ts';
import { edtf } from '../schema/edtf.ts';
import { problemAt } from './rule.ts';

/** `today` is the as-of date, `YYYY-MM-DD`. */
export function checkWithheld({ articles }: Library, today: string): Problem[] {
  return articles.flatMap((article) => {
    const { fields } = article;
    if (!fields) return [];
    if (fields.draft)
      return [problemAt(article, ['draft'], 'withheld', 'it is a draft and stays off the site')];
    const { published } = fields.source;
    if ((edtf(published).first ?? '') <= today) return [];
    const message = `its source is of ${published}, after ${today}: it stays off the site until then`;
    return [problemAt(article, ['source', 'published'], 'withheld', message)];
  });
}
