import { expect, it } from 'vitest';
import { findHazard } from '../../../src/core/load/find-hazard.ts';

it('a line that is blank to JavaScript alone divides no paragraph', () => {
  const lines = Array.from({ length: 12 }, () => 'a'.repeat(1000)).join('\n\u00a0\n');
  expect(findHazard(lines)?.message).toMatch(/^a paragraph longer/);
});

it('lists nested by indentation, a level at a line', () => {
  const nested = (step: number) =>
    Array.from({ length: 10 }, (_, level) => `${' '.repeat(level * step)}- a`).join('\n');
  expect(findHazard(nested(4))).toBeUndefined();
  expect(findHazard(nested(24))).toMatchObject({ line: 4, message: 'a list indented by 73 columns' });
});

it('quotes and lists within each other, and tables, up to a bound', () => {
  expect(findHazard(`${'> '.repeat(12)}a`)).toBeUndefined();
  expect(findHazard(`a\n\n${'> '.repeat(13)}a`)).toMatchObject({
    line: 3,
    message: '13 quotes or lists within each other',
  });
  expect(findHazard('|'.repeat(40))).toBeUndefined();
  expect(findHazard('|'.repeat(41))?.message).toBe('41 bars “|” in one line');
});
