import PostalMime from 'postal-mime';
import { expect, it } from 'vitest';
import { renderMail, renderMonthEml } from '../../../src/core/export/mail.ts';
import { viewMonths } from '../../../src/core/view/month-view.ts';
import { digestOf } from './news-sample.ts';

const text = (length: number): string =>
  'A long summary of a strange kind: <b>稀土</b> & 👩‍🚀. '.repeat(length);

const monthOf = (articles: number, length: number) => {
  const told = Object.fromEntries(
    Array.from({ length: articles }, (_, index) => [`a${index}`, { more: '' }]),
  );
  const digest = digestOf(told);
  const [view] = viewMonths(digest);
  if (!view) throw new Error('no month');
  const rows = view.articles.map((article) => ({ ...article, summary: text(length) }));
  return { digest, view: { ...view, articles: rows } };
};

it('is under 100 KB however much there is to tell, and says what it leaves out', () => {
  const { digest, view } = monthOf(40, 200);
  const { html, text: plain } = renderMail(digest, view);
  expect(Buffer.byteLength(html)).toBeLessThan(100 * 1024);
  expect(html).toMatch(/And \d+ more\./);
  expect(plain).toMatch(/And \d+ more\./);
  expect(html).not.toContain('<b>');
});

it('is read by a parser of mail, in any script', async () => {
  const { digest, view } = monthOf(2, 1);
  const site = {
    ...digest.site,
    title: 'Nachrichten über 稀土 und 👩‍🚀, jeden Monat neu und in jeder Schrift',
  };
  const { subject, html, text: plain } = await PostalMime.parse(renderMonthEml({ ...digest, site }, view));
  expect(subject).toBe(`${site.title}: ${view.frame.title}`);
  expect(html).toContain('稀土');
  expect(plain).toContain('👩‍🚀');
});
