/** A list of policies by where they stand: what works today before what does not. */
import type { EntityKind } from '../schema/kinds.ts';
import type { EntityItem, IndexGroup } from './index-view.ts';
import { isInForce, type StandingView } from './standing-view.ts';

type Stand = StandingView['phase'] | 'untold';

/** In the order of the list; what works in part works. */
const titles: Partial<
  Record<EntityKind, readonly { id: string; title: string; phases: readonly Stand[] }[]>
> = {
  policy: [
    { id: 'in-force', title: 'In force', phases: ['active', 'partial'] },
    { id: 'coming', title: 'Agreed or proposed, not in force', phases: ['coming'] },
    { id: 'stopped', title: 'Suspended or postponed', phases: ['stopped'] },
    { id: 'unconfirmed', title: 'Unconfirmed', phases: ['unknown'] },
    { id: 'over', title: 'Over', phases: ['over'] },
    { id: 'untold', title: 'Status not given', phases: ['untold'] },
  ],
  project: [
    { id: 'at-work', title: 'At work', phases: ['active', 'partial'] },
    { id: 'coming', title: 'Planned or being built', phases: ['coming'] },
    { id: 'stopped', title: 'Stopped', phases: ['stopped'] },
    { id: 'unconfirmed', title: 'Unconfirmed', phases: ['unknown'] },
    { id: 'over', title: 'Closed or cancelled', phases: ['over'] },
    { id: 'untold', title: 'Status not given', phases: ['untold'] },
  ],
};

/** One group without a heading for kinds that have no status. */
export function groupByPhase(kind: EntityKind, items: readonly EntityItem[]): IndexGroup[] {
  const groups = titles[kind];
  if (!groups) return [{ items: [...items] }];
  return groups
    .map(({ id, title, phases }) => {
      const own = items.filter((item) => phases.includes(phaseOf(item)));
      return { heading: { id, title, count: own.length }, items: own.map(putInForceFirst) };
    })
    .filter((group) => group.items.length > 0);
}

/** What an item is listed by is said of it first. */
const putInForceFirst = (item: EntityItem): EntityItem => ({
  ...item,
  standings: [...item.standings].sort((a, b) => Number(isInForce(b)) - Number(isInForce(a))),
});

/** What works in one of its parts, in law or in practice, works. */
const phaseOf = ({ standings }: EntityItem): Stand =>
  (standings.find(isInForce) ?? standings[0])?.phase ?? 'untold';
