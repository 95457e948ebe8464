/** A small content, and a file of it as somebody writes it: `|` is the cursor. */
import { complete } from '../../../src/core/assist/complete.ts';
import type { Suggestion } from '../../../src/core/assist/suggestion.ts';
import type { Library } from '../../../src/core/link/library.ts';
import { article, entity, sample } from '../sample.ts';

export const today = '2026-11-22';
export const articlePath = 'articles/2024-05-21-quota-cut.md';

const claims = `figures:
  - { key: loan, name: Loan, about: hill-mine, value: 3 million, unit: NOK }
events:
  - { key: opening, title: It opens, date: 2024, about: hill-mine, milestone: first-potash }`;

const files = {
  [articlePath]: article(claims),
  'articles/2024-06-01-later.md': article(
    'statuses:\n  - { key: open, about: hill-mine, status: operating }',
  ),
  'companies/birka-potash.md': entity('Birka Potash', 'aliases: [Birka, Birka AS]\nkind: miner'),
  'projects/hill-mine.md': entity('Hill Mine'),
  'policies/potash-quota.md': entity('Potash quota', 'kind: control'),
  'figures/potash-output.md': entity('Output of potash', 'unit: t/yr\ndefinition: What is dug.'),
  'places/norway.md': entity('Norway', 'iso: NO'),
  'questions/who-owns.md': entity('Who owns it?', 'answers: { nobody: Nobody does }'),
  'publishers/nordic-metals.md': entity('Nordic Metals'),
};

export const known: Library = sample(files).library;

export interface Offered {
  labels: string[];
  suggestions: Suggestion[];
  /** The text after the suggestion of that label is taken. */
  take: (label: string) => string;
}

/** What is offered where `|` stands in `written`. */
export function offer(written: string, path = articlePath): Offered {
  const offset = written.indexOf('|');
  const text = written.replace('|', '');
  const found = complete({ path, text }, offset, known, today);
  const suggestions = found?.suggestions ?? [];
  return {
    suggestions,
    labels: suggestions.map(({ label }) => label),
    take: (label) => {
      const one = suggestions.find((suggestion) => suggestion.label === label);
      if (!found || !one) throw new RangeError(`“${label}” is not offered`);
      return text.slice(0, found.start) + one.insert + text.slice(found.end);
    },
  };
}

/** The same in the front matter of an article, which is not closed yet: that is when one completes. */
export function offerIn(lines: string, after = ''): Offered {
  const head = '---\ntitle: A title\n';
  const { labels, suggestions, take } = offer(`${head}${lines}${after}`);
  return {
    labels,
    suggestions,
    take: (label) => take(label).slice(head.length, after ? -after.length : undefined),
  };
}
