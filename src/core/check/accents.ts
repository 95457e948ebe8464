/** Links are drawn in the accents of `site.yaml`: each must be legible on the paper that it stands on. */
import type { ParsedSite } from '../load/parse-site.ts';
import { createProblem, type Problem } from '../problem/problem.ts';
import { contrastOf, leastContrast, papers } from '../schema/contrast.ts';

/** `file` is the path of `site.yaml` that problems name. */
export function checkAccents({ site, isKnown, locate }: ParsedSite, file: string): Problem[] {
  if (!isKnown || !locate) return [];
  const { accent, accentDark } = site;
  const grounds = [
    { field: 'accent', colour: accent, paper: papers.light, scheme: 'light', other: 'darker' },
    { field: 'accentDark', colour: accentDark, paper: papers.dark, scheme: 'dark', other: 'lighter' },
  ];
  return grounds.flatMap(({ field, colour, paper, scheme, other }) => {
    const contrast = colour ? contrastOf(colour, paper) : leastContrast;
    if (contrast >= leastContrast) return [];
    // Never rounded up to what would do.
    const told = Math.floor(contrast * 10) / 10;
    return [
      createProblem(
        'faint-accent',
        file,
        locate([field]),
        `${colour} has a contrast of ${told} : 1 with ${scheme} paper, and ${leastContrast} : 1 is the least that can be read`,
        `choose a ${other} colour${field === 'accentDark' ? ', or leave the field out: one is derived from `accent`' : ''}`,
      ),
    ];
  });
}
