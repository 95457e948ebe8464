/** `npm run guards`: takes each guard away in turn, and shows that a test misses it. */
import { guards } from '../tests/guards/guards.ts';
import { openWorkshop } from '../tests/guards/remove-guards.ts';
import { runCommand } from './run-command.ts';

const usage = {
  name: 'guards',
  meaning: 'Takes each guard of the code away in turn, in a copy, and shows that some test fails.',
  options: [],
  operands: 'WORDS OF ITS NAME',
} as const;

await runCommand(usage, async ({ files: words }) => {
  const wanted = guards.filter(({ name }) => words.every((word) => name.includes(word)));
  const workshop = openWorkshop();
  let missed = 0;
  try {
    for (const guard of wanted) {
      const failures = await workshop.failuresWithout(guard);
      if (failures <= 0) missed += 1;
      const told = failures > 0 ? `${failures} fail` : failures < 0 ? 'nothing ran' : 'nobody misses it';
      console.log(`${failures > 0 ? '✓' : '✗'} ${guard.name} (${guard.file}): ${told} in ${guard.tests}`);
    }
  } finally {
    workshop.close();
  }
  console.log(`${wanted.length} guards taken away, ${missed} of them missed by no test`);
  return missed > 0 ? 1 : 0;
});
