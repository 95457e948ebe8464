/** Slips of the hand in front matter: spaces, quotes, brackets, dashes and colons. */
import { type Content, type Field, lineStart, textOf, writtenAt } from '../content.ts';
import { addBeside, insert, type Mutator, type Planted, replaceValue } from '../plant.ts';

type IsMeant = (field: Field, content: Content) => boolean;
const textFields = (content: Content, isMeant: IsMeant = () => true): Field[] =>
  content.fields.filter((field) => field.value !== undefined && isMeant(field, content));

const isPlain: IsMeant = (field, content) =>
  field.value !== undefined &&
  !field.quoted &&
  !/^[>|]|\n/.test(writtenAt(content, field)) &&
  field.value !== '';
/** A block field that stands alone on its line, not behind the dash of its entry. */
const startsLine: IsMeant = ({ style, file, keyAt }, content) =>
  style === 'block' &&
  /^ *$/.test(textOf(content, file).slice(lineStart(textOf(content, file), keyAt), keyAt));
const hasWords: IsMeant = ({ value }) => /[a-z] [a-z]/.test(value ?? '');

function* eachField(content: Content, isMeant: IsMeant, plant: (field: Field) => Planted | Planted[]) {
  for (const field of content.fields) if (isMeant(field, content)) yield* [plant(field)].flat();
}

/** Changes the spaces before a line. */
const indent = (
  content: Content,
  { file, keyAt, line }: Field,
  change: (spaces: string) => string,
): Planted => {
  const at = lineStart(textOf(content, file), keyAt);
  const spaces = textOf(content, file).slice(at, keyAt);
  return { changes: [{ file, at, end: keyAt, text: change(spaces) }], places: [{ file, line }] };
};

export const yamlSlips: readonly Mutator[] = [
  {
    name: 'no space behind a colon',
    plant: (content) =>
      eachField(content, isPlain, ({ file, keyAt, name, at, line }) => ({
        changes: [{ file, at: keyAt + name.length, end: at, text: ':' }],
        places: [{ file, line }],
      })),
  },
  {
    name: 'no colon',
    plant: (content) =>
      eachField(content, isPlain, ({ file, keyAt, name, line }) => ({
        changes: [{ file, at: keyAt + name.length, end: keyAt + name.length + 1, text: '' }],
        places: [{ file, line }],
      })),
  },
  {
    name: 'a line indented too far',
    plant: (content) =>
      eachField(
        content,
        (field) => startsLine(field, content) && field.index > 0,
        (field) => [1, 2].map((n) => indent(content, field, (spaces) => spaces + ' '.repeat(n))),
      ),
  },
  {
    name: 'a line indented too little',
    plant: (content) =>
      eachField(
        content,
        (field) => startsLine(field, content) && field.depth > 0,
        (field) => [1, 2].map((n) => indent(content, field, (spaces) => spaces.slice(n))),
      ),
  },
  {
    name: 'a tab in the indentation',
    codes: ['yaml'],
    plant: (content) =>
      eachField(
        content,
        (field) => startsLine(field, content) && field.depth > 0,
        (field) => [
          indent(content, field, () => '\t'),
          indent(content, field, (spaces) => spaces.replace(/ {2}$/, '\t')),
        ],
      ),
  },
  {
    name: 'a quotation mark never closed',
    codes: ['yaml'],
    plant: (content) =>
      eachField(
        content,
        (field) => isPlain(field, content) && !/["']/.test(field.value ?? ''),
        (field) => ['"', "'"].map((mark) => insert(field.file, field.at, mark, field.line)),
      ),
  },
  {
    name: 'a quotation mark never opened',
    plant: (content) =>
      eachField(
        content,
        // Behind a digit it may be meant for inches; an apostrophe ends many a word.
        (field) => isPlain(field, content) && /[^\d]$/.test(field.value ?? ''),
        (field) => insert(field.file, field.end, '"', field.line),
      ),
  },
  {
    name: 'text behind a quotation',
    codes: ['yaml'],
    plant: (content) =>
      eachField(
        content,
        (field) => isPlain(field, content) && hasWords(field, content) && !/["']/.test(field.value ?? ''),
        (field) => {
          const written = writtenAt(content, field);
          return replaceValue(field, `"${written.replace(' ', '" ')}`);
        },
      ),
  },
  {
    name: 'an apostrophe within apostrophes',
    codes: ['yaml'],
    plant: (content) =>
      eachField(
        content,
        (field) => isPlain(field, content) && hasWords(field, content),
        (field) => replaceValue(field, `'${writtenAt(content, field).replace(' ', "'s ")}'`),
      ),
  },
  {
    name: 'a bracket never closed',
    codes: ['yaml'],
    plant: function* (content) {
      const flow = [
        ...content.entries.filter(({ style }) => style === 'flow'),
        ...content.fields.filter((field) => /[\]}]$/.test(writtenAt(content, field))),
      ];
      for (const { file, end, line } of flow)
        yield { changes: [{ file, at: end - 1, end, text: '' }], places: [{ file, line }] };
    },
  },
  {
    name: 'a bracket too many',
    codes: ['yaml'],
    plant: function* (content) {
      for (const field of content.fields) {
        const closing = /[\]}]$/.exec(writtenAt(content, field))?.[0];
        if (closing) yield insert(field.file, field.end, closing, field.line);
      }
      for (const { file, end, line, style } of content.entries)
        if (style === 'flow') yield insert(file, end, '}', line);
    },
  },
  {
    name: 'a second colon in a value',
    codes: ['yaml'],
    plant: (content) =>
      eachField(
        content,
        (field) => isPlain(field, content) && hasWords(field, content),
        (field) => replaceValue(field, writtenAt(content, field).replace(' ', ': ')),
      ),
  },
  {
    name: 'a stray dash before a field',
    plant: (content) =>
      eachField(
        content,
        (field) => startsLine(field, content) && field.index > 0,
        ({ file, keyAt, line }) => insert(file, keyAt, '- ', line),
      ),
  },
  {
    name: 'the dash of a list forgotten',
    plant: function* (content) {
      for (const { file, at, style, line } of [...content.entries, ...content.items])
        if (style === 'block')
          yield { changes: [{ file, at: at - 2, end: at, text: '  ' }], places: [{ file, line }] };
    },
  },
  {
    name: 'no space behind a dash',
    plant: function* (content) {
      for (const { file, at, style, line } of [...content.entries, ...content.items])
        if (style === 'block')
          yield { changes: [{ file, at: at - 1, end: at, text: '' }], places: [{ file, line }] };
    },
  },
  {
    name: 'a list behind its field',
    codes: ['yaml'],
    plant: function* (content) {
      for (const { file, at, style, line, index } of content.items) {
        const text = textOf(content, file);
        const from = text.lastIndexOf(':', at) + 1;
        if (style === 'block' && index === 0)
          yield { changes: [{ file, at: from, end: at - 2, text: ' ' }], places: [{ file, line: line - 1 }] };
      }
    },
  },
  {
    name: 'a field written twice',
    codes: ['yaml'],
    plant: (content) =>
      eachField(content, isPlain, (field) =>
        addBeside(content, field, textOf(content, field.file).slice(field.keyAt, field.end)),
      ),
  },
  {
    name: 'a value that begins with a mark of YAML’s own',
    plant: (content) =>
      eachField(content, isPlain, (field) =>
        ['@', '`', '%', '*', '&', '!', '|', '#', '? ', '- ']
          .filter((mark) => field.style === 'block' || mark !== '|')
          .map((mark) => insert(field.file, field.at, mark, field.line)),
      ),
  },
  {
    name: 'a # that makes a comment of a value’s end',
    severity: 'warning',
    codes: ['lost-text'],
    plant: (content) =>
      eachField(
        content,
        (field) => isPlain(field, content) && hasWords(field, content) && field.style === 'block',
        (field) => replaceValue(field, writtenAt(content, field).replace(' ', ' #')),
      ),
  },
  {
    name: 'a comma in a value within brackets',
    plant: (content) =>
      eachField(
        content,
        (field) =>
          isPlain(field, content) && field.style === 'flow' && /[a-z] [a-z]|\d{4}$/.test(field.value ?? ''),
        (field) =>
          replaceValue(
            field,
            writtenAt(content, field).replace(/ |(?=\d{3}$)/, (gap) => `,${gap}`),
          ),
      ),
  },
  {
    name: 'a comma forgotten within brackets',
    codes: ['yaml'],
    plant: (content) =>
      eachField(
        content,
        ({ style, index }) => style === 'flow' && index > 0,
        ({ file, keyAt, line }) => ({
          changes: [{ file, at: textOf(content, file).lastIndexOf(',', keyAt), end: keyAt, text: ' ' }],
          places: [{ file, line }],
        }),
      ),
  },
  {
    name: 'a value that goes on at the left margin',
    codes: ['yaml'],
    plant: (content) =>
      eachField(
        content,
        (field) => isPlain(field, content) && hasWords(field, content) && field.style === 'block',
        (field) => replaceValue(field, writtenAt(content, field).replace(' ', '\n')),
      ),
  },
  {
    name: 'a backslash within quotes',
    codes: ['yaml'],
    plant: (content) =>
      eachField(
        content,
        (field) => isPlain(field, content) && hasWords(field, content) && !/["\\]/.test(field.value ?? ''),
        (field) => replaceValue(field, `"${writtenAt(content, field).replace(' ', ' \\i')}"`),
      ),
  },
  {
    name: 'typographic quotation marks where a value is no prose',
    plant: function* (content) {
      const exact =
        /^(?:[-\d.,]+(?: (?:million|billion))?|[A-Z]{2}(?:-\d+)?|#[0-9a-f]{6}|%|https:.*|[a-z]+(?:-[a-z]+)+)$/;
      for (const value of [...textFields(content), ...content.items])
        if (exact.test(value.value ?? '') && !['text', 'name'].includes(value.name))
          yield { ...replaceValue(value, `“${value.value}”`) };
    },
  },
  {
    name: 'a sentence pasted between the fields',
    codes: ['yaml'],
    plant: (content) =>
      eachField(
        content,
        (field) => startsLine(field, content) && field.depth === 0 && field.index > 0,
        ({ file, keyAt, line }) => insert(file, keyAt, 'The ministry gave no reason.\n', line),
      ),
  },
];
