/** A name, a path or a file name in the place of an id: which id is meant, only who knows all files can tell. */
import type { Library } from '../link/library.ts';
import { mendBy, type Position, type Problem } from '../problem/problem.ts';
import { idPattern, toId } from '../schema/fields.ts';
import { type Kind, kinds } from '../schema/kinds.ts';
import { listReferences, type Reference } from '../schema/walk-schema.ts';
import { findNamed, takes } from './references.ts';

/** The problems, those of what is no id each with the id that it can only mean. */
export function nameMeantIds(problems: readonly Problem[], library: Library): Problem[] {
  const faulty = new Set(problems.filter(({ code }) => code === 'invalid-value').map(({ file }) => file));
  const meant = new Map<string, string>();
  for (const record of library.records.values()) {
    if (record.fields || !faulty.has(record.file)) continue;
    for (const reference of listReferences(kinds[record.kind].schema, record.data)) {
      const id = findMeant(reference, library);
      if (id !== undefined) meant.set(keyOf(record.file, record.locate(reference.path)), id);
    }
  }
  return problems.map((problem) => {
    const id = problem.code === 'invalid-value' ? meant.get(keyOf(problem.file, problem)) : undefined;
    return id === undefined ? problem : mendBy({ ...problem, hint: `write “${id}”` }, id);
  });
}

const keyOf = (file: string, { line, column }: Position): string => `${line}:${column} ${file}`;

function findMeant({ id: words, targets }: Reference, library: Library): string | undefined {
  if (idPattern.test(words) || targets.includes('claim') || library.names.shared.has(words)) return undefined;
  const wanted = targets.filter((target): target is Kind => target in kinds);
  const named = findNamed(words, wanted, library);
  const plain = toId(words.replace(/^.*\//, '').replace(/\.md$/, ''));
  const written = library.records.get(plain);
  // A name that would be somebody else’s id can mean either.
  if (named !== undefined) return written && named !== plain ? undefined : named;
  return written && takes(wanted, written.kind) ? plain : undefined;
}
