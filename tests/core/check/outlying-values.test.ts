import { describe, expect, it } from 'vitest';
import { article, entity, sample } from '../sample.ts';

/** What is said of articles that each make one claim on a metric without bounds. */
function told(claims: readonly string[], metric = 'unit: t\ndefinition: D'): string[] {
  const files: Record<string, string> = { 'figures/output.md': entity('Output', metric) };
  for (const name of ['birka', 'coast', 'fjord', 'hill', 'north', 'south', 'west'])
    files[`companies/${name}.md`] = entity(name);
  for (const [index, fields] of claims.entries())
    files[`articles/2024-05-0${index + 1}-x.md`] = article(`figures:\n  - { figure: output, ${fields} }`);
  return sample(files).told.filter((line) => line.includes('outlying-value'));
}

const others = ['coast', 'fjord', 'hill', 'north', 'south', 'west'].map(
  (name, index) => `about: ${name}, value: ${1000 + index * 900}`,
);

describe('a value far from the others', () => {
  it('of the same subject is told beside the one it is compared with', () => {
    expect(told(['about: birka, value: 2000', 'about: birka, value: 2000, unit: kt'])).toEqual([
      'articles/2024-05-02-x.md:7:44 outlying-value: 2000 kt is some 1000 times the 2000 t of 2024-05-01-x#figure-output-birka (look at the number and its unit; if it is right, a `note` says why it differs)',
    ]);
  });

  it('among three is the one that stands alone, whichever comes first', () => {
    const lines = told(['about: birka, value: 2', 'about: birka, value: 2100', 'about: birka, value: 1900']);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/2024-05-01-x.*: 2 t is a 1000th of the 1900 t of 2024-05-03-x#/);
  });

  it('of another subject is told where there are enough to compare', () => {
    expect(told([...others, 'about: birka, value: 3 million'])).toHaveLength(1);
    expect(told([...others.slice(2), 'about: birka, value: 3 million'])).toEqual([]);
  });

  it('of another subject is not told where the metric has bounds of its own', () => {
    const bounded = 'unit: t\ndefinition: D\nplausible: { min: 1, max: 5 million }';
    expect(told([...others, 'about: birka, value: 3 million'], bounded)).toEqual([]);
  });

  it.each([
    ['a hundredfold', 'about: birka, value: 200000'],
    ['with a note', 'about: birka, value: 2 million, note: All its mines together.'],
    ['that is doubted', 'about: birka, value: 2 million, doubt: { why: A slip. }'],
    ['of nothing', 'about: birka, value: 0'],
    ['a multiple', 'about: birka, value: 5000, unit: times, baseWords: now'],
  ])('is not one %s', (_, fields) => {
    expect(told(['about: birka, value: 2000', fields])).toEqual([]);
  });

  it('is looked for in a crowd in little time', () => {
    const files: Record<string, string> = { 'figures/output.md': entity('Output', 'unit: t\ndefinition: D') };
    files['companies/birka.md'] = entity('birka');
    const rows = Array.from(
      { length: 3000 },
      (_, i) => `  - { key: k${i}, figure: output, about: birka, value: ${i + 1} }`,
    );
    files['articles/2024-05-01-x.md'] = article(`figures:\n${rows.join('\n')}`);
    expect(sample(files).told.filter((line) => line.includes('outlying')).length).toBeLessThan(10);
  }, 20_000);
});
