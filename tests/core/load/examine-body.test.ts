import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examineBody, takePlainBlocks } from '../../../src/core/load/examine-body.ts';
import { findHazard } from '../../../src/core/load/find-hazard.ts';
import { listBodyLinks } from '../../../src/core/load/list-body-links.ts';
import { checkBody, parseMarkdown } from '../../../src/core/load/markdown.ts';
import { readBody } from '../../../src/core/load/parse-body.ts';
import { listTextRuns } from '../../../src/core/load/text-runs.ts';
import { bodyText, paragraphText } from './body-text.ts';

/** What the whole tree tells. */
function examineTree(text: string) {
  const tree = parseMarkdown(text);
  return { prose: listTextRuns(tree), links: listBodyLinks(tree), problems: checkBody('a.md', 3, tree) };
}

it('a block of nothing but words is no work for a parser', () => {
  const text = '## Why\n\nBirka digs.\nIt pays.\n\n- It *owes*.\n\n\n- Nobody\n- says why: “never”.\n';
  expect(takePlainBlocks(text)).toEqual({
    plain: [
      { value: 'Birka digs.\nIt pays.', line: 3, column: 1 },
      { value: 'Nobody', line: 9, column: 3 },
      { value: 'says why: “never”.', line: 10, column: 3 },
    ],
    links: [],
    rest: '\n\n\n\n\n- It *owes*.\n\n\n\n\n',
  });
});

it('nor is a quote, or a paragraph with the plainest of stress and links', () => {
  const text = '> Birka digs.\n> It pays.\n\nIt\nis *so*, see [the page](/a/b/).\n';
  const from = { line: 5, column: 14 };
  expect(takePlainBlocks(text)).toEqual({
    plain: [
      { value: 'Birka digs.\nIt pays.', line: 1, column: 3 },
      { value: 'It\nis ', line: 4, column: 1 },
      { value: 'so', line: 5, column: 5 },
      { value: ', see ', line: 5, column: 8 },
      { value: '.', line: 5, column: 31 },
    ],
    links: [
      {
        url: '/a/b/',
        ...from,
        end: { line: 5, column: 31 },
        address: { line: 5, column: 25, end: { line: 5, column: 30 } },
      },
    ],
    rest: '\n\n\n\n\n',
  });
});

it('a body that no parser should see has no words and no tree', () => {
  const text = `${'>'.repeat(20)} a`;
  expect(examineBody('a.md', text, 3)).toMatchObject({ prose: [], links: [], problems: [{ line: 3 }] });
  expect(readBody(text).children).toEqual([]);
});

describe('it tells what the whole tree tells', () => {
  it('whatever the text', () => {
    fc.assert(
      fc.property(bodyText, (source) => {
        fc.pre(!findHazard(source));
        const { prose, links, problems } = examineBody('a.md', source, 3);
        expect({ prose, links, problems }).toEqual(examineTree(source));
      }),
      { numRuns: 4_000 },
    );
  });

  it('whatever the paragraph', () => {
    fc.assert(
      fc.property(paragraphText, (source) => {
        expect(examineBody('a.md', source, 3)).toEqual(examineTree(source));
      }),
      { numRuns: 4_000 },
    );
  });
});
