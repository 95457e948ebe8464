/** The axis of a chart of days: where it begins and ends, today, and what stands at its ticks. */
import { scaleUtc } from 'd3-scale';
import { formatDate, formatInYear } from './format-date.ts';

export interface TimeAxis {
  /** `YYYY-MM-DD`. */
  first: string;
  last: string;
  today: string;
  ticks: { at: string; label: string }[];
}

/** Room left and right of what is shown, as a share of it. */
const margin = 0.04;
const oneDay = 86_400_000;

/** An axis on which all `days`, and today, have their place. */
export function timeAxis(days: readonly string[], today: string, language: string): TimeAxis {
  const times = [...days, today].map((day) => Date.parse(day));
  const [least, most] = [Math.min(...times), Math.max(...times)];
  const pad = Math.max((most - least) * margin, 20 * oneDay);
  const [from, to] = [keepInYears(least - pad), keepInYears(most + pad)];
  const scale = scaleUtc().domain([from, to]);
  const ticks = chooseTicks(scale.ticks(4), scale.ticks(2));
  return {
    first: dayOf(from),
    last: dayOf(to),
    today,
    ticks: ticks.map((tick, index) => {
      const [day, previous] = [dayOf(tick.getTime()), ticks[index - 1]];
      const isSaid = previous?.getUTCFullYear() === tick.getUTCFullYear();
      const name = nameOf(day);
      return { at: day, label: isSaid ? formatInYear(name, language) : formatDate(name, language) };
    }),
  };
}

/** As many as a phone has room for: those of `fine`, else those of them that begin a half-year, else `coarse`. */
function chooseTicks(fine: readonly Date[], coarse: readonly Date[]): readonly Date[] {
  const halves = fine.filter((tick) => tick.getUTCMonth() % 6 === 0 && tick.getUTCDate() === 1);
  return [fine, halves].find(({ length }) => length > 0 && length <= 4) ?? coarse;
}

/** A year, a month or a day, whichever the tick begins; the year is said once. */
const nameOf = (day: string): string =>
  day.endsWith('-01-01') ? day.slice(0, 4) : day.endsWith('-01') ? day.slice(0, 7) : day;

/** Years of four digits are all that dates here can have. */
const keepInYears = (time: number): number =>
  Math.min(Math.max(time, Date.parse('0000-01-01')), Date.parse('9999-12-31'));

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
