import { expect, it } from 'vitest';
import { claim, told } from './told.ts';

it.each([
  [
    'about: quota, status: trial-production',
    'trial-production ← wrong-stage: a policy cannot be “trial-production”',
  ],
  ['about: hill-mine, status: in-force', 'in-force ← wrong-stage: a project cannot be “in-force”'],
  [
    'about: [quota, package], status: partly-in-force',
    'partly-in-force ← wrong-stage: a deal cannot be “partly-in-force”',
  ],
  [
    'about: quota, status: suspended, date: 2024-05, until: 2024-04',
    '2024-04 ← reversed-range: it ends (2024-04) before it begins (2024-05)',
  ],
])('%s', (fields, expected) => {
  const lines = told(claim('statuses', fields));
  expect(lines).toHaveLength(1);
  expect(lines[0]?.slice(0, expected.length)).toBe(expected);
});

it('says what the thing can be', () => {
  expect(told(claim('statuses', 'about: package, status: in-force'))[0]).toMatch(/\(it can be .*signed.*\)$/);
  expect(told(claim('statuses', 'about: package, status: in-force'))[0]).not.toContain('trial-production');
});

it.each([
  ['about: [quota, hill-mine, package], status: suspended, date: 2024-05, until: 2024-05'],
  ['about: quota, status: suspended, date: 2024-05, until: 2024'],
  ['about: quota, status: suspended, date: 2024-05-03, until: 2024-05-03'],
  ['about: quota, status: suspended, until: 2024'],
])('fine: %s', (fields) => {
  expect(told(claim('statuses', fields))).toEqual([]);
});

it('a relation does not end before it begins either', () => {
  expect(told(claim('relations', 'from: bank, type: lends-to, to: birka, date: 2023, until: 2022'))).toEqual([
    '2022 ← reversed-range: it ends (2022) before it begins (2023)',
  ]);
});
