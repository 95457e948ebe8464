/** Nothing is part of itself: `parent` and `partOf` lead upwards and end. */
import { mostSteps } from '../link/kin.ts';
import type { EntityRecord, Library } from '../link/library.ts';
import type { Problem } from '../problem/problem.ts';
import { climbGraph } from './climb-graph.ts';
import { problemAt } from './rule.ts';

/** Each step of each circle is told where it is written, and else the first that has too many above it. */
export function checkCircles({ entities }: Library): Problem[] {
  const above = new Map(entities.map((entity) => [entity.id, listSteps(entity).map(({ to }) => to)]));
  const { circles, heights } = climbGraph(above);
  const tooHigh = entities.filter(({ id }) => heights.get(id) === mostSteps + 1);
  const isCircular = (from: string, to: string): boolean =>
    from === to || (circles.has(from) && circles.get(from) === circles.get(to));
  const circular = entities.flatMap((entity) =>
    listSteps(entity)
      .filter(({ to }) => isCircular(entity.id, to))
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
  return [...circular, ...tooHigh.flatMap(tellTooHigh)];
}

function tellTooHigh(entity: EntityRecord): Problem[] {
  const [step] = listSteps(entity);
  const message = `“${entity.id}” is part of more than ${mostSteps} things, one within the other`;
  return step ? [problemAt(entity, step.path, 'too-much', message, 'leave out what lies between')] : [];
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
