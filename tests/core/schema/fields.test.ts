import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { siteSchema } from '../../../src/core/schema/entity-schemas.ts';
import * as fields from '../../../src/core/schema/fields.ts';

const accepts = (schema: z.ZodType, value: unknown): unknown => {
  const result = schema.safeParse(value);
  return result.success ? { ok: result.data } : result.error.issues[0]?.message;
};

it.each(['null', '~', 'TBD', '???', 'n/a', 'Oslo meeting"', '"Oslo meeting'])('no text: %j', (value) => {
  expect(accepts(fields.text(), value)).toEqual(expect.stringMatching(/says nothing|one quotation mark/));
});

it.each(['Null Mine', 'nullify', 'a "quoted" word', '"all quoted"', 'a pipe of 12"', 'So?', 'the miners’'])(
  'text: %j',
  (value) => {
    expect(accepts(fields.text(), value)).toEqual({ ok: value });
  },
);

it.each(['https://a.example/"', 'https://a.example/ b', '“https://a.example/”'])(
  'no address: %j',
  (value) => {
    expect(accepts(fields.webAddress(), value)).not.toHaveProperty('ok');
  },
);

it.each(['Norway', 'english', 'e'])('no language: %j', (language) => {
  expect(accepts(siteSchema.shape.language, language)).toBe('must be a language tag, as in en or en-GB');
});

it.each([
  ['title', 100],
  ['tagline', 300],
] as const)('%s stands on every page, and has %d characters at most', (field, most) => {
  const schema = siteSchema.shape[field];
  expect(accepts(schema, 'é'.repeat(most))).toHaveProperty('ok');
  expect(accepts(schema, 'é'.repeat(most + 1))).toBe(
    `has more than ${most} characters, and stands on every page`,
  );
});

it.each(['url', 'reports'] as const)('%s stands on every page, and is no endless address', (field) => {
  expect(accepts(siteSchema.shape[field], 'https://a.example/b/')).toHaveProperty('ok');
  expect(accepts(siteSchema.shape[field], `https://a.example/${'b'.repeat(300)}`)).toMatch(/more than 300/);
});

describe('what a field takes, and what it makes of it', () => {
  it.each<[string, z.ZodType, unknown, unknown]>([
    ['text', fields.text(), '  a  ', 'a'],
    ['slug', fields.slug(), 'hill-mine-2', 'hill-mine-2'],
    ['claimRef', fields.claimRef(), 'capacity', 'capacity'],
    ['claimRef of another', fields.claimRef(), '2024-05-21-a#capacity', '2024-05-21-a#capacity'],
    ['one', fields.oneOrMany(fields.slug()), 'a', ['a']],
    ['many', fields.oneOrMany(fields.slug()), ['a', 'b'], ['a', 'b']],
    ['no list', fields.list(fields.slug()), undefined, []],
    ['flag', fields.flag(), 'true', true],
    ['flag', fields.flag(), 'false', false],
    ['date', fields.date(), '2026-Q1', '2026-Q1'],
    ['day', fields.day(), '2026-03-31', '2026-03-31'],
    ['quantity', fields.quantity(), '15.2 million t', '15.2 million t'],
    ['number', fields.number(-90, 90), '-89.5', -89.5],
    ['term', fields.term(), '18 months', '18 months'],
    ['term', fields.term(), '1 year', '1 year'],
    ['web address', fields.webAddress(), 'https://a.example/b', 'https://a.example/b'],
  ])('%s', (_, schema, value, result) => {
    expect(accepts(schema, value)).toEqual({ ok: result });
  });

  it.each<[string, z.ZodType, unknown, RegExp]>([
    ['text', fields.text(), '   ', /is empty/],
    ['slug', fields.slug(), 'Hill', /lowercase/],
    ['slug', fields.slug(), 'hill--mine', /single hyphens/],
    ['slug', fields.slug(), '-hill', /lowercase/],
    ['slug', fields.slug(), 'hill_mine', /lowercase/],
    ['slug', fields.slug(), 'hå', /lowercase/],
    ['claimRef', fields.claimRef(), 'a#b#c', /a claim’s key, or article#key/],
    ['many', fields.oneOrMany(fields.slug()), [], /needs at least one/],
    ['flag', fields.flag(), 'yes', /./],
    ['date', fields.date(), '2026-02-30', /has 28 days/],
    ['day', fields.day(), '2026-03', /must be a day/],
    ['day', fields.day(), '2026-03-31~', /must be a day/],
    ['quantity', fields.quantity(), 'many', /“many” is not a number/],
    ['number', fields.number(-90, 90), '90.1', /from -90 to 90/],
    ['number', fields.number(-90, 90), '-90.1', /from -90 to 90/],
    ['number', fields.number(-90, 90), '1e1', /plain number/],
    ['term', fields.term(), 'five years', /length of time/],
    ['term', fields.term(), '999999 years', /length of time/],
    ['web address', fields.webAddress(), 'javascript:alert(1)', /https/],
    ['web address', fields.webAddress(), 'ftp://a.example', /https/],
    ['web address', fields.webAddress(), 'a.example', /https/],
  ])('%s refuses %j', (_, schema, value, message) => {
    expect(accepts(schema, value)).toMatch(message);
  });
});

it.each([
  ['en', true],
  ['en-GB', true],
  ['nb-NO', true],
  ['en-1', false],
  ['english-language-of-oslo', false],
  ['', false],
])('a language that no formatter knows is refused: %s', (tag, isFine) => {
  expect(siteSchema.shape.language.safeParse(tag).success).toBe(isFine);
  if (isFine) expect(() => new Intl.NumberFormat(tag)).not.toThrow();
});

it('a list of names has an end, since everything named shows it', () => {
  const names = (count: number) => Array.from({ length: count }, (_, n) => `a${n}`);
  const field = fields.oneOrMany(fields.ref());
  expect(field.parse(names(50))).toHaveLength(50);
  expect(field.safeParse(names(51)).success).toBe(false);
});
