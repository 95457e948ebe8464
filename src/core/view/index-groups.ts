/** A list in parts: policies by where they stand, what works today before what does not; others by their kind. */
import { compare } from '../problem/compare.ts';
import type { EntityKind } from '../schema/kinds.ts';
import type { EntityItem, IndexGroup } from './index-view.ts';
import { isInForce, phaseOf } from './standing-view.ts';

type Stand = ReturnType<typeof phaseOf>;

/** In the order of the list; what works in part works. */
const titles: Partial<
  Record<EntityKind, readonly { id: string; title: string; phases: readonly Stand[] }[]>
> = {
  policy: [
    { id: 'in-force', title: 'In force', phases: ['active', 'partial'] },
    { id: 'split', title: 'Different in their parts', phases: ['split'] },
    { id: 'coming', title: 'Agreed or proposed, not in force', phases: ['coming'] },
    { id: 'stopped', title: 'Suspended or postponed', phases: ['stopped'] },
    { id: 'unconfirmed', title: 'Unconfirmed', phases: ['unknown'] },
    { id: 'over', title: 'Over', phases: ['over'] },
    { id: 'untold', title: 'Status not given', phases: ['untold'] },
  ],
};

/** Kinds of thing that have kinds of their own: miners and banks. */
const sorted: ReadonlySet<EntityKind> = new Set(['company', 'institution', 'deal', 'publisher']);

/** From how many on a list is easier to read in parts. */
const long = 12;

/** By where things stand, else by their own kind if there are many, else as one group without a heading. */
export function groupItems(kind: EntityKind, items: readonly EntityItem[]): IndexGroup[] {
  if (titles[kind]) return groupByPhase(kind, items);
  const notes = [...new Set(items.map(({ note = '' }) => note))].sort(
    (a, b) => Number(a === '') - Number(b === '') || compare(a, b),
  );
  if (!sorted.has(kind) || items.length <= long || notes.length < 2) return [{ items: [...items] }];
  return notes.map((note) => {
    const own = items.filter((item) => (item.note ?? '') === note);
    const title = note === '' ? 'Kind not given' : `${note.charAt(0).toUpperCase()}${note.slice(1)}`;
    const id = note === '' ? 'of-no-kind' : `of-kind-${note.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`;
    // The heading says it.
    return { heading: { id, title, count: own.length }, items: own.map(({ note: _, ...item }) => item) };
  });
}

function groupByPhase(kind: EntityKind, items: readonly EntityItem[]): IndexGroup[] {
  const groups = titles[kind];
  if (!groups) return [{ items: [...items] }];
  return groups
    .map(({ id, title, phases }) => {
      const own = items.filter((item) => phases.includes(phaseOf(item.standings)));
      return { heading: { id, title, count: own.length }, items: own.map(putInForceFirst) };
    })
    .filter((group) => group.items.length > 0);
}

/** What an item is listed by is said of it first. */
const putInForceFirst = (item: EntityItem): EntityItem => ({
  ...item,
  standings: [...item.standings].sort((a, b) => Number(isInForce(b)) - Number(isInForce(a))),
});
