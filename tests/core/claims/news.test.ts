import { describe, expect, it } from 'vitest';
import { newsOf } from '../../../src/core/claims/news.ts';
import type { Digest } from '../../../src/core/link/digest.ts';
import { capacity, digestOf } from '../export/news-sample.ts';

const tell = (digest: Digest): string[] =>
  newsOf(digest).all.map((news) =>
    [news.date, news.kind, news.article.id, 'claim' in news ? news.claim.key : ''].join(' ').trim(),
  );

const status = (word: string, more = ''): string =>
  `statuses:\n  - { key: state, about: quota, status: ${word}${more} }`;

describe('news', () => {
  it('of a digest is of the day it was added, whenever its source was published', () => {
    const digest = digestOf({
      old: { added: '2026-03-01', published: '2020-01-01', more: '' },
      new: { added: '2026-02-01', published: '2026-01-31', more: '' },
    });
    expect(tell(digest)).toEqual(['2026-03-01 digest old', '2026-02-01 digest new']);
  });

  it('of a dispute is of the day on which what is known of it came to be disputed', () => {
    const digest = digestOf({
      one: { added: '2026-01-01', published: '2024-06-01', more: capacity(2000, 'survey') },
      two: { added: '2026-02-01', published: '2024-05-01', more: capacity(9000, 'birka') },
      three: { added: '2026-03-01', published: '2024-07-01', more: capacity(9000) },
    });
    expect(tell(digest)).toEqual([
      '2026-03-01 digest three',
      '2026-02-01 digest two',
      '2026-02-01 disputed two capacity',
      '2026-01-01 digest one',
    ]);
    const [, , dispute] = newsOf(digest).all;
    // As it stood on that day.
    expect(dispute && 'group' in dispute && dispute.group.claims.map(({ id }) => id).sort()).toEqual([
      'one#capacity',
      'two#capacity',
    ]);
  });

  it('of a corroboration is of the day of the second origin', () => {
    const digest = digestOf({
      one: { added: '2026-01-01', more: capacity(2000, 'survey') },
      two: { added: '2026-01-15', published: '2024-05-22', more: capacity(2000) },
      three: { added: '2026-02-01', published: '2024-05-23', more: capacity(2000, 'birka') },
    });
    expect(tell(digest).filter((line) => line.includes('corroborated'))).toEqual([
      '2026-02-01 corroborated three capacity',
    ]);
  });

  it('of a status is of the first digest that tells the step; who tells it again tells no news, nor a plan', () => {
    const digest = digestOf({
      first: { added: '2026-01-01', published: '2024-05-21', more: status('in-force', ', date: 2024-05') },
      again: { added: '2026-02-01', published: '2024-06-21', more: status('in-force', ', date: 2024-05') },
      later: { added: '2026-03-01', published: '2024-08-21', more: status('suspended', ', date: 2024-08') },
      plan: { added: '2026-04-01', published: '2024-09-21', more: status('removed', ', is: planned') },
    });
    expect(tell(digest).filter((line) => line.includes('status'))).toEqual([
      '2026-03-01 status later state',
      '2026-01-01 status first state',
    ]);
  });

  it('of a correction is of its own day, and of one that is still to come there is none', () => {
    const corrections = (day: string) =>
      `corrections:\n  - { date: ${day}, claim: capacity, text: It was 2000. }`;
    const digest = digestOf({
      one: { more: `${capacity(2000)}\n${corrections('2026-05-01')}` },
      two: { more: `${capacity(2000)}\n${corrections('2026-12-01')}` },
    });
    expect(tell(digest)).toEqual([
      '2026-05-01 correction one',
      '2026-01-01 digest one',
      '2026-01-01 digest two',
    ]);
    expect(
      newsOf(digest)
        .byEntity.get('hill-mine')
        ?.map(({ kind }) => kind),
    ).toEqual(['correction', 'digest', 'digest']);
  });

  it('is never of a day after the one that is shown', () => {
    const digest = digestOf({ one: { added: '2026-11-22', more: capacity(2000) } }, '2025-01-01');
    expect(tell(digest)).toEqual(['2025-01-01 digest one']);
  });

  it('concerns whom and what it names', () => {
    const digest = digestOf({
      one: { added: '2026-01-01', more: capacity(2000, 'survey') },
      two: { added: '2026-02-01', published: '2024-05-22', more: capacity(9000, 'birka') },
    });
    const kindsOf = (id: string) =>
      newsOf(digest)
        .byEntity.get(id)
        ?.map(({ kind }) => kind) ?? [];
    expect(kindsOf('hill-mine')).toEqual(['digest', 'disputed', 'digest']);
    expect(kindsOf('capacity')).toEqual(['digest', 'disputed', 'digest']);
    expect(kindsOf('survey')).toEqual(['digest']);
    expect(kindsOf('potash')).toEqual([]);
  });
});
