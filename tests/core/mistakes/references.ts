/** What refers to what in a content, and to which kinds it may: told here by the names of fields, whatever a schema says. */
import { bodyStart, type Content, folderOf, idOf, lineAt } from './content.ts';
import type { Place } from './plant.ts';

export interface Reference extends Place {
  at: number;
  end: number;
  id: string;
  /** Folders of what it may lead to; any folder of entities where there is none. */
  folders: readonly string[];
  /** Whether it names a claim, as `article#key`, and not a file. */
  isClaim: boolean;
  name: string;
}

const anything: readonly string[] = [];
const byName: Record<string, readonly string[]> = {
  by: anything,
  via: anything,
  from: anything,
  to: anything,
  notToBeConfusedWith: anything,
  figure: ['figures'],
  event: ['events'],
  deal: ['deals'],
  question: ['questions'],
  in: ['places'],
  country: ['places'],
  place: ['places'],
  publisher: ['publishers'],
  topics: ['topics'],
  companies: ['companies'],
  projects: ['projects'],
  policies: ['policies'],
  jurisdiction: ['places', 'institutions'],
  partOf: ['policies'],
  suspends: ['policies'],
  amends: ['policies'],
  implements: ['policies'],
  keyFigures: ['figures'],
};
const parents: Record<string, readonly string[]> = {
  companies: ['companies', 'institutions'],
  institutions: ['companies', 'institutions'],
  topics: ['topics'],
  places: ['places'],
};

function foldersOf(name: string, scope: string, file: string): readonly string[] | undefined {
  if (name === 'about') return scope === 'statuses' ? ['policies', 'projects', 'deals'] : anything;
  if (name === 'of') return scope === 'relations' ? anything : undefined;
  if (name === 'parent') return parents[folderOf(file)];
  return byName[name];
}

const nobody: readonly string[] = ['unknown', 'unnamed'];
const claimFields: readonly string[] = ['sum', 'base', 'prefer'];

/** Of each content once: many mutators ask. */
function once<T>(of: (content: Content) => readonly T[]): (content: Content) => readonly T[] {
  const known = new WeakMap<Content, readonly T[]>();
  return (content) => {
    const made = known.get(content) ?? of(content);
    known.set(content, made);
    return made;
  };
}

/** Every reference in front matter, to files and to claims. */
export const listReferences = once(readReferences);

function readReferences(content: Content): Reference[] {
  const found: Reference[] = [];
  for (const { file, at, end, line, name, scope, value } of [...content.fields, ...content.items]) {
    if (value === undefined || nobody.includes(value)) continue;
    const place = { file, at, end, line, name };
    const whole = value.includes('#') ? value : `${idOf(file)}#${value}`;
    if (claimFields.includes(name) || (name === 'claim' && scope === 'corrections')) {
      found.push({ ...place, id: whole, folders: ['articles'], isClaim: true });
    } else if (name === 'derived') {
      for (const { 0: word, index } of value.matchAll(/[a-z0-9-]+(?:#[a-z0-9-]+)?(?![a-z0-9-])/g))
        if (/[a-z]/.test(word)) {
          const from = at + index;
          const id = word.includes('#') ? word : `${idOf(file)}#${word}`;
          found.push({
            ...place,
            at: from,
            end: from + word.length,
            id,
            folders: ['articles'],
            isClaim: true,
          });
        }
    } else {
      const folders = foldersOf(name, scope, file);
      if (folders) found.push({ ...place, id: value, folders, isClaim: false });
    }
  }
  return found;
}

export interface BodyLink extends Place {
  at: number;
  /** As written: `/companies/birka/`, `#claim-loan`. */
  url: string;
}

/** The links of bodies that lead to pages of the site; a definition counts, what uses it does not. */
export const listBodyLinks = once(readBodyLinks);

function readBodyLinks({ texts }: Content): BodyLink[] {
  return [...texts].flatMap(([file, text]) =>
    [...text.matchAll(/(?:\]\(|^\[[^\]]+\]: )((?:\/|#claim-)[^\s)]*)/gm)]
      .map(({ index, 0: all, 1: url = '' }) => ({ at: index + all.length - url.length, url }))
      .filter(({ at }) => file.endsWith('.md') && at >= bodyStart(text))
      .map(({ at, url }) => ({ file, at, url, line: lineAt(text, at) })),
  );
}

/** Where `file`, an entity or article, is referred to from other files: by its id, its claims, its page. */
export function listUses(content: Content, file: string): Place[] {
  const [id, folder] = [idOf(file), folderOf(file)];
  const named = listReferences(content).filter((one) => one.id === id || one.id.startsWith(`${id}#`));
  const answers = content.fields.filter(({ name, value }) => name === 'answer' && value === id);
  const links = listBodyLinks(content).filter(({ url }) => url.startsWith(`/${folder}/${id}/`));
  return [...named, ...answers, ...links]
    .filter((use) => use.file !== file)
    .map(({ file: from, line }) => ({ file: from, line }));
}
