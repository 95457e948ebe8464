/** Dates of one shared event: when it happened, and when it was due. */
import type { EventClaim } from '../link/claim.ts';
import { edtf } from '../schema/edtf.ts';
import { overlaps, type Period, spread } from './period.ts';
import { modalityOf, movesTarget, publicationOf, type Report, toReport } from './promise.ts';
import type { Weigher } from './weigh.ts';

export interface DateReading {
  claim: EventClaim;
  /** As written; absent where the report gives no date. */
  date?: string;
  /** Still to come, by the article’s words. */
  isDue: boolean;
  /** What only may be is not weighed. */
  isWeighed: boolean;
  days: Period;
  published: Period;
  report: Report;
  rejected: boolean;
}

export const dateWeigher: Weigher<DateReading> = {
  kind: 'date',
  rule: 'Two dates of one event disagree if no day fits both. “October” fits the 30th of October, “by 2030” fits 2028; “about” a day allows a week either way, “about” a month one month, “about” a year one year. When something was due says nothing against when it happened, unless a later source still has it to come.',
  read: (digest, claim) => {
    if (claim.type !== 'event' || !claim.fields.event) return [];
    const { event, date, due, is, stance } = claim.fields;
    const when = date ?? due;
    const modality = modalityOf(is);
    const published = publicationOf(digest, claim);
    const reading = {
      claim,
      ...(when && { date: when }),
      isDue: due !== undefined || modality === 'planned',
      isWeighed: modality !== undefined || due !== undefined,
      days: when ? spread(when) : {},
      published,
      report: toReport(digest, claim, published),
      rejected: stance === 'rejects',
    };
    return [{ key: event, about: [event], reading }];
  },
  isDenial: ({ rejected }) => rejected,
  relate: (a, b) => {
    if (!a.isWeighed || !b.isWeighed) return 'fit';
    if (a.rejected || b.rejected) return relateToDenial(a, b);
    if (a.isDue !== b.isDue) return isStillToCome(a, b) || isStillToCome(b, a) ? 'stage' : 'fit';
    // A report without a date is late or early in nothing.
    if (!a.date || !b.date) return 'fit';
    if (!overlaps(a.days, b.days)) return a.isDue && isMovedDate(a, b) ? 'fit' : 'date';
    return areSameDays(a, b) ? 'agree' : 'fit';
  },
  // What is told of it without a date has nothing to weigh.
  isGroup: (readings) => readings.some(({ date }) => date !== undefined),
};

/** Who denies that it happened, or that it happened that day, contradicts who says so. */
function relateToDenial(a: DateReading, b: DateReading) {
  const [denial, other] = a.rejected ? [a, b] : [b, a];
  if (other.rejected)
    return a.date !== undefined && b.date !== undefined && areSameDays(a, b) ? 'agree' : 'fit';
  if (denial.date === undefined) return 'denial';
  return other.date !== undefined && areSameDays(a, b) ? 'denial' : 'fit';
}

/** Done, says a source, and a later one still has it to come. */
function isStillToCome(done: DateReading, due: DateReading): boolean {
  const { last } = done.published;
  const { first } = due.published;
  const isAhead = (due.days.last ?? '9999') >= (first ?? '');
  return !done.isDue && due.isDue && isAhead && last !== undefined && first !== undefined && last < first;
}

const areSameDays = ({ date: a = '' }: DateReading, { date: b = '' }: DateReading): boolean => {
  const [x, y] = [edtf(a), edtf(b)];
  return x.first === y.first && x.last === y.last;
};

/** Whether one of two due dates moves the other. */
export const isMovedDate = (a: DateReading, b: DateReading): boolean =>
  movesTarget(a.report, b.report) || movesTarget(b.report, a.report);
