/** An entity that a body names and no claim of the article touches may be a claim that was forgotten. */
import type { Library } from '../link/library.ts';
import { createProblem, type Problem, shiftLines } from '../problem/problem.ts';

export function checkMentions(library: Library): Problem[] {
  return library.articles.flatMap((article) => {
    const { fields } = article;
    if (!fields) return [];
    const named = new Set<string>([
      ...fields.topics,
      ...fields.companies,
      ...fields.projects,
      ...fields.policies,
    ]);
    for (const claim of library.claims.get(article.id) ?? []) for (const id of claim.touches) named.add(id);
    return [...(library.bodies.get(article.id)?.places ?? [])]
      .filter(([id]) => !named.has(id) && id !== fields.source.publisher)
      .map(([id, place]) => {
        const position = shiftLines(place, article.bodyLine - 1);
        return createProblem(
          'unclaimed-mention',
          article.file,
          position,
          `names ${id}, which no claim of it touches`,
        );
      });
  });
}
