import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { debounce } from '../../src/astro/dev-debounce.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Work that takes 100 ms and tells when it began. */
function slowWork() {
  const began: number[] = [];
  const start = Date.now();
  const work = async () => {
    began.push(Date.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 100));
  };
  return { began, ...debounce(work, 40) };
}

test('a burst is worked on once, when it is over', async () => {
  const { began, request } = slowWork();
  for (let i = 0; i < 5; i += 1) {
    request();
    await vi.advanceTimersByTimeAsync(30);
  }
  await vi.advanceTimersByTimeAsync(1_000);
  expect(began).toEqual([160]);
});

test('what comes while the work is done is worked on after it, once', async () => {
  const { began, request } = slowWork();
  request();
  await vi.advanceTimersByTimeAsync(50);
  request();
  request();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(began).toEqual([40, 180]);
});

test('nothing begins after the end', async () => {
  const { began, request, stop } = slowWork();
  request();
  stop();
  request();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(began).toEqual([]);
});
