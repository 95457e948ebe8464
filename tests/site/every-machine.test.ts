/** The same bytes from every combination of zone, locale, order of folders, version of Node and state of the caches. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isLong } from '../effort.ts';
import { story } from '../story.ts';
import { installOtherNode } from './other-node.ts';
import { type BuildSettings, copyProject, hashFiles, startBuild } from './project-copy.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lodestone-machines-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }), 300_000);

const zones = ['UTC', 'America/Los_Angeles', 'Pacific/Apia', 'Asia/Kolkata'];
const locales = ['en_US.UTF-8', 'de_DE.UTF-8', 'tr_TR.UTF-8'];
const otherNode = isLong ? installOtherNode(join(folder, 'node')) : undefined;
const nodes = [process.execPath, ...(otherNode ? [otherNode] : [])];

let copies = 0;
/** A copy of the project, each at a path of another length. */
function makeCopy(content?: string): string {
  copies += 1;
  const root = join(folder, 'deeper/'.repeat(copies), 'project');
  mkdirSync(root, { recursive: true });
  copyProject(root);
  // Without it nobody could say what code the kept records are of.
  cpSync('node_modules/.package-lock.json', join(root, 'node_modules/.package-lock.json'));
  if (content === undefined) return root;
  rmSync(join(root, 'content'), { recursive: true });
  cpSync(content, join(root, 'content'), { recursive: true });
  return root;
}

async function build(root: string, settings?: BuildSettings): Promise<Record<string, string>> {
  const { status, stderr } = await startBuild(root, settings).end;
  expect(status, stderr).toBe(0);
  return hashFiles(join(root, 'dist'));
}

function forget(root: string): void {
  for (const kept of ['.lodestone', '.astro', 'dist', 'node_modules/.vite', 'node_modules/.astro'])
    rmSync(join(root, kept), { recursive: true, force: true });
}

describe.runIf(isLong)('a site is the same', { timeout: 7_200_000 }, () => {
  it('in every zone and locale, on every Node, cold and from what the last build kept', async () => {
    let first: Record<string, string> | undefined;
    let compared = 0;
    for (const node of nodes) {
      const root = makeCopy();
      for (const TZ of zones) {
        for (const locale of locales) {
          forget(root);
          for (const state of ['cold', 'warm']) {
            compared += 1;
            const env = { TZ, LANG: locale, LC_ALL: locale, LODESTONE_TEST_SEED: String(compared) };
            const nodeArgs = ['--import', new URL('other-machine.mjs', import.meta.url).href];
            const site = await build(root, { node, env, nodeArgs });
            first ??= site;
            expect(site, `${node} ${TZ} ${locale} ${state}`).toEqual(first);
          }
        }
      }
    }
    expect(compared).toBe(zones.length * locales.length * 2 * nodes.length);
    console.log(`one hash from ${compared} builds on ${nodes.length} versions of Node`);
  });

  it.skipIf(!otherNode)('on another Node with the real content', async () => {
    const [first, ...others] = await Promise.all(nodes.map((node) => build(makeCopy(story), { node })));
    for (const other of others) expect(other).toEqual(first);
  });

  it('with so many articles that records are kept, after one has changed and changed back', async () => {
    const script = join(import.meta.dirname, '../../scripts/corpus.ts');
    const content = join(folder, 'many');
    spawnSync(process.execPath, [script, '--articles', '500', '--out', content]);
    const root = makeCopy(content);
    const cold = await build(root);
    expect(readdirSync(join(root, '.lodestone', 'cache')).some((name) => name.startsWith('records-'))).toBe(
      true,
    );
    const [name = ''] = readdirSync(join(root, 'content', 'articles'));
    const article = join(root, 'content', 'articles', name);
    const text = readFileSync(article, 'utf8');
    writeFileSync(article, text.replace(/^title: .*/m, 'title: Another title'));
    expect(await build(root)).not.toEqual(cold);
    writeFileSync(article, text);
    expect(await build(root)).toEqual(cold);
    // From nothing, what the change made is the same as well.
    forget(root);
    expect(await build(root)).toEqual(cold);
  });
});
