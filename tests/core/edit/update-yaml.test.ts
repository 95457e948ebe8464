import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { updateYaml, writeYaml } from '../../../src/core/edit/update-yaml.ts';

const source = `# The front matter of an article.
title: 'Birka ships its first potash'   # our own
topics: [potash, norway]
source:
  publisher: nordic-metals
  # As printed.
  headline: Quota halved as Birka digs
figures:
  # The first one.
  - { key: capacity, about: hill-mine, value: 2.0, unit: t/yr }   # rounded
  - key: output
    about: [birka, hill-mine]
    value: 900   # of 2023

  - { key: share, value: 60%, about: birka }
summary: >-
  Two lines
  of a summary.
`;
const read = (text: string) => parse(text, { schema: 'failsafe' });

/** What is changed in the data of `source`, and the lines that go and come. */
function change(edit: (data: ReturnType<typeof read>) => void): { gone: string[]; new: string[] } {
  const data = read(source);
  edit(data);
  const updated = updateYaml(source, data);
  expect(read(updated)).toEqual(data);
  const [before, after] = [source.split('\n'), updated.split('\n')];
  return {
    gone: before.filter((line) => !after.includes(line)),
    new: after.filter((line) => !before.includes(line)),
  };
}

describe('updateYaml changes only what says something else', () => {
  it('leaves everything as it is where nothing changes', () => {
    expect(updateYaml(source, read(source))).toBe(source);
    expect(updateYaml('about: [birka]\n', { about: 'birka' })).toBe('about: [birka]\n');
  });

  it('a text, with the comment behind it', () => {
    expect(
      change((data) => {
        data.title = 'Another: title';
      }),
    ).toEqual({
      gone: ["title: 'Birka ships its first potash'   # our own"],
      new: ['title: "Another: title"   # our own'],
    });
  });

  it('a value within braces, with quotes if it needs them there', () => {
    expect(
      change((data) => {
        data.figures[0].value = '2,100';
      }),
    ).toEqual({
      gone: ['  - { key: capacity, about: hill-mine, value: 2.0, unit: t/yr }   # rounded'],
      new: ['  - { key: capacity, about: hill-mine, value: "2,100", unit: t/yr }   # rounded'],
    });
    expect(
      change((data) => {
        data.figures[2].about = ['birka', 'norway'];
      }).new,
    ).toEqual(['  - { key: share, value: 60%, about: [birka, norway] }']);
  });

  it('a field more within braces, or one less', () => {
    expect(
      change((data) => {
        data.figures[0].status = 'planned';
      }).new,
    ).toEqual([
      '  - { key: capacity, about: hill-mine, value: 2.0, unit: t/yr, status: planned }   # rounded',
    ]);
    expect(change((data) => void delete data.figures[2].key).new).toEqual([
      '  - { value: 60%, about: birka }',
    ]);
  });

  it('a field more, where those that come after it begin; a field less', () => {
    expect(
      change((data) => {
        data.figures[1].note = 'a #1';
      }),
    ).toEqual({
      gone: [],
      new: ['    note: "a #1"'],
    });
    const first = updateYaml('title: A\nsummary: B\n', { title: 'A', added: '2026-01-01', summary: 'B' });
    expect(first).toBe('title: A\nadded: 2026-01-01\nsummary: B\n');
    expect(change((data) => void delete data.topics)).toEqual({
      gone: ['topics: [potash, norway]'],
      new: [],
    });
  });

  it('an entry more, an entry less, the first and the last', () => {
    expect(change((data) => void data.figures.push({ key: 'new', about: 'birka' })).new).toEqual([
      '  - key: new',
      '    about: birka',
    ]);
    for (const [index, gone] of [
      [0, 'capacity'],
      [2, 'share'],
    ] as const) {
      const { gone: lines, new: added } = change((data) => void data.figures.splice(index, 1));
      expect(added).toEqual([]);
      expect(lines).toEqual([expect.stringContaining(`key: ${gone}`)]);
    }
  });

  it('a block of text, a list that becomes a text, a field that was empty', () => {
    expect(
      change((data) => {
        data.summary = 'One line.';
      }).new,
    ).toEqual(['summary: One line.']);
    expect(
      change((data) => {
        data.topics = ['potash'];
      }).new,
    ).toEqual(['topics: [potash]']);
    expect(updateYaml('note:\ntitle: A\n', { note: 'b', title: 'A' })).toBe('note: b\ntitle: A\n');
  });

  it('writes anew what it cannot change, and says the same', () => {
    expect(updateYaml('{ a: b }', { a: 'c' })).toBe('a: c\n');
    expect(updateYaml('a: [', { a: 'c' })).toBe('a: c\n');
  });

  it('says what it was told, whatever that is', () => {
    const text = fc.string().filter((one) => one.trim() === one);
    const { data } = fc.letrec((tie) => ({
      data: fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), tie('value'), { maxKeys: 4 }),
      value: fc.oneof(text, fc.array(tie('value'), { maxLength: 3 }), tie('data')),
    }));
    const isPlain = (one: unknown): boolean => JSON.stringify(one).length > 2;
    fc.assert(
      fc.property(data.filter(isPlain), data.filter(isPlain), (before, after) => {
        expect(
          read(updateYaml(writeYaml(before as Record<string, unknown>), after as Record<string, unknown>)),
        ).toEqual(after);
      }),
    );
  });
});
