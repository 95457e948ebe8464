/** Values: dates, numbers, units, words of the vocabularies, addresses, as people mistype them. */
import { type Content, type Field, type Item, writtenAt } from '../content.ts';
import { addBeside, cutField, insert, type Mutator, type Planted, replaceValue } from '../plant.ts';

type Names = readonly string[];
const dates: Names = ['published', 'added', 'date', 'due', 'asOf', 'until'];
const amounts: Names = ['value', 'upper'];
const isArticle = ({ file }: Field): boolean => file.startsWith('articles/');

/** One mistake for each field of these names and each wrong value. */
function wrong(
  name: string,
  fields: Names,
  values: readonly string[],
  {
    codes = ['invalid-value'],
    isMeant = () => true,
  }: { codes?: readonly string[]; isMeant?: (field: Field) => boolean } = {},
): Mutator {
  return {
    name,
    codes,
    plant: function* (content) {
      for (const field of content.fields)
        if (fields.includes(field.name) && field.value !== undefined && isMeant(field))
          for (const value of values) yield replaceValue(field, value);
    },
  };
}

/** Fields of claims beside `other`, in whose style it is written. */
function* beside(
  content: Content,
  isMeant: (field: Field) => boolean,
  ...written: string[]
): Generator<Planted> {
  for (const field of content.fields)
    if (isArticle(field) && isMeant(field)) for (const one of written) yield addBeside(content, field, one);
}

const hasUnit = ({ siblings, value = '' }: Field): boolean => siblings.includes('unit') || /%$/.test(value);

const ids: Names = [
  'about',
  'topics',
  'country',
  'place',
  'parent',
  'figure',
  'publisher',
  'deal',
  'event',
  'by',
  'to',
  'in',
];
const misnamed = (id: string): string[] => [
  id.replace(/^./, (letter) => letter.toUpperCase()),
  id.replaceAll('-', '_') === id ? `${id}_` : id.replaceAll('-', '_'),
  `${id}.md`,
  `companies/${id}`,
  `"${id.replaceAll('-', ' ')} "`.replace(' "', ' AS"'),
];

export const valueSlips: readonly Mutator[] = [
  wrong('a day that does not exist', dates, [
    '2024-02-30',
    '2025-04-31',
    '2024-13-01',
    '2023-02-29',
    '2024-00-10',
  ]),
  wrong('a date in another way of writing', dates, [
    '31/12/2024',
    '12/31/2024',
    '31.12.2024',
    'Sept 2024',
    '21 May 2024',
    '2024-5-1',
    'May 21, 2024',
    '2024/05/21',
    'last week',
    '24-05-21',
    '20240521',
  ]),
  wrong('a date with a time', dates, ['2024-05-21T10:00:00Z', '2024-05-21 10:00', '2024-05-21+02:00']),
  wrong(
    'an interval upside down',
    ['published', 'asOf', 'due', 'date'],
    ['2024-06/2024-05', '2025/2024-12', '2024-Q3/2024-Q2'],
    {
      isMeant: ({ scope }) => scope !== 'corrections' && scope !== 'rulings',
    },
  ),
  wrong('a month where a day is needed', ['added', 'date'], ['2024-05', '2024', '2024-Q2'], {
    isMeant: ({ name, scope }) => name === 'added' || scope === 'corrections' || scope === 'rulings',
  }),
  wrong(
    'a number in another way of writing',
    amounts,
    [
      '1.400.000',
      '2 000',
      '$200',
      '~2000',
      '>2000',
      '2000+',
      '1-2',
      'two thousand',
      '1.2e6',
      'NOK 200',
      '20 to 30',
      'about 200',
      '١٢',
    ],
    {
      codes: ['invalid-value', 'yaml'],
      isMeant: isArticle,
    },
  ),
  {
    name: 'a number with a comma for its point',
    plant: function* (content) {
      for (const field of content.fields)
        if (field.name === 'value' && isArticle(field))
          for (const value of ['1,4 billion', '1,45', '0,5 million']) yield replaceValue(field, value);
    },
  },
  wrong(
    'a number with a word of size that is none',
    ['value'],
    ['1.4bn', '2k', '1.4 milion', '3 mio', '1.4 bilion', '5 mrd'],
    {
      codes: ['invalid-value', 'wrong-unit'],
      isMeant: (field) => isArticle(field) && hasUnit(field),
    },
  ),
  wrong(
    'a unit that is none',
    ['unit'],
    ['NKR', 'kroner', 'tonnes/y', 't/y', 'sack', 'pct', 'tons/year', 'NOK/t', 'T/yr'],
    {
      codes: ['wrong-unit'],
    },
  ),
  {
    name: 'a unit that does not fit the metric',
    across: true,
    codes: ['wrong-unit'],
    plant: function* (content) {
      for (const field of content.fields)
        if (
          field.name === 'unit' &&
          field.scope === 'figures' &&
          isArticle(field) &&
          field.siblings.includes('figure')
        )
          for (const unit of ['USD', 'km', 'people', 'days'])
            if (
              writtenAt(content, field) !== unit &&
              !field.siblings.includes('sum') &&
              !field.siblings.includes('said')
            )
              yield replaceValue(field, unit);
    },
  },
  {
    name: 'a weight where money is lent or given',
    codes: ['wrong-unit', 'unreckonable'],
    plant: function* (content) {
      const isMoney = ({ fields }: { fields: readonly Field[] }): boolean =>
        fields.some(
          ({ name, value = '' }) =>
            name === 'type' && ['lends-to', 'invests-in', 'grants-to', 'funds'].includes(value),
        );
      for (const entry of content.entries)
        for (const field of isMoney(entry) ? entry.fields : [])
          if (field.name === 'unit') for (const unit of ['kg', 't/yr', 'km']) yield replaceValue(field, unit);
    },
  },
  wrong(
    'a word that is not in the vocabulary',
    ['qualifier'],
    ['more than', 'aproximately', 'ca.', 'at least', 'abuot', '>', 'minimum'],
    {
      codes: ['invalid-value', 'yaml'],
    },
  ),
  wrong(
    'a kind of truth that is none',
    ['status', 'is'],
    ['planed', 'confirmed', 'Planned', 'expected', 'rumoured', 'plan'],
    {
      isMeant: ({ scope, name }) =>
        isArticle({ file: 'articles/' } as Field) && (name === 'is' || scope !== 'statuses'),
    },
  ),
  wrong(
    'a stage that is none',
    ['status'],
    ['suspendet', 'in force', 'active', 'opened', 'producing', 'Operating'],
    {
      isMeant: ({ scope }) => scope === 'statuses',
    },
  ),
  wrong(
    'a type of relation that is none',
    ['type'],
    ['own', 'lends', 'belongs-to', 'Owns', 'owned-by', 'supply', 'lends to', 'financed'],
  ),
  wrong(
    'a word of another closed list',
    ['side', 'stance', 'moved', 'rank'],
    ['practise', 'reject', 'sooner', 'biggest', 'yes', 'First'],
  ),
  wrong(
    'a kind of thing that is none',
    ['kind'],
    ['minr', 'companies', 'Mine', 'goverment', 'trade-press', 'newspapers', 'levy'],
  ),
  {
    name: 'an answer other than true or false',
    codes: ['invalid-value'],
    plant: function* (content) {
      for (const field of content.fields) {
        if (field.depth === 0 && field.name === 'title' && isArticle(field))
          for (const value of ['yes', 'True', '1', 'on', 'ture', 'draft'])
            yield addBeside(content, field, `draft: ${value}`);
        if (field.name === 'denies')
          for (const value of ['yes', 'TRUE', 'y']) yield replaceValue(field, value);
      }
    },
  },
  {
    name: 'one end of a range without the other',
    codes: ['invalid-value'],
    plant: function* (content) {
      const isAmount = (field: Field): boolean => field.name === 'value' && isArticle(field);
      const without =
        (...names: string[]) =>
        (field: Field): boolean =>
          isAmount(field) && names.every((name) => !field.siblings.includes(name));
      yield* beside(content, without('qualifier', 'upper', 'sum'), 'qualifier: between', 'upper: 9 billion');
      for (const field of content.fields)
        if (field.name === 'upper' || (field.name === 'qualifier' && field.value === 'between')) {
          const entry = content.entries.find(({ fields }) => fields.includes(field));
          yield {
            changes: [cutField(content, field)],
            places: [{ file: field.file, line: entry?.line ?? field.line }],
          };
        }
    },
  },
  {
    name: 'a range upside down',
    codes: ['reversed-range'],
    plant: function* (content) {
      for (const field of content.fields) {
        if (field.name === 'upper') for (const value of ['10', '40', '0']) yield replaceValue(field, value);
        if (field.name === 'max' && field.siblings.includes('min')) yield replaceValue(field, '-1000');
        if (field.name === 'until' && field.siblings.includes('date'))
          for (const value of ['2023', '2024-01', '2024-04-30']) yield replaceValue(field, value);
      }
      const range = 'qualifier: between, upper: 1 }';
      for (const { file, end, line, fields, style } of content.entries) {
        const has = (name: string): boolean => fields.some((field) => field.name === name);
        if (
          style === 'flow' &&
          has('value') &&
          !has('qualifier') &&
          !has('sum') &&
          isArticle({ file } as Field)
        )
          yield { changes: [{ file, at: end - 1, end, text: `, ${range}` }], places: [{ file, line }] };
      }
    },
  },
  {
    name: 'a share of more than all',
    codes: ['invalid-value', 'wrong-unit'],
    plant: function* (content) {
      for (const field of content.fields)
        if (field.name === 'share')
          for (const share of ['140%', '-5%', '600', '101%', '6 t']) yield replaceValue(field, share);
    },
  },
  wrong(
    'a length of time in another way',
    ['term', 'validFor'],
    ['five years', '5yrs', '60', '5 år', '1.5 years', 'until 2029', '5-years'],
  ),
  wrong(
    'an address that is none',
    ['website', 'url', 'source'],
    [
      'www.birka.example',
      'htps://birka.example/',
      'birka',
      'https//birka.example/',
      'javascript:alert(1)',
      'mailto:a@birka.example',
      'https://',
    ],
    {
      isMeant: ({ shape }) => shape === 'text',
    },
  ),
  wrong(
    'a degree or code that is none',
    ['latitude', 'longitude', 'iso', 'accent', 'language', 'email'],
    ['600.4', '60,4', 'N60', 'Norway', 'teal', '60°'],
  ),
  {
    name: 'a file name, a name or another case for an id',
    codes: ['invalid-value'],
    plant: function* (content) {
      const isId = ({ value = '', name, scope, file }: Field | Item): boolean =>
        ids.includes(name) &&
        /^[a-z][a-z-]*$/.test(value) &&
        scope !== 'corrections' &&
        (isArticle({ file } as Field) || name !== 'unit');
      for (const place of [...content.fields, ...content.items])
        if (isId(place)) for (const id of misnamed(place.value ?? '')) yield replaceValue(place, id);
    },
  },
  {
    name: 'a claim written twice',
    codes: ['duplicate-claim'],
    plant: function* (content) {
      for (const { file, at, end, style, line, list } of content.entries)
        if (file.startsWith('articles/') && style === 'flow' && list !== 'corrections') {
          const written = content.texts.get(file)?.slice(at, end) ?? '';
          const copy = insert(file, end, `\n  - ${written}`, line);
          yield { ...copy, places: [{ file, line: line + 1 }] };
          yield {
            ...insert(file, end, `\n  - ${written.replace(/value: (?!')[^,}]+/, 'value: 17')}`, line),
            places: [{ file, line: line + 1 }],
          };
        }
    },
  },
  {
    name: 'a key that another claim has',
    codes: ['duplicate-claim'],
    plant: function* (content) {
      const keys = content.fields.filter((field) => field.name === 'key' && isArticle(field));
      for (const field of keys) {
        const earlier = keys.filter((one) => one.file === field.file && one.at < field.at);
        const used = (key = ''): boolean =>
          [...content.texts.values()].some((text) => text.split(key).length > 2);
        // A key that something refers to makes a second mistake.
        if (used(field.value)) continue;
        for (const { value = '' } of earlier.slice(-2)) yield replaceValue(field, value);
      }
    },
  },
  {
    name: 'both a date and a due date',
    codes: ['invalid-value'],
    plant: (content) =>
      beside(
        content,
        ({ name, scope, siblings }) => scope === 'events' && name === 'date' && !siblings.includes('due'),
        'due: 2026',
        'due: 2025-Q1',
      ),
  },
  {
    name: 'both a metric and a name, or both sum and derivation',
    codes: ['invalid-value'],
    plant: function* (content) {
      yield* beside(content, ({ name, scope }) => scope === 'figures' && name === 'figure', 'name: Output');
      yield* beside(content, ({ name }) => name === 'sum', 'derived: 1 + 2');
    },
  },
  {
    name: 'a question without an answer, or the reverse',
    codes: ['missing-field'],
    plant: function* (content) {
      for (const field of content.fields)
        if ((field.name === 'answer' || field.name === 'question') && isArticle(field)) {
          const other = content.entries.find(({ fields }) => fields.includes(field));
          if (field.scope === 'statements' && field.name === 'question' && !field.siblings.includes('text'))
            continue;
          yield {
            changes: [cutField(content, field)],
            places: [
              {
                file: field.file,
                line: other?.line ?? field.line,
                or: { file: field.file, line: field.line - 1, or: { file: field.file, line: field.line } },
              },
            ],
          };
        }
    },
  },
  {
    name: 'a sum that no longer comes out',
    severity: 'warning',
    codes: ['sum-differs'],
    plant: function* (content) {
      for (const { list, fields, file, style } of content.entries) {
        const sum = fields.find(({ name }) => name === 'sum' || name === 'derived');
        const value = fields.find(({ name }) => name === 'value');
        if (!sum || !value || style === undefined || list === '') continue;
        const factor = /%$/.test(value.value ?? '') ? ['40%', '90%'] : ['70', '12', '1.2'];
        for (const text of factor)
          if (text !== value.value)
            yield {
              changes: [{ file, at: value.at, end: value.end, text }],
              places: [{ file, line: sum.line, or: { file, line: value.line } }],
            };
      }
    },
  },
  {
    name: 'a day as most of the world writes it',
    codes: ['invalid-value'],
    plant: function* (content) {
      for (const field of content.fields) {
        const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(field.value ?? '') ?? [];
        if (year && !field.file.startsWith('site'))
          for (const text of [`${day}/${month}/${year}`, `${day}.${month}.${year}`])
            yield replaceValue(field, text);
      }
    },
  },
  {
    name: 'a short word for a million or billion',
    codes: ['invalid-value', 'wrong-unit'],
    plant: function* (content) {
      for (const field of content.fields.filter(({ name }) => name === 'value'))
        for (const [word, short] of [
          ['million', 'mln'],
          ['million', 'mio'],
          ['billion', 'bn'],
        ] as const)
          if (field.value?.endsWith(word)) yield replaceValue(field, field.value.replace(word, short));
    },
  },
];
