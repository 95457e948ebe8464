import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { daysOf, renderCalendar } from '../../../src/core/export/calendar.ts';
import type { Digest } from '../../../src/core/link/digest.ts';
import { triesOf } from '../../effort.ts';
import { digestOf } from './news-sample.ts';

const due = (date: string, more = '', title = 'The mine opens'): string =>
  `events:\n  - { key: opening, due: ${date}, title: ${JSON.stringify(title)}, about: hill-mine, milestone: opening${more} }`;

const eventsOf = (digest: Digest) =>
  new ICAL.Component(ICAL.parse(renderCalendar(digest)))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

const tell = ({ startDate, endDate }: ICAL.Event): string => `${startDate} ${endDate}`;

describe('a date', () => {
  it.each([
    ['2027-03-01', '2027-03-01 2027-03-02', 'Due: The mine opens'],
    ['2027-12-31', '2027-12-31 2028-01-01', 'Due: The mine opens'],
    ['2027-03-01/2027-03-03', '2027-03-01 2027-03-04', 'Due: The mine opens'],
    ['2027-02', '2027-02-28 2027-03-01', 'Due: The mine opens (Feb 2027)'],
    ['2028-Q1', '2028-03-31 2028-04-01', 'Due: The mine opens (Q1 2028)'],
    ['2028', '2028-12-31 2029-01-01', 'Due: The mine opens (2028)'],
    ['2028~', '2028-12-31 2029-01-01', 'Due: The mine opens (about 2028)'],
    ['../2027-06', '2027-06-30 2027-07-01', 'Due: The mine opens (by Jun 2027)'],
    ['2027-03-01?', '2027-03-01 2027-03-02', 'Due: The mine opens (1 Mar 2027 (uncertain))'],
    ['2027-01/2030', '2030-12-31 2031-01-01', 'Due: The mine opens (Jan 2027 to 2030)'],
    ['2027-01-05/..', '2027-01-05 2027-01-06', 'Due: The mine opens (from 5 Jan 2027)'],
  ])('%s stands on %s', (date, days, summary) => {
    const [event] = eventsOf(digestOf({ one: { more: due(date) } }));
    expect(event && tell(event)).toBe(days);
    expect(event?.summary).toBe(summary);
  });

  it('is the same day in every zone', () => {
    const zone = process.env.TZ;
    const made = ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'].map((name) => {
      process.env.TZ = name;
      return renderCalendar(digestOf({ one: { more: due('2027-03-01') } }));
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(new Set(made).size).toBe(1);
  });

  it('that is far off has a day as well', () => {
    expect(daysOf('9999').end.toISOString()).toBe('+010000-01-01T00:00:00.000Z');
  });
});

describe('an entry', () => {
  const stamps = ({ uid, sequence, component }: ICAL.Event) => [
    uid,
    sequence,
    String(component.getFirstPropertyValue('last-modified')).slice(0, 10),
  ];
  const first = { added: '2026-01-01', published: '2024-05-21', more: due('2027-03-01') };

  it('is replaced when a later source moves it', () => {
    const uid = 'one.opening.event@potash.example';
    expect(eventsOf(digestOf({ one: first })).map(stamps)).toEqual([[uid, 0, '2026-01-01']]);
    const moved = { added: '2026-02-01', published: '2025-05-21', more: due('2028-03-01', ', moved: later') };
    const [event, ...others] = eventsOf(digestOf({ one: first, two: moved }));
    expect(others).toEqual([]);
    expect(event && stamps(event)).toEqual([uid, 1, '2026-02-01']);
    expect(event && tell(event)).toBe('2028-03-01 2028-03-02');
  });

  it('is replaced when it is corrected, and keeps its id when its article has another', () => {
    const more = `${due('2027-04-01')}\nformerly: [one]\ncorrections:\n  - { date: 2026-05-01, claim: opening, text: It said March. }`;
    const [event] = eventsOf(digestOf({ other: { ...first, more } }));
    expect(event && stamps(event)).toEqual(['one.opening.event@potash.example', 1, '2026-05-01']);
  });

  it('stays when it has come true, and says so', () => {
    const done = `events:\n  - { key: opened, date: 2026-06-01, title: The mine opens, about: hill-mine, milestone: opening }`;
    const digest = digestOf({
      one: { ...first, more: due('2026-06') },
      two: { added: '2026-07-01', published: '2026-06-02', more: done },
    });
    const [event] = eventsOf(digest);
    expect(event && stamps(event)).toEqual(['one.opening.event@potash.example', 1, '2026-07-01']);
    expect(event?.description).toContain('Since confirmed');
  });

  it('that is only foreseen is tentative', () => {
    const statusOf = (more: string) =>
      eventsOf(digestOf({ one: { more: due('2027', more) } }))[0]?.component.getFirstPropertyValue('status');
    expect(statusOf(', is: forecast')).toBe('TENTATIVE');
    expect(statusOf(', is: possible')).toBe('TENTATIVE');
    expect(statusOf(', is: planned')).toBeNull();
  });
});

it('does not change from one night to the next', () => {
  const made = ['2026-03-01', '2026-11-22'].map((today) =>
    renderCalendar(digestOf({ one: { more: due('2027-03-01') } }, today)),
  );
  expect(made[0]).toBe(made[1]);
});

it('is read whatever stands in a title, in lines of at most 75 bytes', () => {
  const piece = fc.constantFrom(
    '稀土',
    '👩‍🚀',
    'שלום',
    ';',
    ',',
    '\\',
    ':',
    '"',
    'BEGIN:VEVENT',
    'é',
    ' ',
    'x',
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), (parts) => {
      const title = `a ${parts.join('')} b`;
      const text = renderCalendar(digestOf({ one: { more: due('2027-03-01', '', title) } }));
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const [event] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
      expect(event?.getFirstPropertyValue('summary')).toBe(`Due: ${title}`);
    }),
    { numRuns: triesOf(200) },
  );
});
