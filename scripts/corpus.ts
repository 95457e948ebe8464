/** `npm run corpus`: a content folder of any size to measure with. */
import { existsSync, readdirSync } from 'node:fs';
import { writeCorpus } from './corpus/write-corpus.ts';
import { UsageError } from './option-values.ts';
import { runCommand } from './run-command.ts';

const usage = {
  name: 'corpus',
  meaning: 'Makes a content folder that looks like a real one. The same seed makes the same bytes.',
  options: ['articles', 'seed', 'strange', 'out'],
  meanings: { out: 'the folder to make' },
} as const;

await runCommand(usage, async ({ articles, seed, strange = false, outDir }) => {
  if (outDir === 'dist') throw new UsageError('say where to: --out DIR');
  if (existsSync(outDir) && readdirSync(outDir).length > 0)
    throw new UsageError(`--out “${outDir}” is not empty`);
  console.log(`${writeCorpus(outDir, { articles, seed, strange })} files in ${outDir}`);
  return 0;
});
