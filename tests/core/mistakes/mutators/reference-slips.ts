/** Mistakes that only several files together show: what is referred to is gone, renamed, of another kind, or not alone. */
import {
  articlesOf,
  type Content,
  type Entry,
  entitiesOf,
  type Field,
  folderOf,
  idOf,
  lineAt,
  lineStart,
  textOf,
} from '../content.ts';
import {
  addBeside,
  type Change,
  cutField,
  type Mutator,
  type Place,
  type Planted,
  replaceValue,
} from '../plant.ts';
import { listBodyLinks, listReferences, listUses, type Reference } from '../references.ts';

const gone = (file: string): Change => ({ file, whole: undefined });
const topField = (content: Content, file: string, name: string): Field | undefined =>
  content.fields.find((field) => field.file === file && field.depth === 0 && field.name === name);

/** A field at the top of a file, put before its last. */
function withField(content: Content, file: string, written: string): Planted | undefined {
  const last = content.fields.findLast((field) => field.file === file && field.depth === 0);
  if (!last || last.siblings.includes(written.split(':')[0] ?? '')) return undefined;
  return addBeside(content, last, written);
}

const misspell = (id: string): string[] =>
  [
    id.replace(/(.*)(.)(.)$/, '$1$3$2'),
    id.slice(0, 2) + id.slice(3),
    id.replace(/[aeiou]/, 'y'),
    id.replace(/(.)$/, '$1$1'),
    id.includes('-') ? id.replaceAll('-', '') : `${id}-as`,
  ].filter((text) => text !== id && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text));

function* eachReference(
  content: Content,
  isMeant: (reference: Reference) => boolean,
  change: (id: string) => string[],
): Generator<Planted> {
  for (const { file, at, end, line, id, ...rest } of listReferences(content)) {
    if (!isMeant({ file, at, end, line, id, ...rest })) continue;
    const text = textOf(content, file).slice(at, end);
    const written = /^["']/.test(text) ? text.slice(1, -1) : text;
    for (const other of change(written))
      yield { changes: [{ file, at, end, text: other }], places: [{ file, line }] };
  }
}

/** Places of all references to one claim, corrections and links in bodies as well. */
function usesOfClaim(content: Content, article: string, key: string): Place[] {
  const id = `${idOf(article)}#${key}`;
  const links = listBodyLinks(content).filter(
    ({ file, url }) =>
      url === `/articles/${idOf(article)}/#claim-${key}` || (file === article && url === `#claim-${key}`),
  );
  return [...listReferences(content).filter((one) => one.isClaim && one.id === id), ...links].map(
    ({ file, line }) => ({ file, line }),
  );
}

function* eachUsedClaim(content: Content): Generator<{ entry: Entry; key: Field; uses: Place[] }> {
  for (const entry of content.entries) {
    const key = entry.fields.find(({ name }) => name === 'key');
    const uses = key?.value ? usesOfClaim(content, entry.file, key.value) : [];
    if (key && uses.length > 0) yield { entry, key, uses };
  }
}

/** Other names of entities: in the file of each, its name and aliases. */
const namesOf = (content: Content, file: string): string[] => [
  topField(content, file, 'name')?.value ?? '',
  ...content.items.flatMap((item) =>
    item.file === file && item.name === 'aliases' && item.value ? [item.value] : [],
  ),
];

const pairs = <T>(all: readonly T[], step: number): [T, T][] =>
  all.flatMap((one, index): [T, T][] => {
    const other = all[(index + step) % all.length];
    return other !== undefined && other !== one ? [[one, other]] : [];
  });

export const referenceSlips: readonly Mutator[] = [
  {
    name: 'an entity deleted',
    across: true,
    codes: ['unknown-reference'],
    plant: function* (content) {
      for (const file of entitiesOf(content))
        yield { changes: [gone(file)], places: listUses(content, file) };
    },
  },
  {
    name: 'an entity renamed and not what refers to it',
    across: true,
    codes: ['unknown-reference'],
    plant: function* (content) {
      for (const file of entitiesOf(content))
        for (const name of misspell(idOf(file)).slice(0, 3))
          if (!content.texts.has(`${folderOf(file)}/${name}.md`))
            yield {
              changes: [gone(file), { file: `${folderOf(file)}/${name}.md`, whole: textOf(content, file) }],
              places: listUses(content, file),
            };
    },
  },
  {
    name: 'an article deleted or renamed',
    across: true,
    codes: ['unknown-reference'],
    plant: function* (content) {
      for (const file of articlesOf(content)) {
        const places = listUses(content, file);
        if (places.length === 0) continue;
        const others = [file.replace(/\.md$/, '-again.md'), file.replace(/(\d)-([a-z])/, '$1-the-$2')];
        yield { changes: [gone(file)], places };
        for (const other of others)
          yield { changes: [gone(file), { file: other, whole: textOf(content, file) }], places };
      }
    },
  },
  {
    name: 'an entity moved to another folder',
    across: true,
    codes: ['wrong-reference', 'unknown-reference'],
    plant: function* (content) {
      for (const file of entitiesOf(content))
        for (const folder of ['companies', 'people', 'topics', 'publishers']) {
          if (folderOf(file) === folder) continue;
          const takes = ({ folders }: Reference): boolean => folders.length === 0 || folders.includes(folder);
          const named = listReferences(content).filter(
            (one) => one.id === idOf(file) && !takes(one) && one.file !== file,
          );
          const links = listBodyLinks(content).filter(({ url }) =>
            url.startsWith(`/${folderOf(file)}/${idOf(file)}/`),
          );
          const places = [...named, ...links].map(({ file: from, line }) => ({ file: from, line }));
          const bare = `---\nname: ${topField(content, file, 'name')?.value ?? ''}\n---\n`;
          if (places.length > 0)
            yield { changes: [gone(file), { file: `${folder}/${idOf(file)}.md`, whole: bare }], places };
        }
    },
  },
  {
    name: 'two files with one id',
    across: true,
    codes: ['duplicate-id'],
    plant: function* (content) {
      for (const file of entitiesOf(content))
        for (const folder of ['people', 'topics', 'deals', 'places']) {
          const second = `${folder}/${idOf(file)}.md`;
          if (folderOf(file) === folder) continue;
          const whole = `---\nname: Another ${idOf(file)}\n---\n`;
          yield {
            changes: [{ file: second, whole }],
            places: [{ file: second, line: 1, or: { file, line: 1 } }],
          };
        }
    },
  },
  {
    name: 'a reference misspelt',
    across: true,
    codes: ['unknown-reference'],
    plant: function* (content) {
      const known = new Set([...content.texts.keys()].map(idOf));
      yield* eachReference(
        content,
        ({ isClaim }) => !isClaim,
        (id) => misspell(id).filter((other) => !known.has(other)),
      );
    },
  },
  {
    name: 'a reference to another kind of thing',
    across: true,
    codes: ['wrong-reference', 'unknown-reference'],
    plant: function* (content) {
      for (const { file, at, end, line, folders } of listReferences(content).filter(
        ({ isClaim }) => !isClaim,
      )) {
        const all = [...content.texts.keys()].filter((path) => path.includes('/'));
        const others = all.filter((path) =>
          folders.length > 0 ? !folders.includes(folderOf(path)) : folderOf(path) === 'articles',
        );
        for (const other of pairs(others, 7).slice(0, 3))
          yield { changes: [{ file, at, end, text: idOf(other[0]) }], places: [{ file, line }] };
      }
    },
  },
  {
    name: 'a name where an id is needed',
    across: true,
    plant: function* (content) {
      for (const { file, at, end, line, id, isClaim } of listReferences(content)) {
        const target = [...content.texts.keys()].find((path) => idOf(path) === id);
        const name = target && topField(content, target, 'name')?.value;
        if (!isClaim && name && name !== id && !/[,:#"']/.test(name))
          yield { changes: [{ file, at, end, text: name }], places: [{ file, line }] };
      }
    },
  },
  {
    name: 'a claim misspelt in a sum, base, ruling or correction',
    across: true,
    codes: ['unknown-reference', 'invalid-value'],
    plant: (content) => eachReference(content, ({ isClaim }) => isClaim, misspell2),
  },
  {
    name: 'a key changed that others name',
    across: true,
    codes: ['unknown-reference'],
    plant: function* (content) {
      for (const { key, uses } of eachUsedClaim(content))
        for (const text of misspell(key.value ?? '').slice(0, 3))
          yield { changes: replaceValue(key, text).changes, places: uses };
    },
  },
  {
    name: 'a key taken away that others name',
    across: true,
    codes: ['unknown-reference'],
    plant: function* (content) {
      for (const { key, uses } of eachUsedClaim(content)) {
        const cut = cutField(content, key);
        const lines = textOf(content, cut.file).slice(cut.at, cut.end).split('\n').length - 1;
        const places = uses.map(({ file, line }) => ({
          file,
          line: file === key.file && line > key.line ? line - lines : line,
        }));
        yield { changes: [cut], places };
      }
    },
  },
  {
    name: 'a claim taken away that others name',
    across: true,
    codes: ['unknown-reference'],
    plant: function* (content) {
      for (const { entry, uses } of eachUsedClaim(content)) {
        const { file, at, end, style, list } = entry;
        const text = textOf(content, file);
        const from = lineStart(text, at);
        const to = style === 'flow' ? text.indexOf('\n', end) + 1 : end;
        // A list that is left with nothing is another mistake.
        if (content.entries.filter((one) => one.file === file && one.list === list).length < 2) continue;
        const lines = text.slice(from, to).split('\n').length - 1;
        const line = lineAt(text, from);
        const inside = (place: Place): boolean =>
          place.file === file && place.line >= line && place.line < line + lines;
        const places = uses
          .filter((place) => !inside(place))
          .map((place) =>
            place.file === file && place.line >= line ? { file, line: place.line - lines } : place,
          );
        if (places.length > 0) yield { changes: [{ file, at: from, end: to, text: '' }], places };
      }
    },
  },
  {
    name: 'an answer that its question no longer declares',
    across: true,
    codes: ['unknown-reference'],
    plant: function* (content) {
      for (const field of content.fields.filter(({ scope }) => scope === 'answers')) {
        const places = content.entries
          .filter(({ fields }) => {
            const said = (name: string) => fields.find((one) => one.name === name)?.value;
            return said('question') === idOf(field.file) && said('answer') === field.name;
          })
          .flatMap(({ fields }) => fields.filter(({ name }) => name === 'answer'));
        if (places.length === 0 || field.siblings.length < 2) continue;
        yield { changes: [cutField(content, field)], places };
        const renamed = {
          file: field.file,
          at: field.keyAt,
          end: field.keyAt + field.name.length,
          text: `${field.name}-now`,
        };
        yield { changes: [renamed], places };
      }
    },
  },
  {
    name: 'an answer misspelt',
    across: true,
    codes: ['unknown-reference', 'invalid-value'],
    plant: function* (content) {
      for (const field of content.fields)
        if (field.name === 'answer' && field.value?.includes('-'))
          for (const text of misspell(field.value).filter((one) => one.includes('-')))
            yield replaceValue(field, text);
    },
  },
  {
    name: 'a former id that is in use',
    across: true,
    codes: ['duplicate-id'],
    plant: function* (content) {
      for (const [file, other] of pairs(entitiesOf(content), 5)) {
        const planted = withField(content, file, `formerly: [${idOf(other)}]`);
        if (planted) yield planted;
      }
    },
  },
  {
    name: 'a former id of two things',
    across: true,
    codes: ['duplicate-id'],
    plant: function* (content) {
      for (const [file, other] of pairs(entitiesOf(content), 9)) {
        const [one, two] = [file, other].map((path) => withField(content, path, 'formerly: [old-name]'));
        const [first, second] = [one?.places[0], two?.places[0]];
        if (one && two && first && second)
          yield { changes: [...one.changes, ...two.changes], places: [{ ...first, or: second }] };
      }
    },
  },
  {
    name: 'a former id still referred to',
    across: true,
    codes: ['unknown-reference'],
    plant: function* (content) {
      const old = content.items.filter(({ name }) => name === 'formerly');
      for (const { value = '', file } of old)
        yield* eachReference(
          content,
          ({ id, isClaim }) => !isClaim && id === idOf(file),
          () => [value],
        );
    },
  },
  {
    name: 'an alias of two things',
    across: true,
    severity: 'warning',
    codes: ['shared-alias'],
    plant: function* (content) {
      for (const step of [3, 8])
        for (const [file, other] of pairs(entitiesOf(content), step))
          for (const name of namesOf(content, other).slice(0, 2)) {
            const planted = withField(content, file, `aliases: [${JSON.stringify(name)}]`);
            const line = topField(content, other, 'name')?.line ?? 2;
            const theirs = content.items.find(
              (item) => item.file === other && item.value === name && item.name === 'aliases',
            );
            if (planted)
              yield { ...planted, places: [...planted.places, { file: other, line: theirs?.line ?? line }] };
          }
    },
  },
  {
    name: 'a name of two things',
    across: true,
    severity: 'warning',
    codes: ['shared-alias'],
    plant: function* (content) {
      for (const [file, other] of pairs(entitiesOf(content), 11)) {
        const [ours, theirs] = [file, other].map((path) => topField(content, path, 'name'));
        if (ours && theirs)
          yield { changes: replaceValue(ours, JSON.stringify(theirs.value)).changes, places: [ours, theirs] };
      }
    },
  },
  {
    name: 'a thing that is part of itself',
    across: true,
    codes: ['circular-parent'],
    plant: function* (content) {
      const inFolder = (folder: string): string[] =>
        entitiesOf(content).filter((file) => folderOf(file) === folder);
      for (const folder of ['places', 'topics', 'companies', 'institutions'])
        for (const file of inFolder(folder)) {
          const parent = topField(content, file, 'parent');
          const above =
            parent?.value && content.texts.has(`${folder}/${parent.value}.md`)
              ? `${folder}/${parent.value}.md`
              : undefined;
          const own = withField(content, file, `parent: ${idOf(file)}`);
          if (own) yield own;
          if (parent) yield replaceValue(parent, idOf(file));
          const back = above && withField(content, above, `parent: ${idOf(file)}`);
          if (back && parent) yield { changes: back.changes, places: [...back.places, parent] };
        }
      for (const step of [1, 2])
        for (const [file, other] of pairs(inFolder('policies'), step)) {
          const [one, two] = [
            withField(content, file, `partOf: [${idOf(other)}]`),
            withField(content, other, `partOf: [${idOf(file)}]`),
          ];
          if (
            one &&
            two &&
            step === 1 &&
            !listReferences(content).some(
              ({ file: from, name }) => name === 'partOf' && [file, other].includes(from),
            )
          )
            yield { changes: [...one.changes, ...two.changes], places: [...one.places, ...two.places] };
          const own = withField(content, file, `partOf: [${idOf(file)}]`);
          if (own) yield own;
        }
    },
  },
  {
    name: 'a new entity that nobody refers to',
    across: true,
    severity: 'warning',
    codes: ['unused-entity'],
    plant: function* (content) {
      for (const file of entitiesOf(content)) {
        const second = file.replace('.md', '-north.md');
        const whole = textOf(content, file)
          .replace(/^name: .*$/m, `name: Northern ${idOf(file)}`)
          .replace(/^(aliases|formerly|rulings):.*\n(?:[ ]+.*\n)*/gm, '');
        yield {
          changes: [{ file: second, whole }],
          places: [{ file: second, line: whole.startsWith('---\n#') ? 3 : 2 }],
        };
      }
    },
  },
  {
    name: 'a name in the body that no claim is about',
    across: true,
    severity: 'warning',
    codes: ['unclaimed-mention'],
    plant: function* (content) {
      for (const file of articlesOf(content)) {
        const text = textOf(content, file);
        for (const other of entitiesOf(content)) {
          const name = topField(content, other, 'name')?.value ?? '';
          const used =
            listUses(content, other).some((place) => place.file === file) ||
            text.includes(name) ||
            ['questions', 'figures', 'events', 'deals'].includes(folderOf(other));
          const known = text.includes(idOf(other));
          if (used || known || name.length < 5 || /[a-z]$/.test(name) === false) continue;
          yield {
            changes: [
              { file, at: text.length, end: text.length, text: `\nIt is all the same to ${name}.\n` },
            ],
            places: [{ file, line: lineAt(text, text.length) + 1 }],
          };
        }
      }
    },
  },
];

/** `article#key` misspelt in its key; an expression keeps its other words. */
function misspell2(ref: string): string[] {
  const [article, key] = ref.includes('#') ? ref.split('#') : ['', ref];
  return misspell(key ?? '').map((other) => (article ? `'${article}#${other}'` : other));
}
