/** The course of a policy, project or deal on a time axis: a lane for each part and side, a span for each status. */
import { courseOf, type Lane, type Step } from '../claims/course.ts';
import { type Period, spread } from '../claims/period.ts';
import { publicationOf } from '../claims/promise.ts';
import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { compare } from '../problem/compare.ts';
import { type Phase, type StatusWord, stages } from '../schema/vocabulary.ts';
import { type ChartFrame, listChartSources } from './chart-frame.ts';
import type { Mark } from './claim-view.ts';
import { findingOfCourse } from './course-finding.ts';
import { type LaneView, viewCourse } from './course-view.ts';
import { cutTo } from './fit-page.ts';
import { formatDate } from './format-date.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';
import type { VerdictView } from './verdict-view.ts';

export interface CourseChart extends ChartFrame {
  axis: TimeAxis;
  lanes: LaneChart[];
  /** Lanes that only the list has. */
  beyond: number;
}

export interface LaneChart {
  title: string;
  /** Address of the lane in the list. */
  href: string;
  /** What is only promised or forecast. */
  isPlanned: boolean;
  verdict?: VerdictView;
  /** That the latest of it is doubted. */
  marks: Mark[];
  spans: SpanChart[];
}

/** Days are `YYYY-MM-DD`; where two stand for one, it lies between them. */
export interface SpanChart {
  /** `suspended, 9 Nov 2025 to 27 Nov 2026`, and shorter ones for where there is no room for it. */
  labels: [string, ...string[]];
  phase: Phase;
  /** Absent where no source says since when; `first` alone where it is only known by when. */
  begin?: { first?: string; last: string };
  end?: Required<Period>;
  /** Up to that day no source says what comes after the end, or after the last that says so. */
  unknownUntil?: string;
  /** When sources that say so were published: never empty, earliest first, each once. */
  told: Required<Period>[];
}

/** How many lanes and spans of a lane a chart has at most, the latest of them; the list has more. */
const mostLanes = 8;
const mostSpans = 6;

/** Undefined where there are not two days to see: a sentence says it. `share` of the lanes and spans, from 0 to 1. */
export function viewCourseChart(digest: Digest, entity: string, share = 1): CourseChart | undefined {
  const course = courseOf(digest, entity);
  const views = viewCourse(digest, entity);
  const shown = course.lanes.slice(0, cutTo(mostLanes, share)).flatMap((lane, index) => {
    const view = views[index];
    return view ? [viewLane(digest, lane, view, cutTo(mostSpans, share))] : [];
  });
  const lanes = nameWhole(shown, course.lanes);
  const days = lanes.flatMap(({ spans }) => spans.flatMap(listDays));
  if (!isWorthDrawing(lanes, views)) return undefined;
  const claims = course.lanes.flatMap(({ steps }) => steps.flatMap((step) => step.claims));
  return {
    id: 'course-chart',
    finding: findingOfCourse(views),
    subtitle: 'What sources say of each part, over time',
    description: describe(lanes, formatDate(digest.today, digest.site.language)),
    key: keyOf(lanes, digest.today),
    sources: listChartSources(digest, claims),
    table: { href: `#${views[0]?.id}`, label: 'The same as a list' },
    axis: timeAxis(days, digest.today, digest.site.language),
    lanes,
    beyond: course.lanes.length - lanes.length,
  };
}

/** The whole needs a name beside its parts, and another where law and practice are told apart. */
function nameWhole(lanes: readonly LaneChart[], all: readonly Lane[]): LaneChart[] {
  const name = all.some(({ side }) => side === 'practice') ? 'In law' : lanes.length > 1 ? 'As a whole' : '';
  return lanes.map((lane) => ({ ...lane, title: lane.title || name }));
}

function viewLane(
  digest: Digest,
  { steps, modality, standing }: Lane,
  view: LaneView,
  most: number,
): LaneChart {
  const kept = steps.slice(-most);
  const verdict = view.verdict?.kind === 'disputed' ? view.verdict : undefined;
  return {
    title: view.title,
    href: `#${view.id}`,
    isPlanned: modality === 'planned',
    ...(verdict && { verdict }),
    marks: view.today?.marks.filter(({ kind }) => kind === 'doubted') ?? [],
    spans: kept.map((step, index) => {
      const isLatest = standing !== undefined && step.claims.includes(standing.claim);
      return viewSpan(digest, step, kept[index + 1], isLatest);
    }),
  };
}

function viewSpan(digest: Digest, step: Step, next: Step | undefined, isLatest: boolean): SpanChart {
  const { status, since, claims } = step;
  const word: StatusWord = stages[status];
  const told = listTold(digest, claims);
  // What a dated change ends had lasted until then; one that is only told of later may have come at any time before.
  const change = next?.since ? closed(spread(next.since)) : undefined;
  const stated = step.end && closed(spread(step.end.date));
  const end = stated && (!change || stated.first < change.first) ? stated : change;
  const later = next && listTold(digest, next.claims)[0]?.first;
  const isUnknown = end === undefined || end.last < digest.today;
  const unknownUntil = isLatest ? digest.today : end ? undefined : later;
  return {
    labels: listLabels(step, publishedOf(digest, claims[0]), digest.site.language),
    phase: word.phase,
    ...(since && { begin: beginOf(since) }),
    ...(end && { end }),
    ...(isUnknown && unknownUntil !== undefined && { unknownUntil }),
    told,
  };
}

const publishedOf = ({ findArticle }: Digest, claim: Claim | undefined): string =>
  findArticle(claim?.article ?? '')?.fields.source.published ?? '';

function listTold(digest: Digest, claims: readonly Claim[]): Required<Period>[] {
  const periods = claims.map((claim) => closed(publicationOf(digest, claim)));
  const known = new Map(periods.map((period) => [`${period.first} ${period.last}`, period]));
  return [...known].sort(([a], [b]) => compare(a, b)).map(([, period]) => period);
}

/** What has no date says as of when it is told. */
function listLabels(
  { status, since, end }: Step,
  published: string,
  language: string,
): [string, ...string[]] {
  const { label, phase }: StatusWord = stages[status];
  const until = end && formatDate(end.date, language);
  if (until) {
    const short: [string, string] = [`${label} until ${until}`, label];
    if (!since) return short;
    const isBy = since.startsWith('../');
    return [
      `${label}${isBy ? '' : ','} ${formatDate(since, language)}${isBy ? ', until' : ' to'} ${until}`,
      ...short,
    ];
  }
  // What is announced or removed happens once; what is in force lasts.
  const isAct = phase === 'coming' || phase === 'over' || since?.startsWith('../');
  if (since) return [`${label}${isAct ? '' : ' since'} ${formatDate(since, language)}`, label];
  return published ? [`${label}, as of ${formatDate(published, language)}`, label] : [label];
}

function beginOf(since: string): SpanChart['begin'] {
  const { first, last } = spread(since);
  return { ...(first && { first }), last: last ?? first ?? '9999-12-31' };
}

/** A side that is open lies where the other does. */
const closed = ({ first, last }: Period): Required<Period> => ({
  first: first ?? last ?? '9999-12-31',
  last: last ?? first ?? '9999-12-31',
});

const listDays = ({ begin, end, told }: SpanChart): string[] => [
  ...(begin ? [begin.first ?? begin.last, begin.last] : []),
  ...(end ? [end.first, end.last] : []),
  ...told.flatMap(({ first, last }) => [first, last]),
];

/** Two different days that a source gives, or two statuses. */
function isWorthDrawing(lanes: readonly LaneChart[], views: readonly LaneView[]): boolean {
  const dated = lanes.flatMap(({ spans }) =>
    spans.flatMap(({ begin, end }) => [begin?.last ?? '', end?.last ?? '']),
  );
  const days = new Set(dated.filter(Boolean)).size;
  return (
    days > 1 ||
    (views.some(({ steps }) => steps.length > 1) && lanes.some(({ spans }) => toldDays(spans) > 1))
  );
}
const toldDays = (spans: readonly SpanChart[]): number =>
  new Set(spans.flatMap(({ told }) => told.map(({ last }) => last))).size;

function describe(lanes: readonly LaneChart[], today: string): string {
  const told = lanes.map(
    ({ title, spans }) => `${title || 'It'}: ${spans.map(({ labels }) => labels[0]).join('; ')}.`,
  );
  return `${told.join(' ')} Today is ${today}.`;
}

/** How to read the marks, as far as they occur; each span says itself what it is. */
function keyOf(lanes: readonly LaneChart[], today: string): string {
  const spans = lanes.flatMap((lane) => lane.spans);
  const parts = [
    'Triangle: a source says so.',
    spans.some(({ unknownUntil }) => unknownUntil) && 'Dots: no source says.',
    spans.some(({ end }) => end && end.last > today) && 'Dashes: still ahead.',
  ];
  return parts.filter(Boolean).join(' ');
}
