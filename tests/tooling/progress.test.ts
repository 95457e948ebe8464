import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withProgress } from '../../scripts/progress.mjs';

/** What is written to it; a terminal rewrites one line. */
function openScreen(isTTY: boolean) {
  let text = '';
  const write = (more: string): boolean => {
    text += more;
    return true;
  };
  return { isTTY, write, read: () => text };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Counts to `last`, one in each so many milliseconds. */
async function countTo(last: number, ms: number, onCount: (count: number) => void): Promise<number> {
  for (let count = 1; count <= last; count += 1) {
    onCount(count);
    await vi.advanceTimersByTimeAsync(ms);
  }
  return last;
}

it('on a terminal one line is rewritten, at most ten times a second, and its end stays', async () => {
  const screen = openScreen(true);
  let count = 0;
  const words = {
    doing: () => `Rendering pages, ${count} of 2000`,
    done: (all: number) => `Built ${all} pages`,
  };
  const work = (tell: () => void) =>
    countTo(2000, 1, (next) => {
      count = next;
      tell();
    });
  await withProgress(words, work, screen);
  const text = screen.read();
  expect(text.match(/\n/g)).toHaveLength(1);
  expect(text).toMatch(/\r\S*Built 2000 pages in 2 s\n$/);
  const frames = text.split('\r').filter((line) => line.includes('Rendering'));
  expect(frames.length).toBeGreaterThan(10);
  expect(frames.length).toBeLessThanOrEqual(21);
  expect(frames[10]).toMatch(/⠼|⠴|⠦|⠧|⠇|⠏|⠋|⠙|⠹|⠸/);
  expect(frames[10]).toContain('of 2000 … 1 s');
});

it('in a log a line comes now and then, not for each page', async () => {
  const log = openScreen(false);
  let count = 0;
  const words = { doing: () => `Rendering pages, ${count} of 45`, done: 'Built' };
  const work = (tell: () => void) =>
    countTo(45, 1000, (next) => {
      count = next;
      tell();
    });
  await withProgress(words, work, log);
  expect(log.read()).toBe(
    [
      'Rendering pages, 0 of 45 …',
      'Rendering pages, 10 of 45 … (10 s)',
      'Rendering pages, 20 of 45 … (20 s)',
      'Rendering pages, 30 of 45 … (30 s)',
      'Rendering pages, 40 of 45 … (40 s)',
      'Built in 45 s\n',
    ].join('\n'),
  );
});

it('what begins is told at once on a terminal, for a process that is busy tells nothing later', async () => {
  const screen = openScreen(true);
  let doing = 'Reading';
  await withProgress(
    { doing: () => doing, done: 'Checked' },
    async (tell) => {
      tell();
      doing = 'Checking';
      tell(true);
    },
    screen,
  );
  expect(screen.read()).toContain('Checking … 0 s');
});

it.each([true, false])(
  'a step whose end nobody hears of is silent where it is short (terminal: %s)',
  async (isTTY) => {
    const out = openScreen(isTTY);
    await withProgress({ doing: 'Checking' }, (tell) => countTo(2, 100, () => tell(true)), out);
    expect(out.read().replaceAll('\r\u001b[2K', '')).toBe('');
    if (!isTTY) return;
    await withProgress({ doing: 'Checking' }, (tell) => countTo(9, 100, () => tell()), out);
    expect(out.read()).toContain('Checking … 1 s');
    expect(out.read().endsWith('\r\u001b[2K')).toBe(true);
  },
);
