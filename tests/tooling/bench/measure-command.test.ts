import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { measureCommand, parseTimes } from '../../../scripts/bench/measure-command.ts';

const run = (code: string) =>
  measureCommand({ program: process.execPath, args: ['-e', code], cwd: import.meta.dirname });

/** Keeps a processor busy for as many milliseconds of its own time. */
const burn = (ms: number): string =>
  `const used = () => { const { user, system } = process.cpuUsage(); return user + system; };
   const end = used() + ${ms * 1000}; while (used() < end);`;

test('what the shell tells of its children is summed', () => {
  expect(parseTimes('0m0.00s 0m0.01s\n1m2.25s 0m0.50s\n')).toBe(62.75);
});

describe.skipIf(process.platform === 'win32')('a command', () => {
  test('is measured with all that it starts', async () => {
    const inner = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(burn(400))}]);`;
    const { cpu, wall } = await run(inner);
    expect(cpu).toBeGreaterThan(0.4);
    expect(wall).toBeGreaterThan(0.4);
  });

  test.skipIf(!existsSync('/proc/self/task'))('tells the most memory it had at one moment', async () => {
    const fill = `const kept = Buffer.alloc(300e6, 1); setTimeout(() => kept.length, 300);`;
    const [idle, full] = [await run('setTimeout(() => {}, 300);'), await run(fill)];
    const more = (full.memory ?? 0) - (idle.memory ?? 0);
    expect(more).toBeGreaterThan(250);
    expect(more).toBeLessThan(400);
  });

  test('that fails is no measurement: its last words are told', async () => {
    await expect(run('console.error("no such page"); process.exit(3)')).rejects.toThrow(
      /ended with status 3: no such page/,
    );
  });
});
