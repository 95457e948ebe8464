/** `npm run bench`: how long a check takes, beside the least that any site of Markdown files does with them. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { benchCheck } from './bench/bench-check.ts';
import { writeCorpus } from './corpus/write-corpus.ts';
import { runCommand } from './run-command.ts';

const usage = {
  name: 'bench',
  meaning: 'Measures the check of a corpus, each round against a plain pass of gray-matter and remark.',
  options: ['articles', 'seed'],
} as const;

await runCommand(usage, async ({ articles, seed }) => {
  const folder = join(dirname(import.meta.dirname), '.lodestone', 'bench', `corpus-${articles}-${seed}`);
  if (!existsSync(folder)) writeCorpus(folder, { articles, seed });
  await benchCheck(folder);
  return 0;
});
