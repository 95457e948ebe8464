/** `npm run explain`: what the codes of the check mean. */
import { explainCode, findCode, listCodes, suggestCode } from '../src/core/problem/explain-code.ts';
import { printable } from '../src/core/problem/printable.ts';
import { UsageError } from './option-values.ts';
import { runCommand } from './run-command.ts';

const usage = {
  name: 'explain',
  meaning: 'Explains a code of the check, with an example; without one, lists them all.',
  options: [],
  operands: 'CODE…',
} as const;

/** Lines that are longer than this are hard to read, however wide the terminal is. */
const widest = 90;

await runCommand(usage, async ({ files: words }) => {
  const width = Math.min(process.stdout.columns ?? widest, widest);
  const texts = words.map((word) => {
    const code = findCode(word);
    if (!code) throw new UsageError(`there is no code “${printable(word)}”: ${suggestCode(word)}`);
    return explainCode(code, width);
  });
  console.log(texts.length > 0 ? texts.join('\n\n') : listCodes());
  return 0;
});
