import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  type CompletionItem,
  CompletionRequest,
  DefinitionRequest,
  DidSaveTextDocumentNotification,
  HoverRequest,
  ReferencesRequest,
} from 'vscode-languageserver/node';
import { findContentPath } from '../../src/lsp/content-paths.ts';
import { entity, siteText } from '../core/sample.ts';
import { openEditor, type TestEditor } from './editor.ts';

let folder: string;
let editor: TestEditor;
const oslo = 'places/oslo.md';

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'lodestone-lsp-')));
  await mkdir(join(folder, 'places'));
  await writeFile(join(folder, 'site.yaml'), siteText);
  await writeFile(join(folder, 'places/norway.md'), entity('Norway', 'aliases: [Norge]'));
  await writeFile(join(folder, oslo), entity('Oslo', 'parent: norway'));
  editor = await openEditor(folder, '2026-11-22');
});

afterEach(async () => {
  await editor.close();
  await rm(folder, { recursive: true });
});

it('tells the problems of what is open as it is written, with their places and what explains them', async () => {
  editor.open(oslo, entity('Oslo', 'parent: norwey'));
  const [problem] = await editor.nextProblems(oslo);
  expect(problem).toMatchObject({
    range: { start: { line: 2, character: 8 }, end: { line: 2, character: 14 } },
    severity: 1,
    code: 'unknown-reference',
    codeDescription: { href: 'https://potash.example/problems/unknown-reference/' },
    message: 'there is no “norwey” (did you mean “norway”?)',
    source: 'lodestone',
  });
  const mended = editor.nextProblems(oslo);
  editor.change(oslo, entity('Oslo', 'parent: norway'));
  expect(await mended).toEqual([expect.objectContaining({ code: 'unused-entity', severity: 2 })]);
});

it('tells the problems of files that are not open, and that they are mended', async () => {
  const told = editor.nextProblems(oslo);
  editor.open('places/norway.md', entity('Norway'));
  expect(await told).toEqual([expect.objectContaining({ code: 'unused-entity' })]);
  const save = async (text: string) => {
    await writeFile(join(folder, oslo), text);
    const next = editor.nextProblems(oslo);
    const textDocument = { uri: editor.uriOf('places/norway.md') };
    void editor.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument });
    return next;
  };
  expect(await save(entity('Oslo', 'iso: oslo'))).toEqual([
    expect.objectContaining({ code: 'invalid-value' }),
  ]);
  editor.change('places/norway.md', entity('Norway', 'notToBeConfusedWith: [oslo]'));
  expect(await save(entity('Oslo'))).toEqual([]);
});

it('completes, explains and leads to what is referred to', async () => {
  const told = editor.nextProblems(oslo);
  editor.open(oslo, entity('Oslo', 'parent: norway'));
  await told;
  const place = { textDocument: { uri: editor.uriOf(oslo) }, position: { line: 2, character: 10 } };
  const items = (await editor.connection.sendRequest(CompletionRequest.type, place)) as CompletionItem[];
  expect(items[0]).toMatchObject({
    label: 'norway',
    detail: 'Norway (place)',
    filterText: 'norway Norway Norge',
    textEdit: {
      newText: 'norway',
      range: { start: { line: 2, character: 8 }, end: { line: 2, character: 14 } },
    },
  });
  expect(await editor.connection.sendRequest(HoverRequest.type, place)).toMatchObject({
    contents: { value: expect.stringContaining('Also Norge.') },
  });
  const norway = { uri: editor.uriOf('places/norway.md') };
  expect(await editor.connection.sendRequest(DefinitionRequest.type, place)).toMatchObject(norway);
  const uses = await editor.connection.sendRequest(ReferencesRequest.type, {
    ...place,
    context: { includeDeclaration: false },
  });
  expect(uses).toHaveLength(1);
});

it('has nothing to say about files elsewhere', async () => {
  editor.open('../elsewhere.md', '---\n\n---\n');
  const textDocument = { uri: editor.uriOf('../elsewhere.md') };
  const place = { textDocument, position: { line: 1, character: 0 } };
  expect(await editor.connection.sendRequest(CompletionRequest.type, place)).toBeNull();
  expect(await editor.connection.sendRequest(HoverRequest.type, place)).toBeNull();
});

it('knows a file by its address, also through a link and before it is saved', async () => {
  const link = `${folder}-link`;
  await symlink(folder, link);
  try {
    const uriOf = (path: string): string => pathToFileURL(path).href;
    expect(findContentPath(folder, uriOf(`${link}/${oslo}`))).toBe(oslo);
    expect(findContentPath(folder, uriOf(`${folder}/people/new.md`))).toBe('people/new.md');
    expect(findContentPath(folder, uriOf(folder))).toBeUndefined();
    expect(findContentPath(folder, uriOf(`${folder}-link2/a.md`))).toBeUndefined();
    expect(findContentPath(folder, 'untitled:Untitled-1')).toBeUndefined();
    expect(findContentPath(folder, 'file:///%2F')).toBeUndefined();
  } finally {
    await rm(link);
  }
});
