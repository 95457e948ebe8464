/** Gives a thing another id: its file moves, whatever refers to it follows, and the old id redirects. */
import { findByFormerId } from '../check/references.ts';
import type { ContentRecord } from '../load/content-record.ts';
import { parseRecord } from '../load/parse-record.ts';
import { didYouMean } from '../problem/problem.ts';
import { idPattern, toId } from '../schema/fields.ts';
import { type Kind, kinds } from '../schema/kinds.ts';
import { applySpans, type ContentText, parseContentText, type Span } from './content-text.ts';
import { listFieldReferences, renameField, renameLinks } from './find-references.ts';
import { keepClaimKeys, tellKeptKeys } from './keep-claim-keys.ts';
import {
  type Change,
  checkPlan,
  findFilesNaming,
  type Plan,
  type Refusal,
  refuse,
  type Workspace,
} from './plan.ts';
import { addToList, listItems, placeOf } from './yaml-places.ts';

/** The changes that make `to` of `from`, checked; or what is in the way. */
export function planRename(workspace: Workspace, from: string, to: string): Plan | Refusal {
  const found = findThing(workspace, from);
  if (!found.ok) return found;
  const { kind } = found.record;
  const fault = from === to ? `“${to}” is its id already` : findIdFault(kind, to);
  if (fault !== undefined) return refuse(fault);
  const naming = findFilesNaming(workspace, [from]);
  if (!naming.ok) return naming;
  const [oldPath, newPath] = [pathOf(kind, from), pathOf(kind, to)];
  const own = findText(workspace, oldPath);
  if (!own) return refuse(unreadable(workspace, found.record));
  const moved = applySpans(own, [
    ...listSpans(workspace, own, kind, from, to),
    ...renameFormer(own, from, to),
  ]);
  const taken = isLeft(workspace, newPath, moved) ? undefined : findTaken(workspace, to, from);
  if (taken !== undefined) return refuse(taken);
  const others = naming.texts
    .filter(({ path }) => path !== oldPath && path !== newPath)
    .flatMap((file) => toChange(file, listSpans(workspace, file, kind, from, to)));
  const changes: Change[] = [
    { path: newPath, after: moved, movedFrom: oldPath },
    ...others,
    { path: oldPath, before: own.source },
  ];
  const notes = tellKeptKeys(workspace, naming.texts, from, to);
  return checkPlan(workspace, { ok: true, changes, notes }, from, to);
}

export const pathOf = (kind: Kind, id: string): string => `${kinds[kind].folder}/${id}.md`;

/** The file at a path, if it is there and can be read. */
export function findText({ files }: Workspace, path: string): ContentText | undefined {
  const file = files.find((one) => one.path === path);
  return file && parseContentText(file);
}

export const unreadable = ({ opened }: Workspace, { file, id }: ContentRecord): string => {
  const isMisnamed = !file.endsWith(`/${id}.md`);
  if (isMisnamed) return `${file} has a name that is no id: rename the file to ${id}.md first`;
  const problem = opened.problems.find((one) => one.file === file);
  return `${file}${problem ? `:${problem.line}:${problem.column}` : ''} cannot be read: ${problem?.message ?? 'mend it first'}`;
};

/** The thing of that id; the refusal names the nearest. */
export function findThing(
  { opened: { library } }: Workspace,
  id: string,
): { ok: true; record: ContentRecord } | Refusal {
  const record = library.records.get(id);
  if (record) return { ok: true, record };
  const now = findByFormerId(library, id);
  if (now) return refuse(`“${id}” is a former id of ${now.id}: use that one`);
  const close = didYouMean(id, library.records.keys());
  return refuse(`there is no “${id}”${close ? `: ${close}` : ''}`);
}

/** What is wrong with an id for a thing of that kind, in one line. */
export function findIdFault(kind: Kind, id: string): string | undefined {
  if (!idPattern.test(id)) {
    const better = toId(id);
    const hint = better ? `: did you mean “${better}”?` : '';
    return `“${id}” is not lowercase letters, digits and single hyphens${hint}`;
  }
  const name = pathOf(kind, id);
  const { problems } = parseRecord(name, { path: name, content: new TextEncoder().encode('---\n---\n') });
  const [problem] = problems.filter(({ code }) => code === 'bad-id');
  return problem && `${problem.message}${problem.hint ? ` (${problem.hint})` : ''}`;
}

/** Why an id is not free; `owner` may have it back that had it before. */
export function findTaken(
  { opened: { library } }: Workspace,
  id: string,
  owner?: string,
): string | undefined {
  const other = library.records.get(id);
  const name = other?.kind === 'article' ? other.fields?.title : other?.fields?.name;
  if (other) return `“${id}” is the id of ${other.file}${name ? `, “${name}”` : ''}`;
  const heir = findByFormerId(library, id);
  if (!heir || heir.id === owner) return undefined;
  return `“${id}” is a former id of “${heir.id}”: its old address leads there (${heir.file})`;
}

/** Whether the file stands as a rename that was interrupted has left it. */
function isLeft({ files }: Workspace, path: string, text: string): boolean {
  const written = files.find((file) => file.path === path)?.content;
  return written instanceof Uint8Array && Buffer.from(text).equals(written);
}

/** Everything in a file that names `from`; where an article’s claim would lose its address, the key that it has. */
export function listSpans(
  { opened: { library } }: Pick<Workspace, 'opened'>,
  file: ContentText,
  kind: Kind,
  from: string,
  to: string,
): Span[] {
  const fields = listFieldReferences(file, from).flatMap((reference) =>
    renameField(file, reference, from, to),
  );
  return [...keepClaimKeys(library, file, from, to), ...fields, ...renameLinks(file, kind, from, to)];
}

/** The old id redirects; an id that the thing had before and has again does not. Nobody knows a draft’s address. */
function renameFormer(own: ContentText, from: string, to: string): Span[] {
  const again = listItems(own, 'formerly').find(({ value }) => value === to);
  if (again) return [{ ...placeOf(own, again.node), text: from }];
  return own.data.draft === 'true' ? [] : addToList(own, 'formerly', [from]);
}

export const toChange = (file: ContentText, spans: readonly Span[]): Change[] =>
  spans.length === 0 ? [] : [{ path: file.path, before: file.source, after: applySpans(file, spans) }];
