/** What an HTML checker finds: its recommended rules, but for those that say here why they are off. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { BuiltPage } from './pages.ts';

const checker = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // Whoever can change our files can change the page that names their hashes: only other hosts need one.
      'require-sri': ['error', { target: 'crossorigin' }],
      // A page is titled as its article is: a headline is not cut for a search engine.
      'long-title': 'off',
      // Columns of a table in prose are aligned as its author aligned them, without a style of their own.
      'no-deprecated-attr': 'off',
      // Markup is written by a program for programs; nobody sees where its lines end.
      'no-trailing-whitespace': 'off',
    },
  }),
);

/** `/companies/:1:203 no-dup-id: …` for each fault of a page. */
export function listMarkupFaults({ path, html }: Pick<BuiltPage, 'path' | 'html'>): string[] {
  return checker
    .validateStringSync(html, path)
    .results.flatMap(({ messages }) => messages)
    .map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`);
}
