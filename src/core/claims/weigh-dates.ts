/** Dates of one shared event: when it happened, and when it was due. */
import type { EventClaim } from '../link/claim.ts';
import { edtf } from '../schema/edtf.ts';
import { overlaps, type Period, spread } from './period.ts';
import { movesTarget, publicationOf, targetTime } from './promise.ts';
import type { Weigher } from './weigh.ts';

export interface DateReading {
  claim: EventClaim;
  /** As written; absent where the report gives no date. */
  date?: string;
  isDue: boolean;
  days: Period;
  published: Period;
  rejected: boolean;
}

export const dateWeigher: Weigher<DateReading> = {
  kind: 'date',
  rule: 'Two dates of one event disagree if no day fits both. “October” fits the 30th of October; “about” a day gives a week either way, “about” a month a month, “about” a year a year. When something was due says nothing against when it happened.',
  read: (digest, claim) => {
    if (claim.type !== 'event' || !claim.fields.event) return [];
    const { event, date, due, stance } = claim.fields;
    const when = date ?? (due && targetTime(due));
    const reading = {
      claim,
      ...(when && { date: when }),
      isDue: due !== undefined,
      days: when ? spread(when) : {},
      published: publicationOf(digest, claim),
      rejected: stance === 'rejects',
    };
    return [{ key: event, about: [event], reading }];
  },
  relate: (a, b) => {
    // A report without a date says that it happened, and is late or early in nothing.
    if (!a.date || !b.date || a.isDue !== b.isDue) return 'fit';
    const isSame = overlaps(a.days, b.days);
    if (a.rejected || b.rejected) return a.rejected !== b.rejected && isSame ? 'denial' : 'fit';
    if (!isSame) return a.isDue && isMovedDate(a, b) ? 'fit' : 'date';
    return precisionOf(a) === precisionOf(b) ? 'agree' : 'fit';
  },
  // What is told of it without a date has nothing to weigh.
  isGroup: (readings) => readings.some(({ date }) => date !== undefined),
};

const precisionOf = ({ date = '' }: DateReading): string => edtf(date).precision;

/** Whether one of two due dates moves the other. */
export const isMovedDate = (a: DateReading, b: DateReading): boolean => {
  const toReport = ({ published, claim }: DateReading) => ({
    published,
    moved: claim.fields.moved !== undefined,
  });
  return movesTarget(toReport(a), toReport(b)) || movesTarget(toReport(b), toReport(a));
};
