/** An entity that a body names and no claim of the article touches may be a claim that was forgotten. */
import type { Library } from '../link/library.ts';
import type { ContentRecord } from '../load/content-record.ts';
import { createProblem, type Problem, shiftLines } from '../problem/problem.ts';
import { articleSchema } from '../schema/article-schema.ts';
import type { Kind } from '../schema/kinds.ts';
import { listReferences, type Reference } from '../schema/walk-schema.ts';

export function checkMentions(article: ContentRecord, library: Library): Problem[] {
  if (article.kind !== 'article' || !article.fields) return [];
  const { fields, id } = article;
  const leadsNowhere = ({ id, targets }: Reference): boolean =>
    !targets.includes('claim') && !targets.includes(id) && !library.records.has(id);
  // A reference that leads nowhere may be to what the body names.
  if (listReferences(articleSchema, fields).some(leadsNowhere)) return [];
  const named = new Set<string>([
    ...fields.topics,
    ...fields.companies,
    ...fields.projects,
    ...fields.policies,
  ]);
  for (const claim of library.claims.get(id) ?? []) for (const touched of claim.touches) named.add(touched);
  return [...(library.bodies.get(id)?.places ?? [])]
    .filter(([id]) => !named.has(id) && id !== fields.source.publisher)
    .map(([id, place]) => {
      const position = shiftLines(place, article.bodyLine - 1);
      return createProblem(
        'unclaimed-mention',
        article.file,
        position,
        `names ${id}, and no claim of the article touches it`,
        remedyFor(library.records.get(id)?.kind),
      );
    });
}

/** The kinds that an article can be about without a claim, each with its list. */
const lists: Partial<Record<Kind, string>> = {
  topic: 'topics',
  company: 'companies',
  project: 'projects',
  policy: 'policies',
};

function remedyFor(kind: Kind | undefined): string {
  const list = kind && lists[kind];
  return list
    ? `add the claim that its source makes, or name it under \`${list}\``
    : 'if its source says something about it, add the claim';
}
