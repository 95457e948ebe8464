/** Nothing is part of itself: `parent` and `partOf` lead upwards and end. */
import type { EntityRecord, Library } from '../link/library.ts';
import type { Problem } from '../problem/problem.ts';
import { problemAt } from './rule.ts';

/** Each step of each circle is told where it is written. */
export function checkCircles({ entities }: Library): Problem[] {
  const above = new Map(entities.map((entity) => [entity.id, listSteps(entity).map(({ to }) => to)]));
  return entities.flatMap((entity) =>
    listSteps(entity)
      .filter(({ to }) => leadsTo(above, to, entity.id))
      .map(({ path, to }) => {
        const message =
          to === entity.id ? `“${to}” is part of itself` : `“${to}” is itself part of “${entity.id}”`;
        return problemAt(
          entity,
          path,
          'circular-parent',
          message,
          'name what is wider, or leave the field out',
        );
      }),
  );
}

interface Step {
  path: (string | number)[];
  to: string;
}

function listSteps({ fields }: EntityRecord): Step[] {
  if (!fields) return [];
  const parent = 'parent' in fields ? fields.parent : undefined;
  const wider = 'partOf' in fields ? fields.partOf : [];
  return [
    ...(parent === undefined ? [] : [{ path: ['parent'], to: parent }]),
    ...wider.map((to, index) => ({ path: ['partOf', index], to })),
  ];
}

/** Whether `id` is reached from `from` by going upwards, each thing looked at once. */
function leadsTo(above: ReadonlyMap<string, readonly string[]>, from: string, id: string): boolean {
  const seen = new Set<string>();
  const next = [from];
  for (let one = next.pop(); one !== undefined; one = next.pop()) {
    if (one === id) return true;
    if (!seen.has(one)) next.push(...(above.get(one) ?? []));
    seen.add(one);
  }
  return false;
}
