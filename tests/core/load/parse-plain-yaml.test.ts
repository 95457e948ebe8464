import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlainYaml } from '../../../src/core/load/parse-plain-yaml.ts';
import { parseExactYaml } from '../../../src/core/load/parse-yaml.ts';
import { story } from '../../story.ts';

const root = join(import.meta.dirname, '../../..');

/** The front matter of every file below a folder, and what passes for one in files that are broken. */
const sourcesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(md|yaml)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').replaceAll('\r', ''))
    .map((text) => (text.startsWith('---\n') ? (text.slice(3).split(/^---$/m)[0] ?? '') : text));

const sources = [...sourcesIn(story), ...sourcesIn('tests/fixtures')];

/** What is accepted is the same to the exact parser, which has nothing to say of it. */
function agree(source: string): boolean {
  const plain = parsePlainYaml(source);
  if (!plain) return false;
  const { data, problems } = parseExactYaml('a.md', source, 1);
  expect({ problems, data }, JSON.stringify(source)).toEqual({ problems: [], data: plain });
  // `toEqual` does not see the order.
  expect(JSON.stringify(data)).toBe(JSON.stringify(plain));
  return true;
}

describe('whenever the plain parser accepts, the exact one agrees', () => {
  it('over everything that is written here, most of which it accepts', () => {
    const accepted = sources.filter(agree).length;
    expect(accepted).toBeGreaterThan(sources.length * 0.8);
  });

  const piece = fc.constantFrom(
    ...[
      'a',
      'b: ',
      'c:',
      ': ',
      '- ',
      '-',
      '\n',
      '\n',
      '\n  ',
      '\n    ',
      '\n- ',
      '\na: ',
      '\n  b: ',
      '\n# c',
      '\n  # c\n',
      ' ',
      '  ',
    ],
    ...[
      '[',
      ']',
      '{',
      '}',
      ', ',
      ',',
      '"',
      "'",
      "''",
      '#',
      ' #',
      ' # ',
      '&x ',
      '*x',
      '!t ',
      '|',
      '>',
      '|-\n  ',
    ],
    ...[
      '?',
      '? ',
      '%',
      '@',
      '`',
      '---',
      '...',
      '\n---\n',
      '\\',
      '\\n',
      '\t',
      '~',
      'é',
      '\u00a0',
      '<<',
      '=',
      'null',
    ],
    ...[
      'x y',
      '2024-05',
      '1:2',
      'a:b',
      '__proto__: ',
      'constructor',
      '//',
      'a: 1',
      ' : ',
      '“',
      '\u{1f600}',
      '!',
      '&',
    ],
  );

  it.each([
    'a: |\n  b\n  c: d\n',
    'a:\n  - b\n    c\n',
    'a:\n  - b\n  -c\n',
    'a:\n  - b: 1\n    c: 2\n    b: 3\n    c: 4\n',
    'a: b #c\n',
    'a:\n#b\n c\nd: e\n',
    'a: # b\n#c\n d\ne: f\n',
    'a:\u00a0b\nc: d\n',
  ])('and where the exact one has something to say: %j', (source) => {
    expect(parseExactYaml('a.md', source, 1).problems).not.toEqual([]);
    expect(parsePlainYaml(source)).toBeUndefined();
  });

  it('over words thrown together', () => {
    const text = fc.array(piece, { maxLength: 14 }).map((pieces) => `a: ${pieces.join('')}`);
    fc.assert(
      fc.property(text, (source) => void agree(source)),
      { numRuns: 5_000 },
    );
  });

  it('over what is written here with a slip in it', () => {
    const slip = fc
      .tuple(fc.constantFrom(...sources), fc.nat(100_000), fc.nat(4), fc.array(piece, { maxLength: 2 }))
      .map(([source, place, cut, pieces]) => {
        const at = place % (source.length + 1);
        return source.slice(0, at) + pieces.join('') + source.slice(at + cut);
      });
    fc.assert(
      fc.property(slip, (source) => void agree(source)),
      { numRuns: 2_000 },
    );
  });
});
