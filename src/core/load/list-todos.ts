/** What is left to do in an article that `npm run draft` began: places to fill in, and words of the source in comments. */
import { createProblem, type Problem } from '../problem/problem.ts';

/** Begins a value or a line of the body that an editor has yet to write, or a comment that asks for something. */
export const placeholder = 'TODO';

/** Begins a comment that holds words of the source: they are somebody else’s and go before the digest is published. */
export const sourceComment = '# source:';

const leftToWrite = new RegExp(
  `^\\s*(?:(?:- )?[A-Za-z]+:\\s+|- )["']?${placeholder}\\b|^\\s*#\\s*${placeholder}\\b`,
);
const leftInBody = new RegExp(`^\\s{0,3}${placeholder}\\b`);

/**
 * One problem for all places that are left and one for all comments, at the first of each: warnings while the article is
 * a draft, errors once it is not. `bodyLine` is the line on which the body begins.
 */
export function listTodos(name: string, text: string, bodyLine: number): Problem[] {
  if (!text.includes(placeholder) && !text.includes(sourceComment)) return [];
  const lines = text.split('\n');
  const isLeft = (line: string, index: number): boolean =>
    (index + 1 < bodyLine ? leftToWrite : leftInBody).test(line);
  const left = lines.flatMap((line, index) => (isLeft(line, index) ? [index + 1] : []));
  const comments = lines.flatMap((line, index) =>
    index + 1 < bodyLine && line.trimStart().startsWith(sourceComment) ? [index + 1] : [],
  );
  // By the line, not by the field: what is not valid YAML yet is a draft all the same.
  const isDraft = lines.slice(0, bodyLine).some((line) => /^draft:\s+["']?true\b/.test(line));
  const code = isDraft ? 'draft-todo' : 'todo-left';
  return [
    ...tell(
      left,
      (places) => [`${places} left to fill in`, `write what each ${placeholder} asks for`],
      'place',
    ),
    ...tell(
      comments,
      (places) => [`${places} of the source’s words`, 'delete each when its claim is right'],
      'comment',
    ),
  ];

  function tell(
    found: readonly number[],
    write: (places: string) => [string, string],
    noun: string,
  ): Problem[] {
    const [first, ...others] = found;
    if (first === undefined) return [];
    const places = `${found.length} ${noun}${found.length === 1 ? '' : 's'}`;
    const where =
      others.length === 0
        ? ''
        : `, in lines ${found.slice(0, 12).join(', ')}${found.length > 12 ? ' …' : ''}`;
    const [message, hint] = write(places);
    return [
      createProblem(
        code,
        name,
        { line: first, column: 1 + leading(lines[first - 1] ?? '') },
        message + where,
        hint,
      ),
    ];
  }
}

const leading = (line: string): number => line.length - line.trimStart().length;
