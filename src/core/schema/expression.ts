/**
 * Expressions of `derived`: claims and numbers joined by + - * / and brackets, as in `(loan + equity) / total`.
 * An operator stands between spaces, for a key may hold hyphens.
 */

export type Expression =
  | { kind: 'number'; value: number }
  | { kind: 'claim'; ref: string }
  | { kind: '+' | '-' | '*' | '/'; left: Expression; right: Expression };

export type ParsedExpression = { ok: true; expression: Expression } | { ok: false; message: string };

/** More than this no editor writes, and nesting is bounded by it. */
const mostTokens = 60;
const tokenPattern = /^(?:\d{1,15}(?:\.\d{1,15})?|(?:[a-z0-9-]+#)?[a-z0-9]+(?:-[a-z0-9]+)*|[-+*/()])$/;

/** Reads an expression; a message says what is wrong with it. */
export function parseExpression(text: string): ParsedExpression {
  const tokens = text
    .replaceAll(/([()])/g, ' $1 ')
    .trim()
    .split(/\s+/);
  if (tokens.length > mostTokens) return { ok: false, message: `has more than ${mostTokens} parts` };
  const bad = tokens.find((token) => !tokenPattern.test(token));
  if (bad !== undefined)
    return { ok: false, message: `“${bad}” is no number, claim or operator; operators stand between spaces` };
  const state = { tokens, at: 0 };
  const expression = parseSum(state);
  if (!expression || state.at < tokens.length) {
    const found = tokens[state.at];
    return {
      ok: false,
      message: found ? `cannot go on at “${found}”` : 'ends where a number or claim is missing',
    };
  }
  return { ok: true, expression };
}

interface State {
  tokens: readonly string[];
  at: number;
}

const parseSum = (state: State): Expression | undefined => parseChain(state, ['+', '-'], parseProduct);
const parseProduct = (state: State): Expression | undefined => parseChain(state, ['*', '/'], parseOperand);

function parseChain(
  state: State,
  operators: readonly string[],
  parseNext: (state: State) => Expression | undefined,
): Expression | undefined {
  let left = parseNext(state);
  while (left) {
    const operator = state.tokens[state.at];
    if (operator === undefined || !operators.includes(operator)) return left;
    state.at += 1;
    const right = parseNext(state);
    if (!right) return undefined;
    left = { kind: operator as '+' | '-' | '*' | '/', left, right };
  }
  return undefined;
}

function parseOperand(state: State): Expression | undefined {
  const token = state.tokens[state.at];
  if (token === undefined || '+-*/)'.includes(token)) return undefined;
  state.at += 1;
  if (token === '(') {
    const inner = parseSum(state);
    if (!inner || state.tokens[state.at] !== ')') return undefined;
    state.at += 1;
    return inner;
  }
  return /^\d+(\.\d+)?$/.test(token)
    ? { kind: 'number', value: Number(token) }
    : { kind: 'claim', ref: token };
}

/** The claims that an expression names. */
export function listClaimRefs(expression: Expression): string[] {
  if (expression.kind === 'number') return [];
  if (expression.kind === 'claim') return [expression.ref];
  return [...listClaimRefs(expression.left), ...listClaimRefs(expression.right)];
}
