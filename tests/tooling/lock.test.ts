import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import { withLock } from '../../scripts/lock.mjs';
import { makeTemporaryFolder } from './temporary-folder.ts';

const lockScript = pathToFileURL(join(import.meta.dirname, '../../scripts/lock.mjs')).href;

/** The id of a process that has ended. */
const deadPid = (): string => spawnSync(process.execPath, ['-p', 'process.pid']).stdout.toString().trim();

test('who comes second waits, and says so once', async () => {
  const file = join(makeTemporaryFolder(), 'new', 'lock');
  const order: string[] = [];
  const onWait = vi.fn();
  const work = (name: string) => async () => {
    order.push(`${name} begins`);
    await sleep(250);
    order.push(`${name} ends`);
  };
  await Promise.all([withLock(file, work('a'), { onWait }), withLock(file, work('b'), { onWait })]);
  const [first, , second] = order.map((line) => line[0]);
  expect(order).toEqual([`${first} begins`, `${first} ends`, `${second} begins`, `${second} ends`]);
  expect(onWait).toHaveBeenCalledExactlyOnceWith(process.pid);
  expect(existsSync(file)).toBe(false);
});

test('the lock is given back when the work fails', async () => {
  const file = join(makeTemporaryFolder(), 'lock');
  await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await withLock(file, async () => 'yes')).toBe('yes');
});

test('the lock of a dead process is taken over by one alone', async () => {
  const folder = makeTemporaryFolder({ lock: deadPid() });
  let running = 0;
  const work = async () => {
    running += 1;
    expect(running).toBe(1);
    await sleep(20);
    running -= 1;
  };
  await Promise.all([1, 2, 3, 4].map(() => withLock(join(folder, 'lock'), work)));
});

test('so is one that our own process id left before a restart', async () => {
  const folder = makeTemporaryFolder({ lock: String(process.pid) });
  expect(await withLock(join(folder, 'lock'), async () => 'taken')).toBe('taken');
});

test('so is one whose holder has long been silent', async () => {
  const folder = makeTemporaryFolder({ lock: String(process.ppid) });
  const old = new Date(Date.now() - 120_000);
  utimesSync(join(folder, 'lock'), old, old);
  expect(await withLock(join(folder, 'lock'), async () => 'taken')).toBe('taken');
});

test('so is one that its maker died before writing to', async () => {
  const folder = makeTemporaryFolder({ lock: '' });
  const old = new Date(Date.now() - 10_000);
  utimesSync(join(folder, 'lock'), old, old);
  expect(await withLock(join(folder, 'lock'), async () => 'taken')).toBe('taken');
});

test('a lock is taken away by one at a time, and the right to do so left by a dead process lapses', async () => {
  const folder = makeTemporaryFolder({ lock: deadPid(), 'lock.removing': String(process.ppid) });
  const work = vi.fn();
  const turn = withLock(join(folder, 'lock'), work);
  await sleep(300);
  expect(work).not.toHaveBeenCalled();
  const old = new Date(Date.now() - 10_000);
  utimesSync(join(folder, 'lock.removing'), old, old);
  await turn;
  expect(work).toHaveBeenCalledOnce();
  expect(readdirSync(folder)).toEqual([]);
});

test('of several processes one works at a time, also where dead ones leave their locks behind', async () => {
  const folder = makeTemporaryFolder();
  const dead = deadPid();
  const script = `
    import { appendFileSync, writeFileSync } from 'node:fs';
    import { withLock } from ${JSON.stringify(lockScript)};
    for (let turn = 0; turn < 15; turn += 1) {
      await withLock('lock', async () => {
        appendFileSync('log', 'begins ');
        await new Promise((resolve) => setTimeout(resolve, 2));
        appendFileSync('log', 'ends ');
      });
      try { writeFileSync('lock', '${dead}', { flag: 'wx' }); } catch {}
    }`;
  const run = promisify(execFile);
  const one = () => run(process.execPath, ['--input-type=module', '-e', script], { cwd: folder });
  await Promise.all([one(), one(), one()]);
  expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('begins ends '.repeat(45));
}, 60_000);

test('the lock of a living process is not', async () => {
  const file = join(makeTemporaryFolder({ lock: String(process.ppid) }), 'lock');
  const onWait = vi.fn();
  const work = vi.fn();
  void withLock(file, work, { onWait }).catch(() => {});
  await sleep(300);
  expect(work).not.toHaveBeenCalled();
  expect(onWait).toHaveBeenCalledExactlyOnceWith(process.ppid);
});
