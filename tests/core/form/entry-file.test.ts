import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatEntry, parseEntry } from '../../../src/core/form/entry-file.ts';
import { findKindOfFolder, type Kind } from '../../../src/core/schema/kinds.ts';
import { story } from '../../story.ts';

const files = [story, 'tests/fixtures/sites/potash'].flatMap((folder) =>
  globSync(['*/*.md', 'site.yaml'], { cwd: folder }).map((path) => [join(folder, path), path] as const),
);
const kindOf = (path: string): Kind | 'site' => findKindOfFolder(path.split('/')[0] ?? '') ?? 'site';

const article = `---
title: The quota is cut
source:
  publisher: unknown
  headline: Quota halved
  published: 2024-05
added: 2024-05-22
draft: true
summary: Half of it.
figures:
  - { name: Sacks, about: birka, value: 2.0, unit: sacks, note: In the store }
relations:
  - { from: [unnamed, birka], type: supplies, to: norway }
---

Body with *words*.
`;

describe('a file in the form', () => {
  it.each(files)('%s comes back as it was', (file, path) => {
    const text = readFileSync(file, 'utf8');
    expect(formatEntry(kindOf(path), parseEntry(kindOf(path), text.trim()))).toBe(text);
  });

  it('shows lists where there may be one, words as ticks, rare fields apart, numbers as they are written', () => {
    expect(parseEntry('article', article.trim())).toMatchObject({
      source: { '_publisher-unknown': true, headline: 'Quota halved' },
      draft: true,
      figures: [{ about: ['birka'], value: '2.0', _more: { note: 'In the store' } }],
      relations: [{ '_from-unnamed': true, from: ['birka'], to: ['norway'] }],
      body: 'Body with *words*.',
    });
    const question = '---\nname: Who owns it?\nanswers:\n  the-state: The state\n---';
    expect(parseEntry('question', question)).toMatchObject({
      answers: [{ key: 'the-state', text: 'The state' }],
      _kind: 'question',
    });
  });

  it('changes one line where one value changes', () => {
    const values = parseEntry('article', article.trim());
    const [figure] = values.figures as Record<string, unknown>[];
    const text = formatEntry('article', { ...values, figures: [{ ...figure, value: '2.10' }] });
    expect(text).toBe(article.replace('value: 2.0', 'value: 2.10'));
  });
});

describe('a new file', () => {
  it('says what was filled in and nothing that was left empty, in the order of a claim', () => {
    const text = formatEntry('article', {
      title: ' The quota is cut ',
      source: {
        publisher: '',
        '_publisher-unknown': true,
        headline: 'Quota',
        author: '',
        published: '2024-05',
      },
      added: '2024-05-22',
      draft: false,
      summary: 'Half of it.',
      topics: [],
      figures: [
        {
          figure: '',
          name: 'Sacks',
          about: ['birka'],
          value: '2,000',
          upper: '',
          by: ['norway'],
          _more: { doubt: null },
        },
      ],
      relations: [
        { from: [], '_from-unnamed': true, type: 'supplies', to: ['birka', 'norway'], _more: null },
      ],
      body: 'Text.\n\n',
    });
    expect(text).toBe(`---
title: The quota is cut
source:
  publisher: unknown
  headline: Quota
  published: 2024-05
added: 2024-05-22
summary: Half of it.
figures:
  - name: Sacks
    about: birka
    value: 2,000
    by: norway
relations:
  - from: unnamed
    type: supplies
    to:
      - birka
      - norway
---

Text.
`);
  });

  it('writes texts so that they are read as texts', () => {
    const aliases = ['a #1', 'yes: no', '- b', '"c"', '2024', 'true', '  ', 'line\nbreak'];
    const read = parseEntry('company', formatEntry('company', { name: '*Birka*', aliases }).trim());
    expect(read).toMatchObject({ name: '*Birka*', aliases: aliases.filter((alias) => alias.trim()) });
  });
});

describe('what the check would refuse', () => {
  it('is not written, and is named with its place', () => {
    const values = parseEntry('article', article.trim());
    const [figure] = values.figures as Record<string, unknown>[];
    const save = (change: object) => () => formatEntry('article', { ...values, ...change });
    expect(save({ summary: '' })).toThrow('`summary` is missing');
    expect(save({ figures: [figure, { ...figure, upper: '5' }] })).toThrow(
      'figures, entry 2: `upper`: the end of a range needs `qualifier: between`',
    );
    expect(save({ added: '2024-02-31' })).toThrow('2024-02-31 does not exist; 2024-02 has 29 days');
    expect(save({ colour: 'red' })).toThrow('`colour` is not a field here');
  });

  it('is not shown where it cannot be read, so that saving never loses it', () => {
    expect(() => parseEntry('company', '---\nname: [\n---')).toThrow('run npm run check');
    expect(() => parseEntry('company', 'no front matter')).toThrow('run npm run check');
    expect(() => parseEntry('company', '---\n- a\n---')).toThrow('run npm run check');
  });
});
