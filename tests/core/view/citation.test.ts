import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtexEntry } from '../../../src/core/view/bibtex.ts';
import { citeArticle, citeClaim, citeSource } from '../../../src/core/view/citation.ts';
import { world } from '../claims/world.ts';

/** A parser of BibTeX that is not ours. */
const parsed = (bibtex: string) => new Cite(bibtex).data[0] as Record<string, unknown>;
/** TeX sets several spaces as one. */
const asTypeset = (title: string) => title.replace(/ +/g, ' ');
const plain = {
  author: undefined,
  howpublished: 'Site',
  date: '2026',
  url: undefined,
  urldate: undefined,
  note: undefined,
};

describe('a citation', () => {
  const digest = world([
    {
      list: 'figures',
      claims: ['figure: capacity, about: hill-mine, value: 2, status: planned, asOf: 2027'],
    },
  ]);
  const [article] = digest.articles;
  const [claim] = article?.claims ?? [];
  if (!article || !claim) throw new Error('no article');

  it('of a claim says what is claimed, by whom, and its address for good', () => {
    const text = citeClaim(digest, article, claim);
    expect(text).toMatch(/^Hill Mine: Capacity, 2\s(kt)\sa year, 2027 \(planned\): “/);
    expect(text).toContain(`/articles/${article.id}/#claim-k`);
  });

  it('of a digest and of its source are two, each with its own author, date and address', () => {
    const ours = parsed(citeArticle(digest, article).bibtex);
    const theirs = parsed(citeSource(digest, article).bibtex);
    expect(ours).toMatchObject({
      title: article.fields.title,
      author: [{ family: digest.site.editor.name }],
    });
    expect(String(ours.URL)).toContain(`/articles/${article.id}/`);
    expect(theirs).toMatchObject({ title: article.fields.source.headline });
    expect(theirs.issued).toEqual({ 'date-parts': [[2024, 5, 20]] });
  });
});

describe('BibTeX', () => {
  it('carries any title as it is, whatever TeX would make of it', () => {
    const sign = fc.constantFrom(...'ab 12\\{}$&#%_~^"\'@=,-`?!é雨');
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 12 }), (signs) => {
        const title = `x${signs.join('')}x`;
        expect(parsed(bibtexEntry('key', { ...plain, title })).title).toBe(asTypeset(title));
      }),
    );
  });

  it('is no more exact than the date', () => {
    const issued = (date: string) =>
      bibtexEntry('key', { ...plain, title: 'T', date }).match(/year.*|month.*/g);
    expect(issued('2026-03')).toEqual(['year = {2026},', 'month = mar']);
    expect(issued('2026-Q1')).toEqual(['year = {2026}']);
  });
});
