/** Dates that cannot be before the source’s own: the digest of it, its corrections, and what it says is still to come. */
import { overlaps, spread } from '../claims/period.ts';
import { modalityOf } from '../claims/promise.ts';
import type { Claim } from '../link/claim.ts';
import type { ArticleRecord, Library } from '../link/library.ts';
import type { ContentRecord } from '../load/content-record.ts';
import type { Problem } from '../problem/problem.ts';
import { edtf, parseEdtf } from '../schema/edtf.ts';
import { checkClaimsOf, problemAt } from './rule.ts';

export function checkDatesOfSource(record: ContentRecord, library: Library): Problem[] {
  if (record.kind !== 'article') return [];
  return [...checkOwnDates(record), ...checkClaimsOf(record, library, checkClaim)];
}

function checkOwnDates(article: ArticleRecord): Problem[] {
  const { source, added, corrections } = article.fields ?? {};
  if (!source || added === undefined) return [];
  const published = edtf(source.published).first;
  const problems =
    published !== undefined && added < published
      ? [tell(article, ['added'], `it was added (${added}) before its source appeared (${source.published})`)]
      : [];
  const misnamed = checkName(article, source.published);
  const early = [...(corrections ?? []).entries()].filter(([, { date }]) => date < added);
  return [
    ...problems,
    ...misnamed,
    ...early.map(([index, { date }]) =>
      tell(article, ['corrections', index, 'date'], `it was mended (${date}) before it was added (${added})`),
    ),
  ];
}

/** The file is named by the day that its source appeared, as far as that is known. */
function checkName(article: ArticleRecord, published: string): Problem[] {
  const [, named = ''] = /^(\d{4}(?:-\d{2}){0,2})-/.exec(article.id) ?? [];
  // A name that is no date is told as one.
  if (named === published || !parseEdtf(named).ok || overlaps(spread(named), spread(published))) return [];
  const message = `the file is named ${named}, and its source appeared ${published}`;
  const day = /^\d{4}(?:-\d{2}){0,2}(?=$|[~?%])/.exec(published)?.[0];
  const rename = `npm run rename -- ${article.id} ${day}${article.id.slice(named.length)}`;
  const hint = day ? `mend the date, or ${rename}` : 'mend the date, or the name';
  return [problemAt(article, ['source', 'published'], 'misdated-name', message, hint)];
}

/** What a source says will be lies after it; a doubt, or the source’s refusal to believe it, explains itself. */
function checkClaim({ type, fields, path }: Claim, article: ArticleRecord): Problem[] {
  if (fields.doubt || fields.stance || !article.fields) return [];
  const { published } = article.fields.source;
  const field = type === 'event' ? 'due' : type === 'figure' ? 'asOf' : undefined;
  const date = type === 'event' ? fields.due : type === 'figure' ? fields.asOf : undefined;
  if (field === undefined || date === undefined) return [];
  if (type === 'figure' && modalityOf(fields.status) !== 'planned') return [];
  const { last, approximate, uncertain } = edtf(date);
  const { first } = edtf(published);
  if (!last || !first || last >= first || approximate || uncertain) return [];
  const said = type === 'figure' ? `it is ${fields.status} for` : 'it is due';
  const hint =
    type === 'figure'
      ? 'what is so has no `status`; where the article errs, say so in a `doubt`'
      : 'what has happened has a `date`; where the article errs, say so in a `doubt`';
  return [
    tell(
      article,
      [...path, field],
      `${said} ${date}, which is before its source appeared (${published})`,
      hint,
    ),
  ];
}

const tell = (article: ArticleRecord, path: PropertyKey[], message: string, hint?: string): Problem =>
  problemAt(article, path, 'date-before-source', message, hint);
