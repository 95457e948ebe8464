/**
 * The big list of naughty strings, and ours, in every field of every kind: whatever is written, it is told where it stands
 * or it is published whole.
 */
import naughty from 'big-list-of-naughty-strings/blns.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { openFiles } from '../../src/core/open-digest.ts';
import { isLong, patience, seed } from '../effort.ts';
import { places } from './every-field.ts';
import { faultsOf } from './promises.ts';

const ours = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '\u202Egnp.exe',
  'a\u0000b',
  '\uD800',
  'é',
  'e\u0301',
  'ﬀ',
  'İ',
  'ß',
  '0.'.padEnd(140, '1'),
  '9'.repeat(400),
  '9999~',
  '0000~',
  '../9999',
  '1000000 years',
  'HTTPS://EXAMPLE.ORG/',
  'https://user@example.org/',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '//example.org/',
  '{{constructor.constructor("x")()}}',
  `$${'{1+1}'}`,
  '<svg/onload=alert(1)>',
  '"><img src=x onerror=alert(1)>',
  ']]>',
  '-->',
  '</script><script>alert(1)</script>',
  'NaN',
  'undefined',
  '[object Object]',
  'x'.repeat(100_000),
  'x '.repeat(50_000),
  '-'.repeat(5000),
  '1,'.repeat(5000),
  '('.repeat(2000),
];
const strings = [...new Set([...naughty.filter((text) => text !== ''), ...ours])];

/** Each string in every field, or, in little time, each in some and each field with some. */
const isTried = (text: number, place: number): boolean => isLong || (text * 7 + place + seed) % 200 === 0;

describe.each([...new Set(places.map(({ kind }) => kind))])('naughty strings in %s', (kind) => {
  const own = places.filter((place) => place.kind === kind);
  it.each(own.map((place) => [place.field, place] as const))(
    '%s',
    { timeout: 30_000 * patience },
    (_, place) => {
      const index = places.indexOf(place);
      for (const text of strings.filter((_text, at) => isTried(at, index))) {
        const files = place.write(text);
        const faults = isTooLarge(files) ? [] : faultsOf(files);
        expect(faults, JSON.stringify(text.slice(0, 200))).toEqual([]);
      }
    },
  );
});

const isTooLarge = (files: Record<string, string>): boolean =>
  Object.values(files).some((text) => Buffer.byteLength(text) > 256 * 1024);

it.each([
  'article title',
  'article source.headline',
  'article figures.note',
  'article events.title',
  'article relations.doubt.why',
  'article statuses.part',
  'article statements.text',
  'article corrections.text',
  'company aliases',
  'question answers.a value',
  'site tagline',
  'site editor.name',
  'body in a sentence',
])('%s takes harmless words, so that what is tried there reaches a page', (name) => {
  const place = places.find(({ kind, field }) => `${kind} ${field}` === name);
  const files = place?.write('Harmless words') ?? {};
  const raw = Object.entries(files).map(([path, text]) => ({ path, content: Buffer.from(text) }));
  const { problems } = openFiles(raw, { today: '2026-11-22', nameOf: (path) => path });
  const errors = problems.filter(({ severity, code }) => severity === 'error' && code !== 'missing-field');
  expect([files === undefined, errors]).toEqual([false, []]);
});
