/** Work that is done again at every change to the content, for who watches it in a terminal or in an editor’s task. */
import { watch } from 'node:fs';
import { debounce } from '../src/astro/dev-debounce.ts';
import { untilStopped } from './serve-until-stopped.ts';

const quietMs = 150;

/**
 * Does `work` now and after each change below the folder, between two lines that an editor’s problem matcher knows,
 * until SIGINT, SIGTERM or SIGHUP. Rejects as `work` does, and where the folder cannot be watched.
 */
export async function whileWatching(contentDir: string, work: () => Promise<unknown>): Promise<void> {
  let fail: (error: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const run = async (): Promise<void> => {
    console.log(`Checking ${contentDir} …`);
    await work().catch(fail);
    console.log('Waiting for a change …');
  };
  const { request, stop } = debounce(run, quietMs);
  const watcher = watch(contentDir, { recursive: true }, () => request());
  watcher.on('error', fail);
  try {
    await run();
    await Promise.race([untilStopped(), failed]);
  } finally {
    stop();
    watcher.close();
  }
}
