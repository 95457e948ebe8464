import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planMerge } from '../../../src/core/edit/merge-things.ts';
import { readWorkspace } from '../../../src/core/edit/open-workspace.ts';
import type { Plan, Refusal, Workspace } from '../../../src/core/edit/plan.ts';
import { planRename } from '../../../src/core/edit/rename-thing.ts';
import { writeChanges } from '../../../src/core/edit/write-changes.ts';
import { makeTemporaryFolder } from '../../tooling/temporary-folder.ts';
import { entity } from '../sample.ts';
import { today, world } from './world.ts';

const texts = {
  ...world,
  'companies/birka-as.md': entity('Birka AS', 'ticker: "OSE: B"', '\nA body.\n'),
  'people/bo.md': entity('Bo', '', '\nOf [Birka](/companies/birka-as/).\n'),
};

const readAll = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );

const plans: [string, (workspace: Workspace) => Plan | Refusal][] = [
  ['rename', (workspace) => planRename(workspace, 'birka', 'birka-potash')],
  ['merge', (workspace) => planMerge(workspace, 'birka-as', 'birka')],
];

async function changesOf(folder: string, plan: (workspace: Workspace) => Plan | Refusal) {
  const planned = plan(await readWorkspace(folder, today));
  if (!planned.ok) throw new Error(planned.message);
  return planned.changes;
}

describe.each(plans)('a %s that is interrupted', (_, plan) => {
  test('is explained by check, and done by the same command run again', { timeout: 60_000 }, async () => {
    const whole = makeTemporaryFolder(texts);
    const changes = await changesOf(whole, plan);
    await writeChanges(whole, changes);
    const done = readAll(whole);
    expect(changes.length).toBeGreaterThan(2);
    for (let steps = 1; steps < changes.length; steps += 1) {
      const folder = makeTemporaryFolder(texts);
      await writeChanges(folder, changes.slice(0, steps));
      const { opened } = await readWorkspace(folder, today);
      const errors = opened.problems.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ code, message }) => `${code} ${message.replace(/of .*\//, 'of ')}`)).toEqual([
        expect.stringMatching(/^duplicate-id “birka(-as)?” is the id of birka(-as)?\.md$/),
      ]);
      await writeChanges(folder, await changesOf(folder, plan));
      expect(readAll(folder)).toEqual(done);
    }
  });
});

test('a file that somebody else changed meanwhile is left alone', async () => {
  const folder = makeTemporaryFolder({ 'a/x.md': 'new words' });
  const change = { path: 'a/x.md', before: 'old words', after: 'other words' };
  await expect(writeChanges(folder, [change])).rejects.toThrow(
    'a/x.md was changed by somebody else meanwhile: run the same again',
  );
  await expect(writeChanges(folder, [{ path: 'a/x.md', after: 'y' }])).rejects.toThrow('somebody else');
  await expect(writeChanges(folder, [{ path: 'a/x.md', before: 'y' }])).rejects.toThrow('somebody else');
  expect(readAll(folder)).toEqual({ 'a/x.md': 'new words' });
});

test('a folder that is missing is made, and what cannot be written is told', async () => {
  const folder = makeTemporaryFolder();
  await writeChanges(folder, [{ path: 'people/bo.md', after: 'x' }]);
  expect(readAll(folder)).toEqual({ 'people/bo.md': 'x' });
  rmSync(join(folder, 'people'), { recursive: true });
  writeFileSync(join(folder, 'people'), 'no folder');
  const written = writeChanges(folder, [{ path: 'people/bo.md', after: 'x' }]);
  await expect(written).rejects.toThrow(/^people\/bo\.md cannot be written \(\w+\): run the same again/);
});
