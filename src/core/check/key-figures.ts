/** The metrics that `site.yaml` puts on the front page must exist. */
import type { Library } from '../link/library.ts';
import type { ParsedSite } from '../load/parse-site.ts';
import { createProblem, didYouMean, type Problem } from '../problem/problem.ts';

/** `file` is the path of `site.yaml` that problems name. */
export function checkKeyFigures(
  { site, locate }: ParsedSite,
  { entities }: Library,
  file: string,
): Problem[] {
  const known = entities.filter(({ kind }) => kind === 'figure').map(({ id }) => id);
  return site.keyFigures.flatMap((id, index) =>
    known.includes(id) || !locate
      ? []
      : [
          createProblem(
            'unknown-reference',
            file,
            locate(['keyFigures', index]),
            `there is no figure “${id}”`,
            didYouMean(id, known),
          ),
        ],
  );
}
