/** Attacks by strings, from `vectors/`; its README says whose they are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLong, seed, triesOf } from '../effort.ts';
import { createChance } from '../site/project-copy.ts';

const files = ['own', 'dompurify', 'naughty-strings', 'xss-filters'];

/** All of them, each once, without blanks around it. */
export const allVectors: readonly string[] = [
  ...new Set(
    files.flatMap((name) => {
      const path = join(import.meta.dirname, 'vectors', `${name}.json`);
      return (JSON.parse(readFileSync(path, 'utf8')) as string[]).map((vector) => vector.trim());
    }),
  ),
];

/** Those that this run tries: all of them, or a tenth, with our own among them. */
export function chooseVectors(): readonly string[] {
  if (isLong) return allVectors;
  const chance = createChance(seed);
  const own = 24;
  const others = allVectors.slice(own).map((vector) => ({ vector, order: chance() }));
  const chosen = others.sort((a, b) => a.order - b.order).slice(0, triesOf(allVectors.length) - own);
  return [...allVectors.slice(0, own), ...chosen.map(({ vector }) => vector)];
}
