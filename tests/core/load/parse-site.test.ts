import { describe, expect, it } from 'vitest';
import { parseSite } from '../../../src/core/load/parse-site.ts';
import { siteText } from '../sample.ts';

const parse = (text: string) => parseSite('site.yaml', { path: 'site.yaml', content: Buffer.from(text) });
const faults = (text: string): string[] =>
  parse(text).problems.map(({ line, column, code, message }) => `${line}:${column} ${code}: ${message}`);

it('reads the settings', () => {
  const { site, isKnown, problems } = parse(siteText);
  expect(problems).toEqual([]);
  expect(isKnown).toBe(true);
  expect(site).toMatchObject({
    title: 'Potash News',
    units: { sacks: 'sacks' },
    companyKinds: ['miner', 'bank'],
  });
});

it('nothing but comments is one fault', () => {
  expect(faults('# to do\n')).toEqual(['1:1 missing-field: it has no fields']);
});

describe('faults', () => {
  it.each([
    ['broken YAML', 'title: "x\n', ['1:8 yaml: a quotation mark is never closed']],
    [
      'a misspelt field',
      siteText.replace('title:', 'titel:'),
      ['1:1 unknown-field: `titel` is not a field here'],
    ],
    ['nothing', '', ['1:1 front-matter: the file is empty']],
    [
      'a colour that is none',
      siteText.replace('"#1d4f5c"', 'red'),
      ['8:9 invalid-value: `accent` is “red”, it must be a colour, as in #8a3b12'],
    ],
    [
      'a language that is none',
      siteText.replace('language: en', 'language: en-1'),
      ['4:11 invalid-value: `language`: must be a language tag, as in en or en-GB'],
    ],
    [
      'an e-mail address that is none',
      siteText.replace('{ name: Anna Berg }', '{ name: Anna, email: anna }'),
      ['5:30 invalid-value: `email` is “anna”, it must be an e-mail address'],
    ],
  ])('%s: told, and plain settings to go on with', (_, text, expected) => {
    expect(faults(text)).toEqual(expected);
    expect(parse(text)).toMatchObject({ isKnown: false, site: { title: 'Untitled' } });
  });

  it('no file at all', () => {
    const { problems, isKnown } = parseSite('site.yaml', undefined);
    expect(problems).toMatchObject([{ code: 'missing-field', message: 'there is no site.yaml' }]);
    expect(isKnown).toBe(false);
  });
});
