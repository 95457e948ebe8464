import { describe, expect, it } from 'vitest';
import { formatDate, formatDistance, formatInYear, machineDate } from '../../../src/core/view/format-date.ts';

describe('formatDate', () => {
  it.each([
    ['2025-12-21', '21 Dec 2025'],
    ['2025-12', 'Dec 2025'],
    ['2026-Q1', 'Q1 2026'],
    ['2028', '2028'],
    ['2028~', 'about 2028'],
    ['2025-10-31~', 'about 31 Oct 2025'],
    ['2025-10?', 'Oct 2025 (uncertain)'],
    ['../2026-Q1', 'by Q1 2026'],
    ['2025-11/..', 'from Nov 2025'],
    ['2025-10-30/2025-10-31', '30–31 Oct 2025'],
    ['2025-04-30/2025-10-31', '30 Apr – 31 Oct 2025'],
    ['2025-04/2025-10', 'Apr – Oct 2025'],
    ['2025/2035', '2025–2035'],
    ['2025/2035~', '2025 to about 2035'],
    ['2024-12-30/2025-01-02', '30 Dec 2024 – 2 Jan 2025'],
    ['0050-03-01', '1 Mar 50'],
  ])('%s reads “%s”: no more precise, no less', (date, label) => {
    expect(formatDate(date, 'en')).toBe(label);
  });

  it.each([
    ['en-US', '2025-12-21', 'Dec 21, 2025'],
    ['en-US', '2025-10-30/2025-10-31', 'Oct 30 – 31, 2025'],
    ['de', '2025-12-21', '21. Dez. 2025'],
    ['de', '2025-04-30/2025-10-31', '30. Apr. – 31. Okt. 2025'],
    ['fr', '2025-12', 'déc. 2025'],
    ['ja', '2025-12-21', '2025年12月21日'],
    ['fa', '2025', '۲۰۲۵'],
  ])('in %s %s reads “%s”', (language, date, label) => {
    expect(formatDate(date, language)).toBe(label);
  });
});

describe('formatInYear', () => {
  it.each([
    ['2025-12-21', '21 Dec'],
    ['2025-12', 'Dec'],
    ['2025', '2025'],
  ])('of %s leaves out the year that stands beside it: “%s”', (date, label) => {
    expect(formatInYear(date, 'en')).toBe(label);
  });
});

describe('machineDate', () => {
  it.each([
    ['2025-12-21', '2025-12-21'],
    ['2025-12~', '2025-12'],
    ['2028', '2028'],
    ['2026-Q1', undefined],
    ['../2026', undefined],
  ])('%s is %s to a machine', (date, machine) => {
    expect(machineDate(date)).toBe(machine);
  });
});

describe('formatDistance', () => {
  it.each([
    ['2026-11-27', 'in 5 days'],
    ['2026-11-23', 'in 1 day'],
    ['2026-11-22', 'today'],
    ['2026-11-10', '12 days ago'],
    ['2026-12', undefined],
    ['2026-11-27~', undefined],
  ])('%s, seen on 22 Nov 2026, is “%s”', (date, distance) => {
    expect(formatDistance(date, '2026-11-22')).toBe(distance);
  });
});
