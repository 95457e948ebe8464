/** A status must be one that its subject can have, and not end before it begins. */
import type { Library } from '../link/library.ts';
import type { Problem } from '../problem/problem.ts';
import { edtf } from '../schema/edtf.ts';
import { type StatusWord, stages } from '../schema/vocabulary.ts';
import { eachClaim, problemAt } from './rule.ts';

export function checkStages(library: Library): Problem[] {
  return [...eachClaim(library)].flatMap(({ claim, article }) => {
    const problems: Problem[] = [];
    const { fields, path } = claim;
    if (claim.type === 'status') {
      const word: StatusWord = stages[claim.fields.status];
      for (const id of claim.fields.about) {
        const kind = library.records.get(id)?.kind;
        const fitting = Object.entries(stages).filter(([, row]: [string, StatusWord]) =>
          row.for.some((fits) => fits === kind),
        );
        // What has no stages at all is a wrong reference, and told as one.
        if (fitting.length === 0 || word.for.some((fits) => fits === kind)) continue;
        const message = `a ${kind} cannot be “${claim.fields.status}”`;
        const hint = `it can be ${fitting.map(([name]) => name).join(', ')}`;
        problems.push(problemAt(article, [...path, 'status'], 'wrong-stage', message, hint));
      }
    }
    if ('until' in fields && fields.until && fields.date) {
      const [begins, ends] = [edtf(fields.date).first, edtf(fields.until).last];
      if (begins && ends && ends < begins) {
        const message = `it ends (${fields.until}) before it begins (${fields.date})`;
        problems.push(problemAt(article, [...path, 'until'], 'reversed-range', message));
      }
    }
    return problems;
  });
}
