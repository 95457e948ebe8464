/** Runs on a small disk of its own: builds there while ever less is free, and prints how that went. */
import { closeSync, existsSync, openSync, rmSync, statfsSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isLong } from '../effort.ts';
import { copyProject, hashFiles, startBuild } from './project-copy.ts';

const [disk = ''] = process.argv.slice(2);
const root = join(disk, 'project');
const filler = join(disk, 'filler');

/** Leaves so many bytes free. */
function fillDisk(free: number): void {
  const { bsize, bavail } = statfsSync(disk);
  const file = openSync(filler, 'w');
  const block = Buffer.alloc(bsize);
  for (let i = 0; i < bavail - Math.ceil(free / bsize); i++) writeSync(file, block);
  closeSync(file);
}

copyProject(root);
const first = await startBuild(root).end;
if (first.status !== 0) throw new Error(first.stderr);
const before = JSON.stringify(hashFiles(join(root, 'dist')));
const attempts: unknown[] = [];
const sizes = isLong ? Array.from({ length: 16 }, (_, step) => step * 60_000) : [0, 100_000, 400_000];
for (const free of sizes) {
  fillDisk(free);
  const { status, stderr } = await startBuild(root, { args: ['--today', '2026-12-24'] }).end;
  const isSame = JSON.stringify(hashFiles(join(root, 'dist'))) === before;
  const isLocked = existsSync(join(root, '.lodestone', 'build.lock'));
  attempts.push({ free, status, stderr, isSame, isLocked });
  truncateSync(filler);
}
rmSync(filler);
const last = await startBuild(root).end;
const isSame = JSON.stringify(hashFiles(join(root, 'dist'))) === before;
console.log(JSON.stringify({ attempts, last: { ...last, isSame } }));
