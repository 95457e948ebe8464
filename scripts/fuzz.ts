/** `npm run fuzz`: valid content is changed at random, and what is promised of any content is asserted. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import type { Files } from '../tests/hostile/crowds.ts';
import { mutated } from '../tests/hostile/mutate.ts';
import { faultsOf } from '../tests/hostile/promises.ts';
import { runCommand } from './run-command.ts';

const usage = {
  name: 'fuzz',
  meaning: 'Changes valid content at random for some seconds, and tells what of the promises is broken.',
  options: ['seconds', 'seed'],
  meanings: { seed: 'where the random choices begin; a failure names it (default: 1)' },
} as const;

const root = join(dirname(import.meta.dirname), '.lodestone', 'fuzz');

await runCommand(usage, async ({ seconds, seed }) => {
  let tried = 0;
  let sound = 0;
  const start = performance.now();
  const property = fc.property(mutated, (files) => {
    tried += 1;
    const faults = faultsOf(files, '2026-11-22', () => {
      sound += 1;
    });
    if (faults.length > 0) throw new Error(faults.slice(0, 5).join('\n'));
  });
  const limits = { interruptAfterTimeLimit: seconds * 1000, markInterruptAsFailure: false };
  const result = fc.check(property, { seed, numRuns: 2 ** 31 - 1, endOnFailure: false, ...limits });
  const took = Math.round((performance.now() - start) / 1000);
  const failures = result.failed && result.counterexample ? 1 : 0;
  console.log(
    `${tried} inputs in ${took} seconds from seed ${seed}, ${sound} of them sound: ${failures} failures`,
  );
  if (!result.counterexample || !result.failed) return 0;
  const folder = keep(result.counterexample[0], seed);
  console.error(`${(result.errorInstance as Error).message}\nThe content that does it is in ${folder}.`);
  return 1;
});

/** Writes a content to look at and to try again with `npm run check -- --content`; returns its folder. */
function keep(files: Files, seed: number): string {
  const folder = join(root, String(seed));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
