/** Makes one thing of two that were one all along: what refers to the first refers to the second, and nothing is lost. */
import { isSeq } from 'yaml';
import type { ContentRecord } from '../load/content-record.ts';
import { type Kind, kinds } from '../schema/kinds.ts';
import { applySpans, type ContentText, type Span } from './content-text.ts';
import { type FieldReference, listFieldReferences, renameField, renameLinks } from './find-references.ts';
import { tellKeptKeys } from './keep-claim-keys.ts';
import { mergeBodies } from './merge-bodies.ts';
import { type Keep, listApart, mergeFields } from './merge-fields.ts';
import { checkPlan, findFilesNaming, type Plan, type Refusal, refuse, type Workspace } from './plan.ts';
import { findText, findThing, listSpans, pathOf, toChange, unreadable } from './rename-thing.ts';
import { findNode, removeFromList } from './yaml-places.ts';

/**
 * The changes that make one thing of `from` and `into`, checked; or what is in the way. Where both say something
 * else in one field, `keep` says whose word stands; without it they are told.
 */
export function planMerge(workspace: Workspace, from: string, into: string, keep?: Keep): Plan | Refusal {
  const [gone, kept] = [findThing(workspace, from), findThing(workspace, into)];
  if (!gone.ok) return gone;
  if (!kept.ok) return kept;
  const fault = findMisfit(gone.record, kept.record);
  if (fault !== undefined) return refuse(fault);
  const naming = findFilesNaming(workspace, [from]);
  if (!naming.ok) return naming;
  const { kind } = kept.record;
  const [oldText, text] = [pathOf(kind, from), pathOf(kind, into)].map((path) => findText(workspace, path));
  if (!oldText) return refuse(unreadable(workspace, gone.record));
  if (!text) return refuse(unreadable(workspace, kept.record));
  const apart = [...listApart(oldText, text), ...listApart(text, oldText)];
  if (apart.length > 0)
    return refuse(`the content takes them for two things:\n${apart.map((line) => `  ${line}`).join('\n')}`);
  const fields = mergeFields(oldText, text, keep);
  const body = mergeBodies(bodyOf(oldText, kind, into), text);
  const conflicts = [...fields.conflicts, ...body.conflicts];
  if (conflicts.length > 0) return refuse(tellConflicts(conflicts, from, into));
  const others = naming.texts.filter(({ path }) => path !== oldText.path && path !== text.path);
  const spansOf = (file: ContentText) => spansOfMerge(workspace, file, { kind, from, into });
  const changes = [
    ...toChange(text, [...spansOf(text), ...fields.spans, ...body.spans]),
    ...others.flatMap((file) => toChange(file, spansOf(file))),
    { path: oldText.path, before: oldText.source },
  ];
  const notes = [
    ...tellKeptKeys(workspace, naming.texts, from, into),
    ...(body.isJoined ? [`${workspace.nameOf(text.path)} has the text of both now: make one of it`] : []),
    ...listComments(oldText).map(
      (comment) => `a comment goes with ${workspace.nameOf(oldText.path)}: ${comment}`,
    ),
    ...others.flatMap((file) => tellSelves(workspace, file, from, into)),
  ];
  return checkPlan(workspace, { ok: true, changes, notes }, from, into);
}

/** The body of the file that goes, with its links to itself led to the other. */
function bodyOf(file: ContentText, kind: Kind, into: string): string {
  const links = renameLinks(file, kind, file.id, into);
  return applySpans({ ...file, source: file.text }, links).slice(file.bodyStart);
}

const listComments = ({ text, bodyStart }: ContentText): string[] =>
  text
    .slice(0, bodyStart)
    .match(/^ *#.*$/gm)
    ?.map((line) => line.trim()) ?? [];

function findMisfit(gone: ContentRecord, kept: ContentRecord): string | undefined {
  if (gone.id === kept.id) return `“${gone.id}” cannot be merged into itself`;
  if (gone.kind === 'article' || kept.kind === 'article')
    return 'articles are not merged: each is the digest of one source';
  if (gone.kind === 'figure' && kept.kind === 'figure') return findUnitMisfit(gone, kept);
  if (gone.kind === kept.kind) return undefined;
  const [one, other] = [gone, kept].map(({ id, kind }) => `“${id}” stands in ${kinds[kind].folder}`);
  return `${one} and ${other}: only things of one kind can be one`;
}

/** A claim without a unit takes that of its metric: another one would change what the claim says. */
function findUnitMisfit(gone: ContentRecord<'figure'>, kept: ContentRecord<'figure'>): string | undefined {
  const [theirs, ours] = [gone.fields?.unit, kept.fields?.unit];
  if (!theirs || !ours || theirs === ours) return undefined;
  const remedy = 'write its `unit` into each claim that has none, then give both files one unit';
  return `“${gone.id}” is in “${theirs}” and “${kept.id}” in “${ours}”, and a claim may take its unit from there: ${remedy}`;
}

interface Merging {
  kind: ContentRecord['kind'];
  from: string;
  into: string;
}

/** As for a new id; a list that names both names one, once. */
function spansOfMerge(workspace: Workspace, file: ContentText, { kind, from, into }: Merging): Span[] {
  const twice = listDoubled(file, from, into);
  const doubled = twice.flatMap(({ path, indexes }) => {
    const list = findNode(file, path);
    return isSeq(list) ? removeFromList(file, list, indexes) : [];
  });
  const renamed = twice.flatMap(({ path, indexes }) =>
    indexes.flatMap((index) => renameField(file, { path: [...path, index], form: 'thing' }, from, into)),
  );
  const isRemoved = (span: Span) =>
    renamed.some(({ start, end }) => start === span.start && end === span.end);
  return [...listSpans(workspace, file, kind, from, into).filter((span) => !isRemoved(span)), ...doubled];
}

/** The lists that would name `into` twice, and where they name `from`. */
function listDoubled(file: ContentText, from: string, into: string) {
  const byList = new Map<string, { path: PropertyKey[]; indexes: number[] }>();
  const isItem = ({ path, form }: FieldReference) => form === 'thing' && typeof path.at(-1) === 'number';
  for (const { path } of listFieldReferences(file, from).filter(isItem)) {
    const list = path.slice(0, -1);
    const found = byList.get(list.join('\n')) ?? { path: list, indexes: [] };
    found.indexes.push(Number(path.at(-1)));
    byList.set(list.join('\n'), found);
  }
  const named = new Set(
    listFieldReferences(file, into)
      .filter(isItem)
      .map(({ path }) => path.slice(0, -1).join('\n')),
  );
  return [...byList].flatMap(([key, { path, indexes }]) => {
    const gone = named.has(key) ? indexes : indexes.slice(1);
    return gone.length > 0 ? [{ path, indexes: gone }] : [];
  });
}

function tellConflicts(conflicts: readonly string[], from: string, into: string): string {
  const lines = conflicts.map((conflict) => `  ${conflict}`).join('\n');
  const remedy = `mend one of the two files, or keep all of one: --keep into (“${into}”) or --keep from (“${from}”)`;
  return `“${from}” and “${into}” do not say the same:\n${lines}\n${remedy}`;
}

/** Claims that named both: after the merge they say something of a thing and itself. */
function tellSelves({ opened, nameOf }: Workspace, file: ContentText, from: string, into: string): string[] {
  const record = opened.library.records.get(file.id);
  const claims = file.kind === 'article' ? (opened.library.claims.get(file.id) ?? []) : [];
  return claims
    .filter(({ touches }) => touches.includes(from) && touches.includes(into))
    .map(({ key, path }) => {
      const { line = 1 } = record?.locate(path) ?? {};
      return `${nameOf(file.path)}:${line}: the claim “${key}” names both, which are one now: look whether it still says what it should`;
    });
}
