/** What a mail tells of a month: parts of rows, each a title with a way to it and a few lines. */
import type { MonthView } from './month-view.ts';
import { plainText, type RichText } from './rich-text.ts';

export interface MailRow {
  title: string;
  /** Address on the site. */
  href?: string;
  lines: string[];
}

export interface MailPart {
  title: string;
  rows: MailRow[];
  /** How many more there are than rows. */
  more: number;
}

/** Those that have rows. */
export function listMailParts(view: MonthView): MailPart[] {
  const { articles, happened, changed, verdicts, due, more } = view;
  const parts: MailPart[] = [
    {
      title: 'What was published',
      rows: articles.map(({ href, title, summary, publisher, published }) => ({
        title,
        href,
        lines: [summary, `${publisher}, ${published.label}`],
      })),
      more: more.articles,
    },
    ...verdicts.map(({ title, groups, more: left }) => ({
      title,
      rows: groups.map(({ title: name, says, verdict }) => ({
        title: plainText(name),
        href: verdict.href,
        lines: [says.join(' / '), `${verdict.label}. ${verdict.reason}`.trim()],
      })),
      more: left,
    })),
    {
      title: 'What changed status',
      rows: changed.map(({ text, date, credit, source }) => ({
        title: plainText(text),
        href: source.href,
        lines: [joinWords([date?.label, plainText(credit)]), `${source.publisher}, ${source.published}`],
      })),
      more: more.changed,
    },
    {
      title: 'What happened',
      rows: happened.map(({ date, title, about, sources }) => ({
        title: `${date.label}: ${plainText(title)}`,
        ...hrefOf(title, sources[0]?.href),
        lines: [plainText(about), sources.map(({ publisher }) => publisher).join('; ')],
      })),
      more: more.happened,
    },
    {
      title: `Due in ${due.label}`,
      rows: due.dates.map(({ what, date, claim }) => ({
        title: `${date.label}: ${plainText(claim.text)}`,
        href: claim.source.href,
        lines: [joinWords([what, claim.amount]), `${claim.source.publisher}, ${claim.source.published}`],
      })),
      more: more.due,
    },
  ];
  return parts
    .filter(({ rows }) => rows.length > 0)
    .map(({ rows, more: left, ...part }) => ({
      ...part,
      rows: rows.map((row) => ({ ...row, lines: row.lines.filter(Boolean) })),
      more: Math.max(0, left),
    }));
}

/** Where the first link of a text leads, else its source. */
function hrefOf(text: RichText, fallback: string | undefined): { href?: string } {
  const link = text.find((part) => typeof part === 'object');
  const href = typeof link === 'object' ? link.href : fallback;
  return href ? { href } : {};
}

const joinWords = (words: readonly (string | undefined)[]): string => words.filter(Boolean).join(', ');
