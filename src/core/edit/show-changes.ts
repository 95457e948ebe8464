/** Changes to files as a person reads them before they are made: each file, its lines by number, what goes and what comes. */
import { structuredPatch } from 'diff';
import { printable } from '../problem/printable.ts';
import type { Change } from './plan.ts';

/** One block for each file; `nameOf` makes the path that a person knows. Ends without a line break. */
export function showChanges(changes: readonly Change[], nameOf: (path: string) => string): string {
  const moved = new Map(
    changes.flatMap(({ movedFrom, path }) => (movedFrom ? [[movedFrom, path] as const] : [])),
  );
  return changes
    .filter(({ path }) => !moved.has(path))
    .map((change) => {
      const { movedFrom, after } = change;
      const before = movedFrom ? changes.find((one) => one.path === movedFrom)?.before : change.before;
      return [titleOf(change, nameOf), ...listLines(before ?? '', after ?? '')].join('\n');
    })
    .join('\n\n');
}

function titleOf({ path, movedFrom, before, after }: Change, nameOf: (path: string) => string): string {
  if (movedFrom) return `${nameOf(movedFrom)} → ${nameOf(path)}`;
  if (after === undefined) return `${nameOf(path)} goes away`;
  return before === undefined ? `${nameOf(path)} is new` : nameOf(path);
}

/** `  12 - what goes` by its number before, `  12 + what comes` by its number after. */
function listLines(before: string, after: string): string[] {
  const [old, now] = [before, after].map((text) => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')) as [
    string,
    string,
  ];
  const { hunks } = structuredPatch('', '', old, now, '', '', { context: 0 });
  return hunks.flatMap(({ oldStart, newStart, lines }) => {
    let [minus, plus] = [oldStart, newStart];
    return lines
      .filter((line) => /^[-+]/.test(line))
      .map((line) => {
        const number = line.startsWith('-') ? minus++ : plus++;
        return `${String(number).padStart(5)} ${line[0]} ${printable(line.slice(1))}`;
      });
  });
}
