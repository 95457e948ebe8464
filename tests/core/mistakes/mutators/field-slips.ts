/** Fields: misspelt, forgotten, out of place, empty, or of another shape than they should be. */
import { type Content, type Field, textOf } from '../content.ts';
import { addBeside, cutField, insert, type Mutator, replaceValue } from '../plant.ts';

const scalars = (content: Content): Field[] => content.fields.filter(({ value }) => value !== undefined);
/** Maps whose keys an author makes up. */
const isFree = ({ scope }: Field): boolean => scope === 'answers' || scope === 'units';

const claimLists = ['figures', 'events', 'relations', 'statuses', 'statements'];

/** What a map cannot do without. */
const required: Record<string, readonly string[]> = {
  articles: ['title', 'source', 'added', 'summary'],
  source: ['publisher', 'headline', 'published'],
  figures: ['about', 'figure', 'name', 'value', 'said'],
  events: ['title', 'about'],
  relations: ['from', 'to', 'type'],
  statuses: ['about', 'status'],
  statements: ['about'],
  corrections: ['date', 'text'],
  doubt: ['why'],
  rulings: ['prefer', 'reason', 'date'],
  site: ['title', 'tagline', 'url', 'language', 'editor', 'licence', 'accent'],
  editor: ['name'],
  licence: ['name'],
};

function isRequired({ file, scope, name, siblings }: Field): boolean {
  // In this content one name is a list of claims and a folder of metrics.
  if (file.startsWith('figures/') && scope === 'figures')
    return ['name', 'unit', 'definition'].includes(name);
  if (file.startsWith('events/') && scope === 'events') return name === 'name';
  if (!file.startsWith('articles/') && file.startsWith(`${scope}/`)) return name === 'name';
  if (name === 'value' && siblings.includes('said')) return false;
  if (name === 'said' && siblings.includes('value')) return false;
  if (scope === 'relations' && siblings.includes('sum') && !siblings.includes('from')) return false;
  return (required[scope] ?? []).includes(name);
}

/** Fields of one kind of claim that another has no use for. */
const foreign: Record<string, readonly string[]> = {
  figures: [
    'due: 2026',
    'rank: first',
    'milestone: first-ton',
    'share: 40%',
    'type: owns',
    'text: It is so',
    'side: law',
  ],
  events: [
    'value: 20',
    'asOf: 2024',
    'status: planned',
    'from: birka',
    'rank: first',
    'unit: t',
    'term: 5 years',
  ],
  relations: [
    'about: birka',
    'due: 2026',
    'asOf: 2024',
    'rank: first',
    'title: It began',
    'is: planned',
    'base: loan',
  ],
  statuses: [
    'value: 20',
    'due: 2026',
    'asOf: 2024',
    'moved: later',
    'title: It began',
    'event: oslo-meeting',
  ],
  statements: [
    'value: 20',
    'due: 2026',
    'until: 2025',
    'type: owns',
    'is: forecast',
    'share: 40%',
    'figure: potash-share',
  ],
};

/** Fields of a claim or of the source, at the top of a file; and what many expect in an entity. */
const misplaced = {
  articles: [
    'publisher: nordic-metals',
    'published: 2024-05-21',
    'url: https://a.example/',
    'key: loan',
    'value: 20',
    'about: birka',
    'publishedInferred: guessed',
    'date: 2024-05-21',
    'tags: [salt]',
  ],
  entities: [
    'title: A title',
    'status: operating',
    'owner: birka',
    'capacity: 200',
    'summary: A summary.',
    'description: A mine.',
    'id: birka',
    'date: 2024',
    'employees: 90',
  ],
};

const misspell: readonly ((name: string) => string)[] = [
  (name) => name.slice(0, 1) + name.slice(2),
  (name) => name.slice(0, -1) + name.slice(-1).repeat(2),
  (name) => name.slice(0, -2) + name.slice(-1) + name.slice(-2, -1),
  (name) => name[0]?.toUpperCase() + name.slice(1),
  (name) => `${name}_`,
];

const isTop = ({ depth, index }: Field): boolean => depth === 0 && index === 0;

export const fieldSlips: readonly Mutator[] = [
  {
    name: 'a field misspelt',
    codes: ['unknown-field'],
    plant: function* (content) {
      const known = new Set(content.fields.map(({ name }) => name));
      for (const field of content.fields) {
        const { file, keyAt, name, line } = field;
        for (const change of isFree(field) ? [] : misspell) {
          const text = change(name);
          if (known.has(text) || text === '') continue;
          yield { changes: [{ file, at: keyAt, end: keyAt + name.length, text }], places: [{ file, line }] };
        }
      }
    },
  },
  {
    name: 'a field of another kind of claim',
    codes: ['unknown-field'],
    plant: function* (content) {
      for (const { list, fields } of content.entries)
        for (const written of (claimLists.includes(list) && foreign[list]) || [])
          if (fields[0] && !fields.some(({ name }) => written.startsWith(`${name}:`)))
            yield addBeside(content, fields[0], written);
    },
  },
  {
    name: 'a field at the wrong level',
    codes: ['unknown-field'],
    plant: function* (content) {
      for (const field of content.fields) {
        const { file, siblings } = field;
        if (!isTop(field) || file === 'site.yaml') continue;
        for (const written of file.startsWith('articles/') ? misplaced.articles : misplaced.entities)
          if (!siblings.some((name) => written.startsWith(`${name}:`)))
            yield addBeside(content, field, written);
      }
    },
  },
  {
    name: 'a field of the source moved to the top',
    codes: ['unknown-field', 'missing-field'],
    plant: function* (content) {
      const tops = new Map(content.fields.filter(isTop).map((field) => [field.file, field]));
      for (const field of content.fields) {
        const top = tops.get(field.file);
        if (field.scope !== 'source' || !top) continue;
        const written = textOf(content, field.file).slice(field.keyAt, field.end);
        const added = addBeside(content, top, written);
        yield { changes: [cutField(content, field), ...added.changes], places: added.places };
      }
    },
  },
  {
    name: 'a field that is needed left out',
    codes: ['missing-field', 'invalid-value', 'front-matter'],
    plant: function* (content) {
      for (const field of content.fields) {
        if (!isRequired(field)) continue;
        const { file, depth, line, scope } = field;
        const cut = cutField(content, field);
        // Told where the map begins from which it is missing.
        const entry = content.entries.find(
          (one) => one.file === file && one.at <= field.keyAt && one.end > field.keyAt,
        );
        const parent = content.fields.find(
          (one) => one.file === file && one.name === scope && one.at <= field.keyAt && one.end >= field.end,
        );
        const start = file === 'site.yaml' ? 1 : 2;
        const at = depth === 0 ? start : scope === 'doubt' ? parent?.line : (entry?.line ?? parent?.line);
        const first = textOf(content, file).startsWith('---\n#') ? start + 1 : start;
        yield { changes: [cut], places: [{ file, line: depth === 0 ? first : (at ?? line) }] };
      }
    },
  },
  {
    name: 'a text where a list or a map is needed',
    codes: ['invalid-value'],
    plant: function* (content) {
      // What takes one or many takes a text.
      const oneOrMany = ['about', 'by', 'via', 'from', 'to', 'of'];
      for (const field of content.fields)
        if (field.shape !== 'text' && !oneOrMany.includes(field.name))
          for (const text of ['salt', 'Salt and potash', '2024'])
            if (
              field.style === 'flow' ||
              /[\]}]$/.test(textOf(content, field.file).slice(field.at, field.end))
            )
              yield replaceValue(field, text);
    },
  },
  {
    name: 'a list or a map where a text is needed',
    codes: ['invalid-value', 'unknown-reference'],
    plant: function* (content) {
      for (const field of scalars(content)) {
        const isLong = /^[>|]/.test(textOf(content, field.file).slice(field.at, field.end));
        if (isLong) continue;
        const one = ['about', 'by', 'via', 'from', 'to', 'of'].includes(field.name);
        yield replaceValue(field, one ? '[[birka]]' : '[birka]');
        yield replaceValue(field, '{ name: birka }');
      }
    },
  },
  {
    name: 'a field left empty',
    codes: ['invalid-value', 'missing-field'],
    plant: function* (content) {
      for (const field of scalars(content)) {
        if (/^[>|]/.test(textOf(content, field.file).slice(field.at, field.end))) continue;
        for (const text of ['', '""', "' '"])
          if (text !== '' || field.style === 'block') yield replaceValue(field, text);
      }
    },
  },
  {
    name: 'a field set to nothing',
    plant: function* (content) {
      for (const field of scalars(content)) {
        if (isFree(field) || /^[>|]/.test(textOf(content, field.file).slice(field.at, field.end))) continue;
        for (const text of ['null', '~', 'tbd', '???', 'n/a']) yield replaceValue(field, text);
      }
    },
  },
  {
    name: 'an empty list where one thing is needed',
    codes: ['invalid-value'],
    plant: function* (content) {
      for (const field of scalars(content))
        if (
          ['about', 'from', 'to', 'by', 'of'].includes(field.name) &&
          !['events', 'figures'].includes(field.file)
        )
          yield replaceValue(field, '[]');
    },
  },
  {
    name: 'a claim in the list of another kind',
    plant: function* (content) {
      for (const { file, at, end, list, style } of content.entries) {
        const others = content.entries.filter(
          (one) => one.file === file && one.index === 0 && one.list !== list,
        );
        if (!file.startsWith('articles/') || !claimLists.includes(list) || style !== 'flow') continue;
        for (const other of others.filter((one) => claimLists.includes(one.list))) {
          const written = textOf(content, file).slice(at, end).replace(/key: /, 'key: moved-');
          yield insert(file, other.at, `${written}\n  - `, other.line);
        }
      }
    },
  },
];
