/** An answer is the id of an entity, one that its question declares, or plain words where that declares none. */
import type { Claim } from '../link/claim.ts';
import type { Library } from '../link/library.ts';
import { findByName } from '../link/name-index.ts';
import type { ContentRecord } from '../load/content-record.ts';
import type { Problem } from '../problem/problem.ts';
import { idPattern, toId } from '../schema/fields.ts';
import { checkClaimsOf, problemAt, suggestAmong } from './rule.ts';

export const checkAnswers = (record: ContentRecord, library: Library): Problem[] =>
  checkClaimsOf(record, library, (claim, article) => checkAnswer(claim, article, library));

function checkAnswer(
  { fields: { question, answer }, path }: Claim,
  article: ContentRecord<'article'>,
  library: Library,
): Problem[] {
  const { records, names } = library;
  if (!question)
    return answer ? [problemAt(article, path, 'missing-field', '`answer` needs a `question`')] : [];
  if (!answer) return [problemAt(article, path, 'missing-field', '`question` needs an `answer`')];
  const declared = records.get(question);
  const answers = (declared?.kind === 'question' && declared.fields?.answers) || {};
  const ids = Object.keys(answers);
  if (records.has(answer) || ids.includes(answer)) return [];
  const at = [...path, 'answer'];
  const named = findByName(names, answer);
  if (named) {
    const message = `“${answer}” is the name of ${named}`;
    return [problemAt(article, at, 'unknown-reference', message, `write “${named}”`, named)];
  }
  const reading = ids.find((id) => id === toId(answer) || toId(answers[id] ?? '') === toId(answer));
  if (reading) {
    const message = `“${answer}” is how the answer “${reading}” reads`;
    return [problemAt(article, at, 'unknown-reference', message, `write “${reading}”`, reading)];
  }
  if (idPattern.test(answer) && (answer.includes('-') || ids.length > 0)) {
    const hint =
      suggestAmong(library, answer, [...ids, ...records.keys()]) ??
      'name an entity or one of the question’s answers';
    return [problemAt(article, at, 'unknown-reference', `there is no “${answer}”`, hint)];
  }
  if (ids.length === 0) return [];
  const hint = `its answers: ${ids.join(', ')}; another goes to \`answers\` of ${question}`;
  return [problemAt(article, at, 'loose-answer', `“${answer}” is none of the question’s answers`, hint)];
}
