/** Mistakes between a file and what another one settles: metrics, the beat’s own lists, rulings, sums, stages. */
import { articlesOf, type Content, type Field, folderOf, idOf, lineAt, textOf } from '../content.ts';
import { addBeside, cutField, type Mutator, type Place, replaceValue } from '../plant.ts';
import { listReferences } from '../references.ts';

const fieldOf = (fields: readonly Field[], name: string): Field | undefined =>
  fields.find((field) => field.name === name);

const metricFields = (content: Content, name: string): Field[] =>
  content.fields.filter(
    (field) => folderOf(field.file) === 'figures' && field.name === name && field.depth === 0,
  );

/** The claims of a metric. */
const claimsOf = (content: Content, metric: string) =>
  content.entries.filter(
    ({ list, fields }) => list === 'figures' && fieldOf(fields, 'figure')?.value === metric,
  );

const removeItem = (
  content: Content,
  { file, at, end, style }: { file: string; at: number; end: number; style: string },
) => {
  const text = textOf(content, file);
  if (style === 'block') {
    const from = text.lastIndexOf('\n', at) + 1;
    return { file, at: from, end: text.indexOf('\n', end) + 1, text: '' };
  }
  const next = /^, */.exec(text.slice(end))?.[0].length;
  return next
    ? { file, at, end: end + next, text: '' }
    : { file, at: text.lastIndexOf(',', at), end, text: '' };
};

export const jointSlips: readonly Mutator[] = [
  {
    name: 'the unit of a metric changed',
    across: true,
    codes: ['wrong-unit', 'unreckonable'],
    plant: function* (content) {
      for (const unit of metricFields(content, 'unit'))
        for (const other of ['EUR', 'km', 'GWh', 'jobs']) {
          // A claim without a unit of its own takes the metric’s; what is said in words, or of a base, has none.
          const places = claimsOf(content, idOf(unit.file)).flatMap(({ fields }) => {
            const own = fieldOf(fields, 'unit');
            const value = fieldOf(fields, 'value');
            if (!value || (fieldOf(fields, 'base') ?? fieldOf(fields, 'baseWords'))) return [];
            return own ? [own] : /%$/.test(value.value ?? '') ? [value] : [];
          });
          if (places.length > 0) yield { changes: replaceValue(unit, other).changes, places };
        }
    },
  },
  {
    name: 'a metric’s unit or range that is none',
    across: true,
    codes: ['wrong-unit', 'invalid-value', 'reversed-range'],
    plant: function* (content) {
      for (const unit of metricFields(content, 'unit'))
        for (const other of ['tons a year', 'Kt', 'per cent', 'NKR']) yield replaceValue(unit, other);
      for (const field of content.fields)
        if (['min', 'max', 'tolerance'].includes(field.name) && folderOf(field.file) === 'figures')
          for (const other of ['9 GWh', 'ten', '5 USD']) yield replaceValue(field, other);
    },
  },
  {
    name: 'a metric’s range narrowed',
    across: true,
    severity: 'warning',
    codes: ['implausible-value'],
    plant: function* (content) {
      for (const max of content.fields.filter(({ name, scope }) => name === 'max' && scope === 'plausible')) {
        const metric = idOf(max.file);
        const places = claimsOf(content, metric).flatMap(({ fields }) => {
          const value = fieldOf(fields, 'value');
          return value && !fieldOf(fields, 'base') && !fieldOf(fields, 'baseWords') ? [value] : [];
        });
        const min = content.fields.find((field) => field.file === max.file && field.name === 'min');
        if (places.length === 0 || !min) continue;
        yield {
          changes: [...replaceValue(max, '0.002').changes, ...replaceValue(min, '0.001').changes],
          places,
        };
      }
    },
  },
  {
    name: 'a value a thousand times too large',
    across: true,
    severity: 'warning',
    codes: ['implausible-value', 'wrong-unit', 'outlying-value'],
    plant: function* (content) {
      for (const { list, fields } of content.entries) {
        const [metric, value] = [fieldOf(fields, 'figure')?.value, fieldOf(fields, 'value')];
        if (
          list !== 'figures' ||
          !metric ||
          !value ||
          fieldOf(fields, 'base') ||
          fieldOf(fields, 'baseWords')
        )
          continue;
        const file = `figures/${metric}.md`;
        const isBounded = content.fields.some((field) => field.file === file && field.name === 'max');
        const number = /^[\d,.]+/.exec(value.value ?? '')?.[0] ?? '';
        const large = Number(number.replaceAll(',', '')) >= 120;
        if (isBounded && large && !fieldOf(fields, 'sum')) {
          yield replaceValue(value, `${number.replaceAll(',', '')} thousand`);
          yield replaceValue(value, `${number.replaceAll(',', '')}000`);
        }
      }
    },
  },
  {
    name: 'a kind that site.yaml no longer lists',
    across: true,
    codes: ['invalid-value'],
    plant: function* (content) {
      for (const item of content.items.filter(
        ({ name }) => name === 'companyKinds' || name === 'projectKinds',
      )) {
        const folder = item.name === 'companyKinds' ? 'companies' : 'projects';
        const places = content.fields.filter(
          ({ file, name, value, depth }) =>
            folderOf(file) === folder && depth === 0 && name === 'kind' && value === item.value,
        );
        if (places.length === 0) continue;
        yield { changes: [removeItem(content, item)], places };
        yield { changes: replaceValue(item, `${item.value}s`).changes, places };
      }
    },
  },
  {
    name: 'a kind that site.yaml does not list',
    across: true,
    codes: ['invalid-value'],
    plant: function* (content) {
      for (const field of content.fields)
        if (field.name === 'kind' && ['companies', 'projects'].includes(folderOf(field.file)))
          for (const kind of [
            'smelter',
            field.value?.replace(/^./, (letter) => letter.toUpperCase()) ?? '',
            `${field.value}s`,
          ])
            yield replaceValue(field, kind);
    },
  },
  {
    name: 'a unit that site.yaml no longer has',
    across: true,
    codes: ['wrong-unit'],
    plant: function* (content) {
      for (const unit of content.fields.filter(
        ({ scope, file }) => scope === 'units' && file === 'site.yaml',
      )) {
        const uses = content.fields.filter(
          ({ name, value, file }) => name === 'unit' && value === unit.name && file !== 'site.yaml',
        );
        // What is wrong with a metric’s own unit is told where the metric stands.
        const metrics = uses.filter(({ file }) => folderOf(file) === 'figures').map(({ file }) => idOf(file));
        const metricOf = (field: Field): string | undefined =>
          content.entries
            .find(({ fields }) => fields.includes(field))
            ?.fields.find(({ name }) => name === 'figure')?.value;
        const places = uses.filter((field) => !metrics.includes(metricOf(field) ?? ''));
        if (places.length === 0) continue;
        const key = { file: unit.file, at: unit.keyAt, end: unit.keyAt + unit.name.length };
        for (const text of [`${unit.name}-each`, unit.name.slice(0, -1)])
          yield { changes: [{ ...key, text }], places };
        if (unit.siblings.length > 1) yield { changes: [cutField(content, unit)], places };
      }
    },
  },
  {
    name: 'a metric of the front page that is none',
    across: true,
    codes: ['unknown-reference', 'invalid-value', 'wrong-reference'],
    plant: function* (content) {
      for (const item of content.items.filter(({ name }) => name === 'keyFigures'))
        for (const text of [`${item.value}s`, 'birka', item.value?.slice(1) ?? ''])
          yield replaceValue(item, text);
    },
  },
  {
    name: 'site.yaml gone or emptied',
    across: true,
    plant: function* (content) {
      const file = 'site.yaml';
      const text = textOf(content, file);
      const places = [{ file, line: 1 }];
      for (const whole of [undefined, '', '# nothing yet\n', 'title\n', '- title: A\n', `---\n${text}---\n`])
        yield {
          changes: [{ file, whole }],
          places: whole?.startsWith('---') ? [{ file, line: lineAt(text, text.length) + 1 }] : places,
        };
    },
  },
  {
    name: 'a status of another kind of thing',
    across: true,
    codes: ['wrong-stage'],
    plant: function* (content) {
      const wrong: Record<string, readonly string[]> = {
        policies: ['in-production', 'under-construction', 'closed', 'exploration', 'ramping-up'],
        projects: ['in-force', 'eased', 'removed', 'signed', 'expired'],
        deals: ['in-production', 'in-force', 'discovered', 'tightened'],
      };
      for (const { list, fields } of content.entries) {
        const [about, status] = [fieldOf(fields, 'about'), fieldOf(fields, 'status')];
        const folder = Object.keys(wrong).find((one) => content.texts.has(`${one}/${about?.value}.md`));
        if (list !== 'statuses' || !status || !folder) continue;
        for (const stage of wrong[folder] ?? []) yield replaceValue(status, stage);
      }
    },
  },
  {
    name: 'a status about what has none',
    across: true,
    codes: ['wrong-reference'],
    plant: function* (content) {
      const things = [...content.texts.keys()].filter((file) =>
        ['companies', 'places', 'people', 'figures'].includes(folderOf(file)),
      );
      for (const { list, fields } of content.entries) {
        const about = fieldOf(fields, 'about');
        if (list === 'statuses' && about)
          for (const file of things.slice(0, 4)) yield replaceValue(about, idOf(file));
      }
    },
  },
  {
    name: 'a sum that leads back to itself',
    across: true,
    codes: ['circular-sum'],
    plant: function* (content) {
      // Each number that is a sum’s part is made a sum of that sum.
      for (const part of listReferences(content).filter(
        ({ isClaim, name }) => isClaim && ['sum', 'derived'].includes(name),
      )) {
        const [article = '', key] = part.id.split('#');
        const file = `articles/${article}.md`;
        const entry = content.entries.find(
          (one) => one.file === file && fieldOf(one.fields, 'key')?.value === key,
        );
        const sum = content.entries.find(
          (one) => one.file === part.file && one.at < part.at && one.end > part.at,
        );
        const whole = sum && fieldOf(sum.fields, 'key')?.value;
        const before = entry && fieldOf(entry.fields, 'value');
        if (!sum || !whole || !before || fieldOf(entry.fields, 'sum') || fieldOf(entry.fields, 'derived'))
          continue;
        const planted = addBeside(content, before, `sum: ['${idOf(sum.file)}#${whole}', ${key}]`);
        const own = fieldOf(sum.fields, part.name);
        const added =
          before.style === 'block' && sum.file === file && (own?.line ?? 0) >= before.line ? 1 : 0;
        const back: Place[] = own ? [{ file: own.file, line: own.line + added }] : [];
        yield { changes: planted.changes, places: [...planted.places, ...back] };
        const self = addBeside(content, before, `derived: ${key} * 2`);
        yield self;
      }
    },
  },
  {
    name: 'a sum of what does not add up',
    across: true,
    codes: ['unreckonable'],
    plant: function* (content) {
      // A claim in another unit, or without a number, among the parts.
      for (const sum of content.fields.filter(({ name, shape }) => name === 'sum' && shape === 'list')) {
        const entry = content.entries.find(({ fields }) => fields.includes(sum));
        const unit = entry && fieldOf(entry.fields, 'unit')?.value;
        const others = content.entries.filter((one) => {
          const [key, other] = [fieldOf(one.fields, 'key'), fieldOf(one.fields, 'unit')?.value];
          return (
            key &&
            one.file !== sum.file &&
            (one.list === 'events' ||
              (other &&
                unit &&
                other !== unit &&
                other !== 'times' &&
                !other.includes('/yr') &&
                fieldOf(one.fields, 'value')))
          );
        });
        const item = content.items.find(({ file, at }) => file === sum.file && at >= sum.at && at < sum.end);
        for (const { fields, file } of others.slice(0, 6))
          if (item)
            yield {
              changes: replaceValue(item, `'${idOf(file)}#${fieldOf(fields, 'key')?.value}'`).changes,
              places: [sum],
            };
      }
    },
  },
  {
    name: 'a base that is no number, or in another unit',
    across: true,
    codes: ['unreckonable'],
    plant: function* (content) {
      for (const base of content.fields.filter(({ name }) => name === 'base')) {
        const others = content.entries.filter(
          ({ file, list, fields }) =>
            file === base.file && ['events', 'statuses'].includes(list) && fieldOf(fields, 'key'),
        );
        for (const { fields } of others.slice(0, 4))
          yield replaceValue(base, fieldOf(fields, 'key')?.value ?? '');
        yield addBeside(content, base, 'baseWords: what it is now');
      }
    },
  },
  {
    name: 'a ruling where there is nothing to rule on',
    across: true,
    severity: 'warning',
    codes: ['idle-ruling'],
    plant: function* (content) {
      const inRulings = ({ list, file }: { list: string; file: string }): boolean =>
        list === 'rulings' && !file.startsWith('articles/');
      const ruled = content.entries
        .filter(inRulings)
        .flatMap(({ fields }) => fieldOf(fields, 'prefer')?.value ?? []);
      // A claim of a kind that is never disputed, or of something else.
      const claims = content.entries.flatMap(({ file, list, fields }) => {
        const key = fieldOf(fields, 'key')?.value;
        return key && list === 'relations' && !fieldOf(fields, 'deal') && !fieldOf(fields, 'question')
          ? [`${idOf(file)}#${key}`]
          : [];
      });
      for (const entry of content.entries.filter(inRulings)) {
        const prefer = fieldOf(entry.fields, 'prefer');
        if (prefer) for (const id of claims) if (!ruled.includes(id)) yield replaceValue(prefer, id);
      }
      const isFree = (field: Field): boolean =>
        field.depth === 0 &&
        field.name === 'name' &&
        ['people', 'places', 'topics'].includes(folderOf(field.file)) &&
        !field.siblings.includes('rulings');
      for (const field of content.fields.filter(isFree))
        for (const id of ruled)
          yield {
            ...addBeside(content, field, `rulings: [{ prefer: ${id}, reason: So it is., date: 2024-07-01 }]`),
          };
    },
  },
  {
    name: 'a ruling or correction half written',
    codes: ['invalid-value', 'missing-field', 'unknown-field'],
    plant: function* (content) {
      for (const entry of content.entries) {
        const prefer = fieldOf(entry.fields, 'prefer');
        if (prefer)
          for (const text of [
            prefer.value?.split('#')[0] ?? '',
            prefer.value?.replace('#', '/') ?? '',
            `${prefer.value}#x`,
          ])
            yield replaceValue(prefer, text);
      }
      for (const file of articlesOf(content)) {
        const first = content.fields.find(
          (field) => field.file === file && field.depth === 0 && field.name === 'title',
        );
        if (!first || first.siblings.includes('corrections')) continue;
        for (const text of [
          '{ text: It was wrong. }',
          '{ date: 2024-07-01 }',
          '{ date: yesterday, text: It was wrong. }',
          '{ date: 2024-07-01, claim: none-such, text: It was wrong. }',
          'It was wrong.',
        ])
          if (!text.includes('none-such')) yield addBeside(content, first, `corrections: [${text}]`);
      }
    },
  },
  {
    name: 'an article digested twice',
    across: true,
    severity: 'warning',
    codes: ['duplicate-article'],
    plant: function* (content) {
      for (const file of articlesOf(content)) {
        const second = file.replace('.md', '-again.md');
        const text = textOf(content, file);
        const url = content.fields.find(
          (field) => field.file === file && field.scope === 'source' && field.name === 'url',
        );
        // Of the two the one that is read later is told.
        if (url)
          yield {
            changes: [{ file: second, whole: text }],
            places: [{ file: second, line: url.line, or: { file, line: url.line } }],
          };
      }
    },
  },
  {
    name: 'one party on both sides',
    severity: 'warning',
    codes: ['self-relation'],
    plant: function* (content) {
      for (const { list, fields } of content.entries) {
        const [from, to] = [fieldOf(fields, 'from'), fieldOf(fields, 'to')];
        if (list === 'relations' && from?.value && to?.value && from.value !== 'unnamed')
          yield replaceValue(to, from.value);
      }
    },
  },
  {
    name: 'an article named by another month than that of its source',
    severity: 'warning',
    codes: ['misdated-name'],
    plant: function* (content) {
      for (const field of content.fields) {
        const [, year, rest] = /^articles\/(\d{4})(-\d{2}.*)$/.exec(field.file) ?? [];
        const isDay = /^\d{4}-\d{2}(?:-\d{2})?$/.test(field.value ?? '');
        if (!year || field.scope !== 'source' || field.name !== 'published' || !isDay) continue;
        if (isNamedElsewhere(content, field.file)) continue;
        const file = `articles/${Number(year) - 1}${rest}`;
        yield {
          changes: [
            { file: field.file, whole: undefined },
            { file, whole: textOf(content, field.file) },
          ],
          places: [{ file, line: field.line }],
        };
      }
    },
  },
];

/** Whether another file speaks of the article by its id. */
const isNamedElsewhere = (content: Content, file: string): boolean =>
  [...content.texts].some(([other, text]) => other !== file && text.includes(idOf(file)));
