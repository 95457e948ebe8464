/** A claim keeps its address when a thing that its key was made from gets another id: the key is then written down. */
import { isMap, type Node } from 'yaml';
import { makeKey } from '../link/build-claims.ts';
import type { Claim } from '../link/claim.ts';
import type { Library } from '../link/library.ts';
import type { ContentText, Span } from './content-text.ts';
import type { Workspace } from './plan.ts';
import { columnOf, findNode, placeOf } from './yaml-places.ts';

type AnyFields = Parameters<typeof makeKey>[1];

/** Writes the `key` of each claim of the article whose key, being made, would be another once `from` is `to`. */
export function keepClaimKeys(
  { claims }: Pick<Library, 'claims'>,
  file: ContentText,
  from: string,
  to: string,
): Span[] {
  const renamed = (id: unknown): unknown => (id === from ? to : id);
  const own = file.kind === 'article' ? (claims.get(file.id) ?? []) : [];
  return own.flatMap((claim) => {
    const fields = Object.entries(claim.fields).map(([name, value]) => [
      name,
      Array.isArray(value) ? [...new Set(value.map(renamed))] : renamed(value),
    ]);
    const key = makeKey(claim.type, Object.fromEntries(fields) as AnyFields);
    return claim.fields.key === undefined && key !== claim.key ? writeKey(file, claim) : [];
  });
}

/** What an editor should know of the keys that a plan writes down; nothing where there are none. */
export function tellKeptKeys(
  { opened }: Workspace,
  files: readonly ContentText[],
  from: string,
  to: string,
): string[] {
  const count = files.flatMap((file) => keepClaimKeys(opened.library, file, from, to)).length;
  if (count === 0) return [];
  const what = count === 1 ? 'one claim has its `key`' : `${count} claims have their \`key\``;
  return [`${what} written down now: it was made from “${from}”, and the address that readers know stays`];
}

function writeKey(file: ContentText, { path, key }: Claim): Span[] {
  const node = findNode(file, path);
  if (!isMap(node)) return [];
  const first = node.items[0]?.key as Node | undefined;
  if (!first) return [];
  const { start } = placeOf(file, first);
  const next = node.flow ? ', ' : `\n${' '.repeat(columnOf(file, start))}`;
  return [{ start, end: start, text: `key: ${key}${next}` }];
}
