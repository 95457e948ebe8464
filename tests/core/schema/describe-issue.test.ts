import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { articleSchema } from '../../../src/core/schema/article-schema.ts';
import { describeIssues } from '../../../src/core/schema/describe-issue.ts';
import { figureSchema, placeSchema } from '../../../src/core/schema/entity-schemas.ts';

const source = { publisher: 'unknown', headline: 'H', published: '2024-05-21' };
const article = { title: 'T', source, added: '2024-06-01', summary: 'S' };

function tell(schema: z.ZodType, data: unknown): string[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  return describeIssues(schema, data, result.error.issues).map(
    ({ code, path, part, message, hint }) =>
      `${code} ${path.join('.')}${part === 'key' ? ' (key)' : ''}: ${message}${hint ? ` (${hint})` : ''}`,
  );
}

it('what is right is not described', () => {
  expect(tell(articleSchema, article)).toEqual([]);
});

it('a field of something else is told with whose it is', () => {
  expect(tell(placeSchema, { name: 'Oslo', ticker: 'OSE: X' })).toEqual([
    expect.stringContaining('`ticker` is not a field here (it is a field of companies; known here: name,'),
  ]);
  const figures = [{ name: 'N', about: 'a', value: '3', milestone: 'sales' }];
  expect(tell(articleSchema, { ...article, figures })).toEqual([
    expect.stringContaining('`milestone` is not a field here (it is a field of events; known here: key,'),
  ]);
  const both = [{ name: 'N', about: 'a', value: '3', is: 'planned', status: 'target' }];
  expect(tell(articleSchema, { ...article, figures: both })).toEqual([
    'unknown-field figures.0.is (key): `is` is not a field here (`status` says that here, and is there already)',
  ]);
});

describe('an article', () => {
  it.each([
    ['a missing field', { title: undefined }, ['missing-field title: `title` is missing (our own headline)']],
    ['an empty field', { title: '' }, ['invalid-value title: `title` is empty']],
    ['a field of null', { title: null }, ['invalid-value title: `title` is empty']],
    ['a list for text', { title: ['a'] }, ['invalid-value title: `title` is a list, expected text']],
    ['text for a list', { topics: 'a' }, ['invalid-value topics: `topics` is “a”, expected a list']],
    [
      'a misspelt field, and not the missing one that it stands for',
      { title: undefined, titel: 'T' },
      ['unknown-field titel (key): `titel` is not a field here (did you mean “title”?)'],
    ],
    [
      'a misspelt field within another',
      { source: { ...source, published: undefined, publised: '2024' } },
      ['unknown-field source.publised (key): `publised` is not a field here (did you mean “published”?)'],
    ],
    [
      'a field nobody knows',
      { source: { ...source, zzzzzzzz: 'x' } },
      [
        'unknown-field source.zzzzzzzz (key): `zzzzzzzz` is not a field here (known here: publisher, headline, author, url, published, publishedInferred)',
      ],
    ],
    [
      'the rest of a number that a flow map cut at its comma',
      { figures: [{ name: 'N', about: 'a', value: '2', '000': null }] },
      [
        'unknown-field figures.0.000 (key): `000` is not a field here (inside { } a number with a comma needs quotes)',
      ],
    ],
    [
      'the rest of a text that a flow map cut at its comma',
      { figures: [{ name: 'N', about: 'a', value: '2', 'as it is said': null }] },
      [
        'unknown-field figures.0.as it is said (key): `as it is said` is not a field here (inside { } a text with a comma needs quotes)',
      ],
    ],
    [
      'a field of a flow map without a space behind its colon',
      { figures: [{ name: 'N', about: 'a', value: '2', 'unit:t': null }] },
      [
        'unknown-field figures.0.unit:t (key): `unit:t` is not a field here (a plain space is missing behind the colon)',
      ],
    ],
    [
      'a word that the vocabulary lacks',
      { draft: 'ture' },
      ['invalid-value draft: `draft` is “ture”, expected one of true, false (did you mean “true”?)'],
    ],
    ['one fault of an id told once', { topics: [''] }, ['invalid-value topics.0: `topics` is empty']],
    [
      'one fault of a day told once',
      { added: 'May 2024' },
      ['invalid-value added: `added`: “May 2024” is not a date; did you mean 2024-05?'],
    ],
    [
      'an entry of a list of one or many',
      { events: [{ title: 'T', about: ['a', 'B'] }] },
      [
        'invalid-value events.0.about.1: `about` is “B”, it must be lowercase letters, digits and single hyphens (an id is a file’s name without .md: “b”?)',
      ],
    ],
    [
      'a list in a list of one or many',
      { events: [{ title: 'T', about: ['a', ['b']] }] },
      ['invalid-value events.0.about.1: `about` is a list, expected text'],
    ],
    [
      'a map for one or many',
      { events: [{ title: 'T', about: { a: 'b' } }] },
      ['invalid-value events.0.about: `about` is a map of fields, expected text'],
    ],
    [
      'an empty list for one or many',
      { events: [{ title: 'T', about: [] }] },
      ['invalid-value events.0.about: `about` is an empty list, it needs at least one'],
    ],
    [
      'a claim that lacks what it is made of',
      { figures: [{ name: 'N', about: 'a' }] },
      ['invalid-value figures.0: an entry of `figures` needs a `value`, or `said` with the words'],
    ],
    [
      'an upper end without `between`',
      { figures: [{ name: 'N', about: 'a', value: '1', upper: '2' }] },
      ['invalid-value figures.0.upper: `upper`: the end of a range needs `qualifier: between`'],
    ],
    [
      '`between` without an upper end',
      { figures: [{ name: 'N', about: 'a', value: '1', qualifier: 'between' }] },
      [
        'invalid-value figures.0.qualifier: `qualifier`: “between” needs an `upper`, the other end of the range',
      ],
    ],
    [
      'a metric and a name',
      { figures: [{ figure: 'f', name: 'N', about: 'a', value: '1' }] },
      ['invalid-value figures.0.name: `name`: has both `figure` (a metric) and `name` (a one-off); keep one'],
    ],
    [
      'a claim in the list of another kind, once for all its fields',
      { statuses: [{ title: 'T', about: 'a', date: '2024', event: 'e' }] },
      [
        'unknown-field statuses.0: an entry of `statuses` has the fields of one of `events` (move it to `events`)',
      ],
    ],
    [
      'a claim with one field of another kind',
      { events: [{ title: 'T', about: 'a', rank: 'first' }] },
      [expect.stringMatching(/^unknown-field events\.0\.rank \(key\): `rank` is not a field here/)],
    ],
    [
      'a long value in short',
      { draft: 'x'.repeat(80) },
      [`invalid-value draft: \`draft\` is “${'x'.repeat(60)}…”, expected one of true, false`],
    ],
    [
      'every fault of a file',
      { title: undefined, draft: 'x', topics: 'a' },
      [
        'missing-field title: `title` is missing (our own headline)',
        'invalid-value draft: `draft` is “x”, expected one of true, false',
        'invalid-value topics: `topics` is “a”, expected a list',
      ],
    ],
  ])('%s', (_, change, expected) => {
    expect(tell(articleSchema, { ...article, ...change })).toEqual(expected);
  });
});

it('numbers out of their bounds, codes and units in an editor’s words', () => {
  expect(tell(placeSchema, { name: 'N', latitude: '95', longitude: 'east', iso: 'norway' }).sort()).toEqual([
    'invalid-value iso: `iso` is “norway”, it must be an ISO 3166 code, as in US or US-TX',
    'invalid-value latitude: `latitude`: must be from -90 to 90',
    'invalid-value longitude: `longitude` is “east”, it must be a plain number',
  ]);
  expect(tell(figureSchema, { name: 'N', unit: 't', definition: 'D', plausible: { min: 'x' } })).toEqual([
    'invalid-value plausible.min: `min`: “x” is not a number; write 2000, 2,000, 15.2 million or 90% (a currency goes to `unit`, “about” to `qualifier`, the end of a range to `upper`)',
  ]);
});
