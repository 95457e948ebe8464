/**
 * Questions about a digest. Who asks one depends on its answer, not on what that was worked out from: a page that shows on
 * which page a dispute stands is as it was while the number is, whatever has become of all the other disputes.
 */
import type { Digest } from './digest.ts';
import { perDigest } from './per-digest.ts';
import { type AnswerRead, keep, type Marks, noteRead } from './reads.ts';

const questions = new Map<string, (digest: Digest, key: string) => AnswerRead>();

/**
 * A question with an answer for each key, worked out once for each digest.
 * @param name no other question has it
 * @param mark what of the answer its askers show, as a text; all of it, as JSON, unless told
 */
export function createQuestion<V>(
  name: string,
  answer: (digest: Digest, key: string) => V,
  mark: (value: V, marks: Marks) => string = (value) => JSON.stringify(value) ?? '',
): (digest: Digest, key: string) => V {
  const answersOf = perDigest(() => new Map<string, AnswerRead & { value: V }>());
  const ask = (digest: Digest, key: string) => {
    const answers = answersOf(digest);
    const known = answers.get(key);
    if (known) return known;
    const { value, reads } = keep(() => answer(digest, key));
    const found = { question: name, key, value, reads, mark: (marks: Marks) => mark(value, marks) };
    answers.set(key, found);
    return found;
  };
  questions.set(name, ask);
  return (digest, key) => {
    const found = ask(digest, key);
    noteRead(found);
    return found.value;
  };
}

/** Asks a question by its name, on nobody’s behalf; undefined where there is none of that name. */
export const askByName = (digest: Digest, name: string, key: string): AnswerRead | undefined =>
  questions.get(name)?.(digest, key);
