import { expect, inject, it } from 'vitest';
import { listMarkupFaults } from './list-markup-faults.ts';
import { readPages } from './pages.ts';

it('every page is valid HTML', { timeout: 120_000 }, () => {
  const faults = [...readPages(inject('site')).values()].flatMap(listMarkupFaults);
  expect(faults.slice(0, 20)).toEqual([]);
});

it.each([
  ['<p>a<div>b</div></p>', 'close-order'],
  ['<p id="a"></p><p id="a"></p>', 'no-dup-id'],
  ['<ul><p>a</p></ul>', 'element-permitted-content'],
  ['<img src="/a.png">', 'wcag/h37'],
  ['<script src="https://elsewhere.example/a.js"></script>', 'require-sri'],
  ['<p style="color: red">a</p>', 'no-inline-style'],
])('tells of %s', (html, rule) => {
  const page = `<!DOCTYPE html>\n<html lang="en"><head><title>T</title></head><body>${html}</body></html>`;
  expect(listMarkupFaults({ path: '/', html: page }).join('\n')).toContain(rule);
});
