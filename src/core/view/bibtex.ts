/** Entries of BibTeX, which reference managers read. */
import { edtf } from '../schema/edtf.ts';

export interface BibtexFields {
  author: string | undefined;
  title: string;
  howpublished: string;
  /** An EDTF date; only as much as it tells is written. */
  date: string;
  url: string | undefined;
  /** When it was seen, `YYYY-MM-DD`. */
  urldate: string | undefined;
  note: string | undefined;
}

/** The months that BibTeX knows by name, unquoted. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** One `@misc`. A key takes letters, digits and hyphens. Names and titles are braced, so that a style keeps their case. */
export function bibtexEntry(key: string, fields: BibtexFields): string {
  const { precision, first } = edtf(fields.date);
  const [year, month] = first?.split('-') ?? [];
  const lines = [
    ['author', fields.author && `{{${escapeTex(fields.author)}}}`],
    ['title', `{{${escapeTex(fields.title)}}}`],
    ['howpublished', `{${escapeTex(fields.howpublished)}}`],
    ['year', year && `{${year}}`],
    ['month', precision === 'day' || precision === 'month' ? months[Number(month) - 1] : undefined],
    // Only BibLaTeX knows days; BibTeX passes over what it does not know.
    ['date', precision === 'day' ? `{${first}}` : undefined],
    ['url', fields.url && `{${escapeUrl(fields.url)}}`],
    ['urldate', fields.urldate && `{${fields.urldate}}`],
    ['note', fields.note && `{${escapeTex(fields.note)}}`],
  ].flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
  return `@misc{${key},\n${lines.join(',\n')}\n}`;
}

const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** The ten characters that TeX reads as commands (Knuth, The TeXbook, chapter 7) as themselves, ligatures apart, one space between words. */
const escapeTex = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\{}$&#%_~^]/g, (sign) => special[sign] ?? `\\${sign}`)
    .replace(/(['`-])(?=\1)|[?!](?=`)/g, '$&{}');

/** An address is read as it stands, but for what would end its field. */
const escapeUrl = (url: string): string => url.replace(/[{}\\]/g, encodeURIComponent);
