/** A published claim that says something else than it did has a correction that tells readers so. */
import type { Claim } from '../link/claim.ts';
import type { ArticleRecord, Library } from '../link/library.ts';
import { createProblem, type Problem } from '../problem/problem.ts';
import { problemAt } from './rule.ts';

/**
 * What an editor may change without a word: our own words, marks and joins. That their meaning stayed no program can
 * tell; the source’s numbers, dates and names are not among them.
 */
const editorial: ReadonlySet<string> = new Set([
  ...['key', 'note', 'doubt', 'inferred', 'title', 'text', 'name'],
  ...['question', 'deal', 'event', 'milestone', 'figure', 'sum', 'derived'],
]);

/** What a field says that is left out. */
const defaults: Record<string, string> = { status: 'actual', is: 'actual', side: 'law' };

/** What of an article’s source is published with its claims. */
const sourceFields = ['publisher', 'headline', 'published'] as const;

/** Claims of `before`, what was published, that say something else `now` without a correction that is new. */
export function checkCorrected(before: Library, now: Library): Problem[] {
  const articles = new Map(now.articles.map((article) => [article.id, article]));
  const renamed = new Map(
    [...now.records.values()].flatMap(({ id, fields }) =>
      (fields?.formerly ?? []).map((old) => [old, id] as const),
    ),
  );
  return before.articles.flatMap((old) => {
    if (!old.fields || old.fields.draft) return [];
    const article = articles.get(renamed.get(old.id) ?? old.id);
    if (!article) return [withdrawn(old)];
    if (!article.fields) return [];
    if (article.fields.draft) {
      const message = 'the article was published, and is a draft now';
      return [problemAt(article, ['draft'], 'uncorrected-change', message, keepIt)];
    }
    return checkArticle(old, article, { before, now, renamed });
  });
}

const keepIt = 'keep it, and say in its `corrections` what was wrong with it';

function withdrawn({ file, id }: ArticleRecord): Problem {
  const message = `the published article “${id}” is gone`;
  return createProblem('uncorrected-change', file, { line: 1, column: 1 }, message, keepIt);
}

interface Versions {
  before: Library;
  now: Library;
  /** Former id → the id now. */
  renamed: ReadonlyMap<string, string>;
}

function checkArticle(
  old: ArticleRecord,
  article: ArticleRecord,
  { before, now, renamed }: Versions,
): Problem[] {
  const claims = new Map((now.claims.get(article.id) ?? []).map((claim) => [claim.key, claim]));
  const earlier = before.claims.get(old.id) ?? [];
  const told = new Set((old.fields?.corrections ?? []).map((correction) => JSON.stringify(correction)));
  const corrections = (article.fields?.corrections ?? []).filter(
    (correction) => !told.has(JSON.stringify(correction)),
  );
  const known = new Set(earlier.map(({ key }) => key));
  // What is gone has no key to name: a correction of the article, or of what stands in its place, will do.
  const coversLoss = corrections.some(({ claim }) => claim === undefined || !known.has(claim));
  const changed = earlier.flatMap((claim) => {
    const current = claims.get(claim.key);
    if (!current) return coversLoss ? [] : [problemAt(article, ['corrections'], ...loss(claim))];
    if (corrections.some((correction) => correction.claim === claim.key)) return [];
    if (claim.type !== current.type) return [problemAt(article, current.path, ...retyped(claim, current))];
    const field = findChange(claim, current, renamed);
    if (field === undefined) return [];
    const [was, is] = [show(claim, field), show(current, field)];
    const message = `\`${field}\` of the published claim “${claim.key}” was ${was} and is ${is}, without a correction`;
    return [
      problemAt(article, [...current.path, field], 'uncorrected-change', message, remedyFor(claim.key)),
    ];
  });
  const isCovered = corrections.some(({ claim }) => claim === undefined);
  return isCovered ? changed : [...changed, ...checkSource(old, article, renamed)];
}

function checkSource(
  { fields: was }: ArticleRecord,
  article: ArticleRecord,
  renamed: Versions['renamed'],
): Problem[] {
  return sourceFields.flatMap((field) => {
    const [old, current] = [was?.source[field] ?? '', article.fields?.source[field] ?? ''];
    if (old === current || renamed.get(old) === current) return [];
    const message = `\`${field}\` of the published article was “${old}” and is “${current}”, without a correction`;
    const hint = 'add to corrections: { date: …, text: … }';
    return [problemAt(article, ['source', field], 'uncorrected-change', message, hint)];
  });
}

const remedyFor = (key: string): string => `add to corrections: { date: …, claim: ${key}, text: … }`;

function loss({ key }: Claim): ['uncorrected-change', string, string] {
  const message = `the published claim “${key}” is gone, without a correction`;
  const hint =
    'add to corrections: { date: …, text: … }; where only its key changed, give it the old one as `key`';
  return ['uncorrected-change', message, hint];
}

function retyped({ key, type }: Claim, current: Claim): ['uncorrected-change', string, string] {
  const message = `the published claim “${key}” was a ${type} and is a ${current.type}, without a correction`;
  return ['uncorrected-change', message, remedyFor(key)];
}

/** The first field whose meaning changed: 2,000 and 2000 say the same, and so do a default and no word. */
function findChange(was: Claim, is: Claim, renamed: Versions['renamed']): string | undefined {
  const names = new Set([...Object.keys(was.fields), ...Object.keys(is.fields)]);
  const numbers = ({ amount }: Claim): string =>
    JSON.stringify([amount?.value, amount?.upper, amount?.rounding, amount?.unit.base]);
  const isSameNumber = was.amount !== undefined && numbers(was) === numbers(is);
  return [...names].find((name) => {
    if (editorial.has(name) || (isSameNumber && ['value', 'upper', 'unit'].includes(name))) return false;
    const [old, current] = [fieldOf(was, name), fieldOf(is, name)];
    // To join a claim to a question, or to another, changes nothing that it said.
    if (name === 'answer' && was.fields.question !== is.fields.question) return false;
    return meaningOf(name, old, renamed) !== meaningOf(name, current, renamed);
  });
}

/** Lists without their order and repetitions, ids as they are now. */
function meaningOf(name: string, value: unknown, renamed: Versions['renamed']): string {
  const words = [value ?? defaults[name] ?? ''].flat().map((word) => {
    const [id = '', ...key] = String(word).split('#');
    return [renamed.get(id) ?? id, ...key].join('#');
  });
  // Two things that have become one are named once.
  return [...new Set(words)].sort().join('\n');
}

const fieldOf = ({ fields }: Claim, name: string): unknown => (fields as Record<string, unknown>)[name];

function show(claim: Claim, field: string): string {
  const value = fieldOf(claim, field);
  if (value === undefined) return 'not given';
  return `“${Array.isArray(value) ? value.join(', ') : String(value)}”`;
}
