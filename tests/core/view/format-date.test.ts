import { describe, expect, it } from 'vitest';
import { formatDate, formatDistance, machineDate } from '../../../src/core/view/format-date.ts';

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
    ['2024-12-30/2025-01-02', '30 Dec 2024 to 2 Jan 2025'],
  ])('%s reads “%s”: no more precise, no less', (date, label) => {
    expect(formatDate(date)).toBe(label);
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
