/** A published claim that says something else than it did has a correction that tells readers so. */
import type { Claim } from '../link/claim.ts';
import type { ArticleRecord, Library } from '../link/library.ts';
import type { Problem } from '../problem/problem.ts';
import { problemAt } from './rule.ts';

/** What an editor may change without a word: our own words, marks and joins; the source’s numbers, dates and names are not among them. */
const editorial: ReadonlySet<string> = new Set([
  ...['key', 'note', 'doubt', 'inferred', 'title', 'text', 'name'],
  ...['question', 'answer', 'deal', 'event', 'milestone', 'figure', 'sum', 'derived', 'base'],
]);

/** Claims of `before`, what was published, that say something else `now` without a correction that is new. */
export function checkCorrected(before: Library, now: Library): Problem[] {
  return before.articles.flatMap((old) => {
    const article = now.articles.find(({ id }) => id === old.id);
    const wasPublished = old.fields && !old.fields.draft;
    return wasPublished && article?.fields ? checkArticle(old, article, before, now) : [];
  });
}

function checkArticle(old: ArticleRecord, article: ArticleRecord, before: Library, now: Library): Problem[] {
  const claims = new Map((now.claims.get(article.id) ?? []).map((claim) => [claim.key, claim]));
  const earlier = before.claims.get(old.id) ?? [];
  const told = new Set((old.fields?.corrections ?? []).map((correction) => JSON.stringify(correction)));
  const corrections = (article.fields?.corrections ?? []).filter(
    (correction) => !told.has(JSON.stringify(correction)),
  );
  const known = new Set(earlier.map(({ key }) => key));
  // What is gone has no key to name: a correction of the article, or of what stands in its place, will do.
  const coversLoss = corrections.some(({ claim }) => claim === undefined || !known.has(claim));
  return earlier.flatMap((claim) => {
    const current = claims.get(claim.key);
    if (!current) return coversLoss ? [] : [problemAt(article, ['corrections'], ...loss(claim))];
    const field = findChange(claim, current);
    if (field === undefined || corrections.some((correction) => correction.claim === claim.key)) return [];
    const [was, is] = [show(claim, field), show(current, field)];
    const message = `\`${field}\` of the published claim “${claim.key}” was ${was} and is ${is}, without a correction`;
    return [
      problemAt(article, [...current.path, field], 'uncorrected-change', message, remedyFor(claim.key)),
    ];
  });
}

const remedyFor = (key: string): string => `add to corrections: { date: …, claim: ${key}, text: … }`;

function loss({ key }: Claim): ['uncorrected-change', string, string] {
  const message = `the published claim “${key}” is gone, without a correction`;
  const hint =
    'add to corrections: { date: …, text: … }; where only its key changed, give it the old one as `key`';
  return ['uncorrected-change', message, hint];
}

/** The first field whose meaning changed: 2,000 and 2000 say the same. */
function findChange(was: Claim, is: Claim): string | undefined {
  if (was.type !== is.type) return 'key';
  const names = new Set([...Object.keys(was.fields), ...Object.keys(is.fields)]);
  const numbers = (claim: Claim): string =>
    JSON.stringify([
      claim.amount?.value,
      claim.amount?.upper,
      claim.amount?.rounding,
      claim.amount?.unit.base,
    ]);
  const isSameNumber = was.amount !== undefined && numbers(was) === numbers(is);
  return [...names].find((name) => {
    if (editorial.has(name) || (isSameNumber && ['value', 'upper', 'unit'].includes(name))) return false;
    return JSON.stringify(fieldOf(was, name)) !== JSON.stringify(fieldOf(is, name));
  });
}

const fieldOf = ({ fields }: Claim, name: string): unknown => (fields as Record<string, unknown>)[name];

function show(claim: Claim, field: string): string {
  const value = fieldOf(claim, field);
  if (value === undefined) return 'not given';
  return `“${Array.isArray(value) ? value.join(', ') : String(value)}”`;
}
