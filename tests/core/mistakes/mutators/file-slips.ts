/** What happens to whole files: fences, encodings, invisible characters, merges left half done, names. */
import {
  articlesOf,
  bodyStart,
  type Content,
  entitiesOf,
  type Field,
  idOf,
  lineAt,
  lineStart,
  textOf,
} from '../content.ts';
import { insert, type Mutator, type Planted } from '../plant.ts';

const markdownOf = (content: Content): string[] => [...articlesOf(content), ...entitiesOf(content)];

function* eachFile(content: Content, plant: (file: string, text: string) => Planted[]): Generator<Planted> {
  for (const file of markdownOf(content)) yield* plant(file, textOf(content, file));
}

/** The lines of a body that are prose. */
function* eachProse(content: Content): Generator<{ file: string; at: number; line: number }> {
  for (const file of markdownOf(content)) {
    const text = textOf(content, file);
    for (const { index } of text.matchAll(/^\p{Lu}.{20,}$/gmu))
      if (index >= bodyStart(text)) yield { file, at: index, line: lineAt(text, index) };
  }
}

const startsLine = (content: Content, { style, file, keyAt, depth }: Field): boolean =>
  style === 'block' && depth === 0 && lineStart(textOf(content, file), keyAt) === keyAt;

const conflict = (ours: string, theirs: string): string =>
  `<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> north\n`;

export const fileSlips: readonly Mutator[] = [
  {
    name: 'the opening fence miswritten',
    codes: ['front-matter'],
    plant: (content) =>
      eachFile(content, (file) =>
        ['', '----\n', '--\n', '—\n', ' ---\n', '---yaml\n', '```\n', '--- \n', '\n---\n'].map((text) => ({
          changes: [{ file, at: 0, end: 4, text }],
          places: [{ file, line: 1 }],
        })),
      ),
  },
  {
    name: 'the closing fence miswritten',
    plant: (content) =>
      eachFile(content, (file, text) => {
        const at = bodyStart(text) - 4;
        const line = lineAt(text, at);
        return ['----\n', '--\n', '—\n', ' ---\n', '--- \n', '- --\n', '***\n', '———\n'].map((fence) => ({
          changes: [{ file, at, end: at + 4, text: fence }],
          places: [{ file, line }],
        }));
      }),
  },
  {
    name: 'the closing fence forgotten',
    plant: (content) =>
      eachFile(content, (file, text) => {
        const at = bodyStart(text) - 4;
        return [
          {
            changes: [{ file, at, end: at + 4, text: '' }],
            places: [{ file, line: 1, or: { file, line: lineAt(text, at) } }],
          },
        ];
      }),
  },
  {
    name: 'the closing fence too early',
    plant: function* (content) {
      for (const field of content.fields) {
        const { file, keyAt, index } = field;
        if (!startsLine(content, field) || index === 0 || file === 'site.yaml') continue;
        const end = bodyStart(textOf(content, file)) - 4;
        const places = [{ file, line: lineAt(textOf(content, file), keyAt) }];
        const fence = { file, at: keyAt, end: keyAt, text: '---\n' };
        yield { changes: [fence], places };
        yield { changes: [fence, { file, at: end, end: end + 4, text: '' }], places };
      }
    },
  },
  {
    name: 'a merge left half done in the front matter',
    plant: function* (content) {
      for (const field of content.fields) {
        const { file, keyAt, line, shape } = field;
        if (!startsLine(content, field) || shape !== 'text') continue;
        const text = textOf(content, file);
        const end = text.indexOf('\n', keyAt) + 1;
        const written = text.slice(keyAt, end - 1);
        if (/[>|]-?$/.test(written)) continue;
        yield {
          changes: [{ file, at: keyAt, end, text: conflict(written, written) }],
          places: [{ file, line }],
        };
      }
    },
  },
  {
    name: 'a merge left half done in the body',
    plant: function* (content) {
      for (const { file, at, line } of eachProse(content)) {
        const text = textOf(content, file);
        const end = text.indexOf('\n', at) + 1;
        const written = text.slice(at, end - 1);
        yield {
          changes: [{ file, at, end, text: conflict(written, 'The other words.') }],
          places: [{ file, line }],
        };
      }
    },
  },
  {
    name: 'two byte-order marks',
    codes: ['not-text'],
    plant: (content) => eachFile(content, (file) => [insert(file, 0, '\uFEFF\uFEFF', 1)]),
  },
  {
    name: 'a no-break space in the indentation',
    plant: function* (content) {
      for (const { file, keyAt, line, style } of content.fields) {
        const text = textOf(content, file);
        const from = lineStart(text, keyAt);
        if (style === 'block' && / {2}$/.test(text.slice(from, keyAt)))
          yield { changes: [{ file, at: keyAt - 1, end: keyAt, text: '\u00A0' }], places: [{ file, line }] };
      }
    },
  },
  {
    name: 'a no-break space behind a colon',
    plant: function* (content) {
      for (const { file, at, line, value } of content.fields) {
        const text = textOf(content, file);
        if (value !== undefined && text.slice(at - 2, at) === ': ')
          yield { changes: [{ file, at: at - 1, end: at, text: '\u00A0' }], places: [{ file, line }] };
      }
    },
  },
  {
    name: 'an invisible character within an id or word of the vocabulary',
    plant: function* (content) {
      for (const { file, end, line, value = '', name } of [...content.fields, ...content.items])
        if (
          /^[a-z]+(?:-[a-z]+)*$/.test(value) &&
          ['about', 'topics', 'status', 'type', 'figure', 'country', 'place'].includes(name)
        )
          for (const mark of ['\u200B', '\u00AD', '\u2060'])
            yield { changes: [{ file, at: end, end, text: mark }], places: [{ file, line }] };
    },
  },
  {
    name: 'a control character',
    codes: ['not-text'],
    plant: function* (content) {
      for (const { file, at, line } of eachProse(content)) {
        yield insert(file, at + 5, '\u0008', line);
        yield insert(file, at + 5, '\u2028', line);
      }
      for (const { file, at, line, value } of content.fields)
        if (value) yield insert(file, at + 1, '\u0000', line);
    },
  },
  {
    name: 'a letter in another encoding',
    codes: ['not-text'],
    plant: function* (content) {
      const places = [
        ...eachProse(content),
        ...content.fields.filter(({ value }) => /[a-z] [a-z]/.test(value ?? '')),
      ];
      for (const { file, at, line } of places) {
        const text = textOf(content, file);
        const whole = Buffer.concat([
          Buffer.from(text.slice(0, at + 1)),
          Buffer.of(0xe9),
          Buffer.from(text.slice(at + 1)),
        ]);
        yield { changes: [{ file, whole }], places: [{ file, line }] };
      }
    },
  },
  {
    name: 'letters read in the wrong encoding',
    plant: function* (content) {
      const places = [
        ...eachProse(content),
        ...content.fields.filter(({ value }) => /[a-z] [a-z]/.test(value ?? '')),
      ];
      for (const { file, at, line } of places)
        for (const letters of ['â€™', 'Ã¸', 'Ã©', 'Â\u00A0', 'Ã…', '\uFFFD'])
          yield insert(file, at + 3, letters, line);
    },
  },
  {
    name: 'a file emptied',
    codes: ['front-matter'],
    plant: (content) =>
      eachFile(content, (file) =>
        ['', '\n\n', '---\n---\n', '---\n# name: A\n---\n'].map((whole) => ({
          changes: [{ file, whole }],
          places: [{ file, line: 1 }],
        })),
      ),
  },
  {
    name: 'another file than Markdown',
    codes: ['misplaced-file'],
    plant: (content) =>
      eachFile(content, (file, text) =>
        ['.markdown', '.txt', '.MD', '.md.bak'].map((ending) => {
          const moved = file.replace(/\.md$/, ending);
          const changes = [
            { file, whole: undefined },
            { file: moved, whole: text },
          ];
          return { changes, places: [{ file: moved, line: 1 }] };
        }),
      ),
  },
  {
    name: 'a file in a folder that is none',
    codes: ['misplaced-file'],
    plant: (content) =>
      eachFile(content, (file, text) =>
        [file.replace('s/', '/'), file.replace('/', '/old/'), `${idOf(file)}.md`].map((moved) => ({
          changes: [
            { file, whole: undefined },
            { file: moved, whole: text },
          ],
          places: [{ file: moved, line: 1 }],
        })),
      ),
  },
  {
    name: 'a file name that is no id',
    codes: ['bad-id'],
    plant: (content) =>
      eachFile(content, (file, text) => {
        const [folder, name = ''] = file.split('/');
        const names = [
          name.replace(/^(.*)-/, '$1_'),
          name.replace(/[a-z]/, (letter) => letter.toUpperCase()),
          name.replace('.md', ' .md'),
          name.replace(/^(.*)-/, '$1--'),
        ];
        return names
          .filter((other) => other !== name)
          .map((other) => ({
            changes: [
              { file, whole: undefined },
              { file: `${folder}/${other}`, whole: text },
            ],
            places: [{ file: `${folder}/${other}`, line: 1 }],
          }));
      }),
  },
  {
    name: 'an article whose name does not begin with a date',
    codes: ['bad-id'],
    plant: function* (content) {
      for (const file of articlesOf(content))
        for (const date of ['', '2024-13-', '24-05-', '2024-02-30-']) {
          const moved = `articles/${date}${idOf(file).replace(/^(\d+-)+/, '')}-again.md`;
          const text = textOf(content, file).replace(
            /url:.*?(?=, published|\n)/,
            'url: https://other.example/',
          );
          yield { changes: [{ file: moved, whole: text }], places: [{ file: moved, line: 1 }] };
        }
    },
  },
  {
    name: 'an article among the entities',
    codes: ['misplaced-file'],
    plant: function* (content) {
      for (const file of articlesOf(content))
        for (const folder of ['companies', 'events', 'topics', 'figures']) {
          const moved = `${folder}/${idOf(file)}-again.md`;
          yield {
            changes: [{ file: moved, whole: textOf(content, file) }],
            places: [{ file: moved, line: 1 }],
          };
        }
    },
  },
];
