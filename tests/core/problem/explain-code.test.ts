import { expect, it } from 'vitest';
import { problemCodes } from '../../../src/core/problem/codes.ts';
import { explainCode, findCode, listCodes, suggestCode } from '../../../src/core/problem/explain-code.ts';

it('explains a code with an example', () => {
  expect(
    explainCode('wrong-reference', 60),
  ).toBe(`wrong-reference: A reference leads to the wrong kind of thing

The field takes other kinds: a publisher where a company
stands, say.

An error: nothing is published until it is mended.

Instead of

    publisher: birka-potash

write

    publisher: nordic-metals`);
});

it.each(Object.keys(problemCodes))('%s is in the list, and its words fit the line', (name) => {
  const code = findCode(name);
  expect(listCodes()).toContain(`  ${name} `);
  if (!code) throw new Error(`${name} is not found`);
  const [said = ''] = explainCode(code, 72).split('Instead of');
  for (const line of said.split('\n').slice(1)) expect(line.length).toBeLessThanOrEqual(72);
});

it('suggests what may have been meant', () => {
  expect(suggestCode('unknwon-reference')).toBe('did you mean “unknown-reference”?');
  expect(suggestCode('Unknown-Reference')).toBe('did you mean “unknown-reference”?');
  expect(suggestCode('potash')).toBe('npm run explain lists them all');
});
