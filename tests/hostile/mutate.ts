/** Valid content, changed at random: what the fuzzer and its test feed to the check. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import naughty from 'big-list-of-naughty-strings/blns.json' with { type: 'json' };
import fc from 'fast-check';
import { entities } from '../core/claims/world.ts';
import { siteText } from '../core/sample.ts';
import type { Files } from './crowds.ts';

/** A small site of two papers, and a world with one of every kind. */
export const valid: readonly Files[] = [
  readFolder(join(import.meta.dirname, '../fixtures/sites/fjord')),
  {
    ...entities,
    'site.yaml': siteText,
    'articles/2024-05-21-x.md': `---
title: Birka doubles its mine
source: { publisher: post, headline: Bold, url: 'https://post.example/a', published: 2024-05-21 }
added: 2026-01-01
summary: The mine doubles.
companies: [birka]
figures:
  - { key: one, figure: capacity, about: hill-mine, value: 90, upper: 100, unit: kt/yr, qualifier: between, asOf: ../2027, status: planned }
  - { key: two, name: Loan, about: birka, value: 1.2 billion, unit: NOK, by: [fjord-bank], note: A note, doubt: { why: It is old, source: 'https://a.example/' } }
events:
  - { title: They met, event: summit, about: [birka, norway], date: 2024-05-02 }
relations:
  - { from: unnamed, byWords: banks, type: lends-to, to: birka, value: 3 million, unit: NOK, deal: package, term: 5 years }
statuses:
  - { about: quota, status: in-force, date: 2024-01, until: 2027~ }
statements:
  - { about: birka, text: It pays, question: who, answer: the-king }
---

Birka and the *Hill Mine*, see [the bank](/companies/fjord-bank/).

- One
- Two

| A | B |
| - | - |
| 1 | 2 |
`,
  },
];

function readFolder(folder: string): Files {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
    }),
  );
}

/** A word that stands in no content: what becomes of it tells whether something was lost. */
export const marker = 'Qzxwv';

interface Change {
  file: number;
  at: number;
  how: number;
  length: number;
  text: string;
}

/** What stands between two changes of a text: its place by thousandths, and what to do there. */
const ways: readonly ((text: string, at: number, change: Change) => string)[] = [
  (text, at, { text: put }) => text.slice(0, at) + put + text.slice(at),
  (text, at, { length }) => text.slice(0, at) + text.slice(at + length),
  (text, at, { length, text: put }) => text.slice(0, at) + put + text.slice(at + length),
  (text, at, { length }) =>
    text.slice(0, at) + text.slice(at, at + length).repeat(1 + (length % 7)) + text.slice(at),
  (text, at) => text.slice(0, at),
  // A value, another field’s or ours.
  (text, at, { text: put }) => replaceValue(text, at, JSON.stringify(put)),
  (text, at, { text: put }) => replaceValue(text, at, put),
  (text, at, { length }) => replaceValue(text, at, valueAt(text, (at + length * 37) % text.length)),
  (text, at, { length }) => {
    const lines = text.split('\n');
    const row = Math.floor((at / Math.max(1, text.length)) * lines.length);
    const [line = ''] = lines.splice(row, 1);
    lines.splice((row + length) % (lines.length + 1), 0, line);
    return lines.join('\n');
  },
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `\uFEFF${text}`,
  (text, at) => `${text.slice(0, at)} ${marker} ${text.slice(at)}`,
];

const value = /: *([^\n,{}[\]]+)/g;

function replaceValue(text: string, at: number, put: string): string {
  const found = [...text.matchAll(value)].find(({ index }) => index >= at);
  if (!found) return text;
  const start = found.index + found[0].length - (found[1]?.length ?? 0);
  return text.slice(0, start) + put + text.slice(found.index + found[0].length);
}

const valueAt = (text: string, at: number): string =>
  [...text.matchAll(value)].find(({ index }) => index >= at)?.[1] ?? '';

const scraps = [
  '---\n',
  '\n---\n',
  ': ',
  '- ',
  '{',
  '}',
  '[',
  ']',
  '#',
  ' #',
  '"',
  "'",
  '&a ',
  '*a',
  '!!js ',
  '|\n',
  '>-\n',
  '\t',
  '\n\n',
  '`',
  '```\n',
  '<b>',
  '![',
  '](',
  '|',
  '\\',
  '~',
  '9999',
  '0',
  '-1',
  '2024-02-30',
  '../2027~',
  '1e9',
  '%',
  'unnamed',
  'unknown',
  '__proto__',
  'constructor: x\n',
  marker,
];

const change: fc.Arbitrary<Change> = fc.record({
  file: fc.nat(10_000),
  at: fc.nat(10_000),
  how: fc.nat(ways.length - 1),
  length: fc.nat(60),
  text: fc.oneof(
    fc.constantFrom(...scraps),
    fc.constantFrom(...naughty),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  ),
});

function apply(files: Files, changes: readonly Change[]): Files {
  const changed = { ...files };
  for (const one of changes) {
    const paths = Object.keys(changed);
    const path = paths[one.file % paths.length] ?? '';
    const text = changed[path] ?? '';
    const at = Math.floor((one.at / 10_000) * text.length);
    const made = ways[one.how]?.(text, at, one) ?? text;
    // Half of a pair of surrogates is no text that a file can hold.
    changed[path] = Buffer.from(made).toString();
  }
  return changed;
}

/** A content, mostly with a few mistakes, sometimes still valid. */
export const mutated: fc.Arbitrary<Files> = fc
  .tuple(fc.constantFrom(...valid), fc.array(change, { minLength: 1, maxLength: 4 }))
  .map(([files, changes]) => apply(files, changes));
