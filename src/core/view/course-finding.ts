/** Where a thing stands and what is not known of it, as the title of its course. */
import type { LaneView } from './course-view.ts';

/** Without a full stop. The first of its lanes speaks for it, unless sources disagree on one. */
export function findingOfCourse(lanes: readonly LaneView[]): string {
  const disputed = lanes.find(({ verdict }) => verdict?.kind === 'disputed');
  if (disputed) return sayDisputed(disputed);
  const standing = lanes.find(({ today }) => today);
  const [first] = lanes;
  if (standing) return sayStanding(standing);
  const last = first?.steps.at(-1);
  return last ? capitalise(`${last.status} is only promised or forecast`) : 'No source says where it stands';
}

function sayDisputed({ title, steps, isPlanned }: LaneView): string {
  const words = [...new Set(steps.map(({ status }) => status))];
  const isWhole = title === '' || title === 'Promised or forecast';
  const what = isPlanned ? 'what is to come' : 'where it stands';
  const named = isWhole ? `Sources disagree on ${what}` : `${title}: sources disagree on ${what}`;
  return words.length < 2
    ? `${named}: ${words[0] ?? ''}, but since when?`
    : `${named}: ${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function sayStanding({ title, steps, today }: LaneView): string {
  if (!today) return title;
  const named = title ? `${title}: ` : '';
  const last = steps.find(({ isLatest }) => isLatest);
  // After its end the status is not known, and the detail says what it was.
  const said =
    today.phase === 'unknown'
      ? `${last?.status ?? 'so'} ${last?.until?.replace(', reckoned from its term', '') ?? ''}; no source says what came after`
      : `${today.status} ${today.detail.startsWith('last') ? `when ${today.detail}` : today.detail}`;
  return named ? named + said : capitalise(said);
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
