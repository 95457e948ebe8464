/** `npm run bench`: how long builds take beside those of peers, or a check beside the least that any site does. */
import { existsSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { benchBuild } from './bench/bench-build.ts';
import { benchCheck } from './bench/bench-check.ts';
import { benchFolder, corpusName } from './bench/bench-folders.ts';
import { tellResults } from './bench/bench-table.ts';
import { writeCorpus } from './corpus/write-corpus.ts';
import { runCommand } from './run-command.ts';

const usage = {
  name: 'bench',
  meaning: `Builds generated corpora with Lodestone and with its peers, in turn: from nothing, and again after one edit.
With --what check, measures the check of a corpus, each round beside a plain pass of gray-matter and remark.`,
  options: ['what', 'articles', 'seed', 'rounds', 'peers', 'install', 'json'],
  meanings: {
    articles: 'how many articles; several sizes as 1000,10000 (default: 10000)',
    json: 'print the results as JSON; a file of them is written either way',
  },
} as const;

const results = join(benchFolder, 'results.json');

await runCommand(usage, async ({ bench, seed, today, json }) => {
  if (!bench) return 2;
  if (bench.what === 'check') {
    for (const articles of bench.sizes) {
      const folder = join(benchFolder, `corpus-${corpusName({ articles, seed })}`);
      if (!existsSync(folder)) writeCorpus(folder, { articles, seed });
      console.log(`${articles} articles`);
      await benchCheck(folder, bench.rounds);
    }
    return 0;
  }
  const found = await benchBuild({ ...bench, seed, today }, (line) => console.error(line));
  const text = `${JSON.stringify(found, undefined, 2)}\n`;
  writeFileSync(results, text);
  if (json) process.stdout.write(text);
  else console.log(`${tellResults(found)}\n- all of it as JSON: ${relative(process.cwd(), results)}`);
  return 0;
});
