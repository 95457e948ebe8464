/** Lines that YAML reads as the end of what stands above, and that were hardly meant so. */
import { type Document, isScalar, type Scalar, visit } from 'yaml';
import type { YamlFault } from './describe-yaml-errors.ts';

/** Longer than this, a line may well have been broken on purpose. */
const shortLine = 60;

/** Items of a list whose dash was forgotten, and fields that are indented into the text of the field above. */
export function listRunOn(document: Document, source: string): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Seq: (_, { flow, items }) => {
      for (const item of flow ? [] : items) if (isScalar(item)) faults.push(...findItem(item, source));
    },
    Scalar: (_, scalar) => {
      if (scalar.type?.startsWith('BLOCK_')) faults.push(...findField(scalar, source));
    },
  });
  return faults;
}

function findItem({ type, range }: Scalar, source: string): YamlFault[] {
  const [start = 0, end = 0] = range ?? [];
  const [upToNext = '', first = ''] = /^(.*)\n\s*/.exec(source.slice(start, end)) ?? [];
  if (type !== 'PLAIN' || upToNext === '' || first.length >= shortLine) return [];
  const hint = 'begin it with `- `, or put the whole item between quotes';
  return [{ offset: start + upToNext.length, message: 'the line goes on with the list item above', hint }];
}

function findField({ range }: Scalar, source: string): YamlFault[] {
  const [start = 0, end = 0] = range ?? [];
  const field = /\n +(?=[a-z][A-Za-z]*:(?:\s|$))/.exec(source.slice(start, end));
  if (!field) return [];
  const message = 'a line like a field within the text above';
  const hint = 'if it is one, indent it less; if it is text, begin the line with another word';
  return [{ offset: start + field.index + field[0].length, message, hint }];
}
