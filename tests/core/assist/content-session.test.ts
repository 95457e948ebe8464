import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { type ContentSession, createSession } from '../../../src/core/assist/content-session.ts';
import { listOwnClaims } from '../../../src/core/assist/list-ids.ts';
import { entity, siteText } from '../sample.ts';

let session: ContentSession;
let folder: string;
const told = (): string[] => session.check().problems.map(({ code }) => code);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodestone-session-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'places'));
  await writeFile(join(folder, 'site.yaml'), siteText);
  await writeFile(join(folder, 'places/norway.md'), entity('Norway'));
  session = createSession(folder, '2026-11-22');
  await session.reload();
});

it('lays what is open over the disk, and takes it away again', () => {
  expect(told()).toEqual(['unused-entity']);
  session.edit('places/norway.md', 'no front matter');
  expect(told()).toEqual(['front-matter']);
  session.edit('places/norway.md', undefined);
  expect(told()).toEqual(['unused-entity']);
});

it('checks a file that is open and not on the disk yet', () => {
  session.edit('places/sweden.md', entity('Sweden', 'parent: norge'));
  expect(told()).toEqual(['unknown-reference']);
});

it('refuses what is too large to be a file', () => {
  session.edit('places/norway.md', entity('N'.repeat(300_000)));
  expect(told()).toEqual(['file-too-large']);
});

it('sees what changed on the disk once it reads it again', async () => {
  await writeFile(join(folder, 'places/norway.md'), entity('Norway', 'iso: norway'));
  expect(told()).toEqual(['unused-entity']);
  await session.reload();
  expect(told()).toEqual(['invalid-value']);
  await rm(join(folder, 'places/norway.md'));
  await session.reload();
  expect(told()).toEqual([]);
});

it('tells the same problems at once as from nothing, whatever was remembered', async () => {
  for (const text of [entity('A', 'parent: nowhere'), '---\na: [', entity('Norway', 'parent: norway')]) {
    session.edit('places/norway.md', text);
    session.check();
    const fresh = createSession(folder, '2026-11-22');
    await fresh.reload();
    fresh.edit('places/norway.md', text);
    expect(session.check().problems).toEqual(fresh.check().problems);
  }
});

it('knows the claims of an article that is not whole, and of one that is no YAML at this moment', () => {
  const path = 'articles/2026-01-01-a.md';
  const keys = (): string[] => {
    session.check();
    return listOwnClaims(session.know(), '2026-01-01-a').map(({ label }) => label);
  };
  session.edit(path, '---\nfigures:\n  - { key: loan }\n  - { name: Stake, about: norway }\n  - \n---\n');
  expect(keys()).toEqual(['loan', 'figure-stake-norway']);
  session.edit(path, '---\nfigures:\n  - { key: loan\n---\n');
  expect(keys()).toEqual(['loan', 'figure-stake-norway']);
});
