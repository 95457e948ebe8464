import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/core/load/markdown.ts';
import { parseBody } from '../../../src/core/load/parse-body.ts';
import { parseRecord } from '../../../src/core/load/parse-record.ts';
import { seed, triesOf } from '../../effort.ts';
import { article } from '../sample.ts';
import { bodyText, paragraphText } from './body-text.ts';

/** The tree, with the lines on which its blocks begin in the place of places. */
const asData = ({ children }: Root) => [
  children.map(({ position }) => position?.start.line),
  children.map(withoutPlaces),
];

const withoutPlaces = ({ position: _, ...node }: Nodes): object =>
  'children' in node ? { ...node, children: node.children.map(withoutPlaces) } : node;

it.each([
  ['text', bodyText],
  ['paragraph', paragraphText],
])('the tree is that which a Markdown parser makes, whatever the %s', (_, source) => {
  fc.assert(
    fc.property(source, (text) => {
      expect(asData(parseBody(text))).toEqual(asData(parseMarkdown(text)));
    }),
    { numRuns: triesOf(10_000), seed },
  );
});

it.each([
  ['a list goes on after a paragraph that is not indented as another', '- a\n\nBirka\n\n- b'],
  ['two lists are one', '- a\n\n- b\n\nBirka'],
  ['signs that close a heading', '## a #\n\n## b ##\n\n## #'],
  ['white space below code', '    (https://a \n      \n\n!'],
  ['white space below a list', '1. a\n      \n   \n\n!'],
  ['a list before what is indented', '1. a\n\n    b\n\nc\n\n    d'],
])('%s', (_, text) => {
  expect(asData(parseBody(text))).toEqual(asData(parseMarkdown(text)));
});

it.each([
  ['', ''],
  ['with line ends of Windows', '\r'],
])('the body of a file is what stands below its front matter %s', (_, end) => {
  const body = '\n\n---\n\n*Birka*\n---\ndigs.';
  const text = `\uFEFF${article('', { body })}`.replaceAll('\n', `${end}\n`);
  const { record } = parseRecord('a.md', { path: 'articles/2024-a.md', content: Buffer.from(text) });
  expect(record?.body.children.map(({ type }) => type)).toEqual(['thematicBreak', 'heading', 'paragraph']);
});
