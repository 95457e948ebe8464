import { parseFeed } from '@rowanmanning/feed-parser';
import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { parseJsonFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { viewFeed } from '../../../src/core/export/feed.ts';
import { escapeMarkup, xmlText } from '../../../src/core/export/markup-text.ts';
import { renderFeed } from '../../../src/core/export/render-feed.ts';
import { triesOf } from '../../effort.ts';
import { capacity, digestOf } from './news-sample.ts';

const articles = {
  one: { added: '2026-01-01', more: capacity(2000, 'survey') },
  two: { added: '2026-02-01', published: '2024-05-22', more: capacity(9000, 'birka') },
};

describe('a feed', () => {
  it('has entries whose ids outlive the value of a claim, a new title and a new id of the article', () => {
    const before = viewFeed(digestOf(articles)).entries.map(({ id }) => id);
    const renamed = {
      one: articles.one,
      renamed: { ...articles.two, more: `formerly: [two]\n${capacity(8000, 'birka')}` },
    };
    const after = viewFeed(digestOf(renamed)).entries.map(({ id }) => id);
    expect(after.sort()).toEqual([...before].sort());
    expect(before[1]).toBe(
      'tag:potash.example,2026-02-01:/articles/two/disputed/capacity/figure--capacity--hill-mine--is--2024',
    );
  });

  it('is the same whatever the day of the build, as long as nothing is added', () => {
    const [one, other] = ['2026-03-01', '2026-11-22'].map((today) => viewFeed(digestOf(articles, today)));
    for (const format of ['rss', 'atom', 'json'] as const)
      expect(one && renderFeed(one, format)).toBe(other && renderFeed(other, format));
  });

  it('sets the sides of a dispute side by side, each with its source and a way to its claim', () => {
    const entry = viewFeed(digestOf(articles)).entries.find(({ category }) => category === 'Disputed');
    expect(entry?.title).toBe('Disputed: Capacity: Hill mine');
    expect(entry?.html).toContain('https://potash.example/articles/one/#claim-capacity');
    expect(entry?.html).toContain('https://potash.example/articles/two/#claim-capacity');
    expect(entry?.html).toContain('No number fits both 2,000');
  });

  it('holds the newest fifty', () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `a${index}`,
        { added: `2026-${index < 30 ? '01' : '02'}-${String((index % 28) + 1).padStart(2, '0')}`, more: '' },
      ]),
    );
    const { entries } = viewFeed(digestOf(many));
    expect(entries.length).toBe(50);
    const days = entries.map(({ published }) => published.toISOString());
    expect(days).toEqual([...days].sort().reverse());
    expect(days.at(-1)?.slice(0, 7)).toBe('2026-01');
  });
});

/** What breaks careless writers: markup, ends of CDATA, controls, halves of pairs, right to left, emoji. */
const hostile = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom(
      ']]>',
      '<script>',
      '&amp;',
      '&#0;',
      '"\'',
      '\u0000',
      '\u0008',
      '\u001f',
      '\ud800',
      '\udc00x',
      '\ufffe',
      '\uffff',
      '\u0085',
      '\u2028',
      '\u202e',
      '👩‍🚀',
      'שלום',
      '稀土',
      '\r\n',
      '\t',
    ),
  ),
  { maxLength: 8 },
);

it('is read whatever stands in it', () => {
  const [entry] = viewFeed(digestOf(articles)).entries;
  const feed = viewFeed(digestOf(articles));
  fc.assert(
    fc.property(hostile, (parts) => {
      if (!entry) throw new Error('no entry');
      const text = `a${parts.join('')}b`;
      const title = xmlText(text);
      const shown = { ...feed, title, entries: [{ ...entry, title, html: `<p>${escapeMarkup(title)}</p>` }] };
      for (const format of ['rss', 'atom'] as const) {
        const xml = renderFeed(shown, format);
        expect(XMLValidator.validate(xml)).toBe(true);
        expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
        expect(parseFeed(xml).items[0]?.id).toBe(entry.id);
      }
      expect(parseJsonFeed(renderFeed(shown, 'json')).items?.[0]?.title).toBe(title.trim());
    }),
    { numRuns: triesOf(300) },
  );
});
