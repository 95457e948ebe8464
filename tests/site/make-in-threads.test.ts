/** Threads that make files end when there is nothing for them, and begin anew. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { FileTask } from '../../src/astro/make-file.ts';
import { startMakers } from '../../src/astro/make-in-threads.ts';
import { openTemplates } from '../../src/astro/open-templates.ts';
import { findSourceVersion } from '../../src/astro/source-version.ts';
import { accentsOf } from '../../src/core/schema/contrast.ts';
import { sample } from '../core/sample.ts';

const within = resolve('.lodestone', 'templates');
const accents = accentsOf(sample({}).digest.site);
const version = findSourceVersion(process.cwd());
const folder = mkdtempSync(resolve('.lodestone', 'threads-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const taskOf = (path: string, text: string): FileTask => {
  return { path, file: join(folder, path), from: { kind: 'text', text }, verify: true };
};

it('makes what is added after they have ended, and tells of it', async () => {
  const { entry } = await openTemplates({ within, base: '/', accents, version });
  const told: string[] = [];
  const frame = { base: '/', origin: 'https://potash.example', entry };
  const makers = startMakers(frame, ({ made, links }) => {
    told.push(...made.flatMap(({ path, faults }) => [path, ...faults]), ...links.map(([, to]) => to));
  });
  await makers.add(taskOf('a.html', '<p id="x"><a href="#x"></a><a href="#y"></a>'));
  await makers.finish();
  await makers.close();
  await makers.add(taskOf('b.json', '{'));
  await makers.finish();
  await makers.close();
  expect(readFileSync(join(folder, 'b.json'), 'utf8')).toBe('{');
  expect(told).toEqual([
    'a.html',
    'a.html does not state its policy',
    '/a.html#y',
    'b.json',
    'b.json is not JSON',
  ]);
});
