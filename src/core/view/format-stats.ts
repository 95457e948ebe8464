/** What a digest holds, as lines for a terminal. */
import { printable } from '../problem/printable.ts';
import type { StatsList } from './stats-list.ts';
import type { StatsView } from './stats-view.ts';

/** At most `most` things of each list; ends without a line break. */
export function formatStats({ title, today, holds, span, thin, stale }: StatsView, most: number): string {
  const sources = span ? `, sources from ${span.from} to ${span.to}` : '';
  const width = Math.max(...holds.map(({ label }) => label.length));
  const rows = holds.map(({ label, counts }) => {
    const told = counts.filter(({ count }) => count > 0).map(({ name, count }) => `${name}: ${count}`);
    return `  ${label.padEnd(width)}  ${told.join(', ') || 'none'}`;
  });
  return [
    `${title}, as of ${today}${sources}`,
    '',
    'What it holds',
    ...rows,
    '',
    ...section('What is thin', thin, most),
    '',
    ...section('What is stale', stale, most),
  ]
    .map(printable)
    .join('\n');
}

function section(title: string, lists: readonly StatsList[], most: number): string[] {
  if (lists.length === 0) return [title, '  nothing'];
  return [
    title,
    ...lists.flatMap(({ title: want, items }) => [
      `  ${want}: ${items.length}`,
      ...items
        .slice(0, most)
        .map(({ file, name, detail }) => `    ${file}: ${name}${detail ? ` (${detail})` : ''}`),
      ...(items.length > most ? [`    and ${items.length - most} more: --all shows them`] : []),
    ]),
  ];
}
