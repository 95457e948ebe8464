/** Every reference must lead to a thing of a kind that its field takes. */
import type { Library } from '../link/library.ts';
import { findByName } from '../link/name-index.ts';
import type { ContentRecord } from '../load/content-record.ts';
import type { Problem } from '../problem/problem.ts';
import { idPattern } from '../schema/fields.ts';
import { type Kind, kinds } from '../schema/kinds.ts';
import type { Reference } from '../schema/walk-schema.ts';
import { eachReferenceOf, keysOf, onceForEach, problemAt, suggestAmong, suggestClaim } from './rule.ts';

export function checkReferences(record: ContentRecord, library: Library): Problem[] {
  const broken = listDoubtful(record, library).flatMap((reference) =>
    reference.targets.includes('claim')
      ? checkClaim(record, reference, library)
      : checkId(record, reference, library),
  );
  return record.kind === 'article' ? [...broken, ...checkCorrections(record, library)] : broken;
}

/**
 * The references that do not plainly lead to what they may. Those of a file that fails its schema are checked as well: its
 * mistakes come in one run.
 */
function listDoubtful(record: ContentRecord, { records }: Library): Reference[] {
  const doubtful: Reference[] = [];
  eachReferenceOf(record, (id, targets, path) => {
    const kind = records.get(id)?.kind;
    const isPlain =
      kind !== undefined && (targets.length === 0 ? kind !== 'article' : targets.includes(kind));
    if (!isPlain) doubtful.push({ path: [...path], id, targets });
  });
  return doubtful;
}

function checkId(record: ContentRecord, { path, id, targets }: Reference, library: Library): Problem[] {
  const { records, namesakes } = library;
  const wanted = targets.filter((target): target is Kind => target in kinds);
  // What is no id at all is the schema's to report.
  if (targets.includes(id) || !idPattern.test(id)) return [];
  const target = records.get(id);
  if (!target) {
    const renamed = findByFormerId(library, id);
    const named = renamed ? undefined : findNamed(id, wanted, library);
    const hint = renamed
      ? `it is now “${renamed.id}”`
      : named
        ? `that is the name of “${named}”`
        : (suggestAmong(library, id, idsOf(library)(wanted)) ?? `create ${exampleFile(id, wanted)}`);
    const instead = renamed && takes(wanted, renamed.kind) ? renamed.id : named;
    return [problemAt(record, path, 'unknown-reference', `there is no “${id}”`, hint, instead)];
  }
  // Of two files with one id either may be meant.
  if (takes(wanted, target.kind)) return [];
  if (namesakes.some((other) => other.id === id && takes(wanted, other.kind))) return [];
  const found = withArticle(kinds[target.kind].one.toLowerCase());
  const expected = withArticle(nameKinds(wanted));
  const message = `“${id}” is ${found}, expected ${expected}`;
  // Only a status takes these three.
  const hint =
    wanted.join() === stageful ? 'what happens to others is an event, what they are a statement' : undefined;
  return [problemAt(record, path, 'wrong-reference', message, hint)];
}

/** Of the things of these kinds. */
const idsOf = onceForEach(({ records }) => {
  const known = new Map<string, readonly string[]>();
  return (wanted: readonly Kind[]): readonly string[] => {
    const name = wanted.join();
    const ids =
      known.get(name) ?? [...records.values()].flatMap(({ kind, id }) => (takes(wanted, kind) ? [id] : []));
    known.set(name, ids);
    return ids;
  };
});

const stageful = 'policy,project,deal';

/** The one thing that `words` are the name of, if its kind is wanted. */
export function findNamed(
  words: string,
  wanted: readonly Kind[],
  { names, records }: Library,
): string | undefined {
  const id = findByName(names, words);
  const named = id === undefined ? undefined : records.get(id);
  return named && takes(wanted, named.kind) ? named.id : undefined;
}

/** The thing that had that id before. */
export const findByFormerId = (library: Library, id: string): ContentRecord | undefined =>
  formerlyOf(library).get(id);

const formerlyOf = onceForEach(({ records }) => {
  const byId = new Map<string, ContentRecord>();
  for (const record of records.values())
    for (const id of record.fields?.formerly ?? []) if (!byId.has(id)) byId.set(id, record);
  return byId;
});

/** Where a file of that id would stand: “publishers/x.md”, “x.md in companies, projects …”. */
const exampleFile = (id: string, [only, ...others]: readonly Kind[]): string =>
  only && others.length === 0
    ? `${kinds[only].folder}/${id}.md`
    : `${id}.md in the folder of its kind: companies, projects, places …`;

export const takes = (wanted: readonly Kind[], kind: Kind): boolean =>
  wanted.length === 0 ? kind !== 'article' : wanted.includes(kind);

const nameKinds = (wanted: readonly Kind[]): string =>
  wanted.length === 0 ? 'entity' : listOr(wanted.map((kind) => kinds[kind].one.toLowerCase()));

/** `a, b or c` */
const listOr = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' or ');

const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

function checkClaim(record: ContentRecord, { path, id }: Reference, library: Library): Problem[] {
  const { records } = library;
  // Outside of articles a key alone is no claim: the schema says so.
  if (record.kind !== 'article' && !id.includes('#')) return [];
  const [article = '', key = ''] = id.includes('#') ? id.split('#') : [record.id, id];
  const keys = keysOf(library).get(article);
  if (keys?.has(key)) return [];
  // An article that fails its schema has claims we cannot see: its own problem is enough.
  const owner = records.get(article);
  if (owner?.kind === 'article' && !owner.fields) return [];
  if (!keys) {
    const renamed = findByFormerId(library, article);
    const hint = renamed
      ? `it is now “${renamed.id}”`
      : suggestAmong(library, article, [...library.claims.keys()]);
    return [problemAt(record, path, 'unknown-reference', `there is no article “${article}”`, hint)];
  }
  const message = `“${article}” has no claim “${key}”`;
  return [problemAt(record, path, 'unknown-reference', message, suggestClaim(library, key, keys))];
}

function checkCorrections(article: ContentRecord<'article'>, library: Library): Problem[] {
  const corrections = article.fields?.corrections ?? [];
  if (corrections.length === 0) return [];
  const keys = keysOf(library).get(article.id) ?? new Set<string>();
  return corrections.flatMap(({ claim }, index) =>
    claim === undefined || keys.has(claim)
      ? []
      : [
          problemAt(
            article,
            ['corrections', index, 'claim'],
            'unknown-reference',
            `there is no claim “${claim}”`,
            suggestAmong(library, claim, keys),
          ),
        ],
  );
}
