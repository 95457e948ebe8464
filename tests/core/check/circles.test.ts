import { expect, it } from 'vitest';
import { entity, sample } from '../sample.ts';
import { files } from './told.ts';

const told = (entities: Record<string, string>): string[] =>
  sample({ ...files(''), ...entities }).told.filter((line) => !line.includes('unused-entity'));

it('a thing that is its own parent', () => {
  expect(told({ 'places/norway.md': entity('Norway', 'formerly: [norge]\nparent: norway') })).toEqual([
    'places/norway.md:4:9 circular-parent: “norway” is part of itself (name what is wider, or leave the field out)',
  ]);
});

it('each step of a circle, and nothing of what leads into it', () => {
  const circle = {
    'policies/quota.md': entity('Potash quota', 'partOf: [act, plan]'),
    'policies/act.md': entity('Mining act', 'partOf: [code]'),
    'policies/code.md': entity('Mining code', 'partOf: [quota]'),
    'policies/plan.md': entity('Potash plan'),
    'policies/rule.md': entity('Potash rule', 'partOf: [quota]'),
  };
  expect(told(circle).map((line) => line.replace(/ \(.*/, ''))).toEqual([
    'policies/act.md:3:10 circular-parent: “code” is itself part of “act”',
    'policies/code.md:3:10 circular-parent: “quota” is itself part of “code”',
    'policies/quota.md:3:10 circular-parent: “act” is itself part of “quota”',
  ]);
});

it('parents that lead upwards and end', () => {
  expect(
    told({
      'places/oslo.md': entity('Oslo', 'parent: norway'),
      'companies/coast.md': entity('Coast', 'parent: birka'),
    }),
  ).toEqual([]);
});
