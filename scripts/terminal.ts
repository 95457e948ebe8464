/** A person at a terminal, who is asked one question after another. Tab completes the words of an answer. */
import { createInterface } from 'node:readline/promises';
import type { Ask, Say } from '../src/core/edit/ask-fields.ts';
import { UsageError } from './option-values.ts';

export interface Terminal {
  /** Rejects with a UsageError where the person would rather stop: Ctrl+C, Ctrl+D. */
  ask: Ask;
  say: Say;
  close: () => void;
}

export function openTerminal(): Terminal {
  let words: readonly string[] = [];
  const completer = (line: string): [string[], string] => {
    const [, typed = ''] = /([^,]*)$/.exec(line) ?? [];
    const begun = typed.trimStart();
    return [words.filter((word) => word.startsWith(begun)), begun];
  };
  const lines = createInterface({ input: process.stdin, output: process.stderr, completer });
  const stopped = new AbortController();
  lines.once('close', () => stopped.abort());
  lines.once('SIGINT', () => lines.close());
  return {
    ask: async (question) => {
      words = question.words;
      try {
        return await lines.question(question.text, { signal: stopped.signal });
      } catch {
        throw new UsageError('stopped; nothing is written');
      }
    },
    say: (line) => console.error(line),
    close: () => lines.close(),
  };
}
