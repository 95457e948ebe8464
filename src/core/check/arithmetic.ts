/** Sums and derivations: what they name exists, does not lead back to itself, and comes out as the article says. */
import { claimIdOf, listParts, reckonAgain, type Sum } from '../claims/arithmetic.ts';
import { reckon } from '../claims/interval.ts';
import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import type { Library } from '../link/library.ts';
import type { ContentRecord } from '../load/content-record.ts';
import type { Problem } from '../problem/problem.ts';
import { listClaimRefs, parseExpression } from '../schema/expression.ts';
import { writeQuantity } from '../schema/quantity.ts';
import { findUnit } from '../schema/units.ts';
import { qualifiers } from '../schema/vocabulary.ts';
import { isMisstated, nameAmount } from './amounts.ts';
import { checkEachClaim, keysOf, onceForEach, problemAt, suggestClaim, wholeDigest } from './rule.ts';

export function checkArithmetic(library: Library): Problem[] {
  const articles = library.articles.filter(({ id }) => listReckoned(library.claims.get(id) ?? []).length > 0);
  if (articles.length === 0) return [];
  const digest = wholeDigest(library);
  const circular = findCircular(
    digest,
    articles.flatMap(({ id }) => listReckoned(library.claims.get(id) ?? [])),
  );
  return checkEachClaim({ ...library, articles }, (claim, article) => {
    if (!isReckoned(claim)) return [];
    if (circular.has(claim.id)) {
      const field = ['sum', 'derived', 'base'].find((name) => name in claim.fields && fieldOf(claim, name));
      const message = 'the claim is reckoned from itself';
      const hint = 'name claims whose numbers the article gives on their own';
      return [problemAt(article, [...claim.path, field ?? 'sum'], 'circular-sum', message, hint)];
    }
    const parts = listParts(claim).flatMap((id) => digest.findClaim(id) ?? []);
    if ([claim, ...parts].some((part) => isMisstated(part, library)))
      return checkDerived(claim, article, library);
    return [
      ...checkDerived(claim, article, library),
      ...checkBase(claim, article, digest),
      ...checkOutcome(claim, article, digest),
    ];
  });
}

const isReckoned = (claim: Claim): boolean =>
  fieldOf(claim, 'sum') !== undefined ||
  fieldOf(claim, 'derived') !== undefined ||
  fieldOf(claim, 'base') !== undefined;

/** Most articles have none: looked for once, while their claims are the same. */
const listReckoned = onceForEach((claims: readonly Claim[]) => claims.filter(isReckoned));

const fieldOf = ({ fields }: Claim, name: string): unknown => (fields as Record<string, unknown>)[name];

/** Of claims that are reckoned, the ids of those whose parts, or the parts of those, lead back to them. */
function findCircular(digest: Digest, claims: readonly Claim[]): Set<string> {
  const circular = new Set<string>();
  const done = new Set<string>();
  for (const claim of claims) {
    // A stack of our own: a chain of parts may be longer than calls can be deep.
    const path: { id: string; left: string[] }[] = [];
    const depth = new Map<string, number>();
    const enter = (next: string): void => {
      const at = depth.get(next);
      if (at !== undefined) for (const step of path.slice(at)) circular.add(step.id);
      const part = digest.findClaim(next);
      if (at !== undefined || done.has(next) || !part) return;
      depth.set(next, path.length);
      path.push({ id: next, left: listParts(part) });
    };
    enter(claim.id);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const part = step.left.pop();
      if (part !== undefined) enter(part);
      else {
        path.pop();
        depth.delete(step.id);
        done.add(step.id);
      }
    }
  }
  return circular;
}

function checkDerived(
  { fields, path }: Claim,
  article: ContentRecord<'article'>,
  library: Library,
): Problem[] {
  const derived = 'derived' in fields ? fields.derived : undefined;
  const parsed = derived === undefined ? undefined : parseExpression(derived);
  if (!parsed?.ok) return [];
  return [...new Set(listClaimRefs(parsed.expression))].flatMap((ref) => {
    const [other = '', key = ''] = claimIdOf(article.id, ref).split('#');
    const keys = keysOf(library).get(other) ?? new Set<string>();
    const owner = library.records.get(other);
    // An article that fails its schema has claims we cannot see.
    const isUnseen = owner?.kind === 'article' && !owner.fields;
    if (isUnseen || keys.has(key)) return [];
    const message = `there is no claim “${ref}”`;
    const hint = suggestClaim(library, key, keys);
    return [problemAt(article, [...path, 'derived'], 'unknown-reference', message, hint)];
  });
}

function checkOutcome(claim: Claim, article: ContentRecord<'article'>, digest: Digest): Problem[] {
  const reckoning = reckonAgain(digest, claim);
  if (!reckoning) return [];
  const path = [...claim.path, reckoning.field];
  if ('fault' in reckoning) {
    const hint =
      reckoning.field === 'derived'
        ? 'where it cannot be reckoned, say how it follows in a `note`'
        : undefined;
    return [problemAt(article, path, 'unreckonable', `\`${reckoning.field}\` ${reckoning.fault}`, hint)];
  }
  const { outcome, parts } = reckoning;
  if (outcome === 'exact') return [];
  if (claim.fields.doubt) return [];
  const found = `${nameOf(reckoning)} ${claim.amount?.unit.base ?? ''}`.trim();
  const qualifier = 'qualifier' in claim.fields && claim.fields.qualifier;
  const hedge = qualifier && qualifier !== 'between' ? `${qualifiers[qualifier]} ` : '';
  const stated = claim.amount ? `${hedge}${nameAmount(claim.amount)}` : '';
  const made = reckoning.field === 'sum' ? `its ${parts.length} parts make` : 'its derivation makes';
  if (outcome === 'differs')
    return [
      problemAt(article, path, 'sum-differs', `${made} ${found}, and the claim says ${stated}`, remedy),
    ];
  // Of what is open nothing was rounded.
  const { low, high } = reckoning.result;
  const isOpen = low !== high || hedge !== '' || claim.amount?.upper !== undefined;
  return isOpen
    ? []
    : [problemAt(article, path, 'sum-rounded', `${made} ${found}, which rounds to ${stated}`)];
}

/** A multiple is one of a number, and comes out in the unit of its metric. */
function checkBase(
  { fields, path, amount }: Claim,
  article: ContentRecord<'article'>,
  digest: Digest,
): Problem[] {
  const base = 'base' in fields ? fields.base : undefined;
  if (base === undefined || !('base' in fields)) return [];
  const tell = (message: string, hint?: string): Problem[] => [
    problemAt(article, [...path, 'base'], 'unreckonable', message, hint),
  ];
  if (fields.baseWords !== undefined) return tell('has both `base` and `baseWords`', 'keep one');
  if (amount && amount.unit.id !== 'times') return tell('`base` goes with `unit: times`');
  const other = digest.findClaim(claimIdOf(article.id, base));
  const reckoned = other && reckon(digest, other);
  // A claim that does not exist is told as a reference.
  if (!other) return [];
  if (!reckoned) return tell(`“${base}” has no number to multiply`, 'say what it multiplies in `baseWords`');
  const metric = fields.figure ? digest.findEntity(fields.figure) : undefined;
  const wanted = metric?.kind === 'figure' ? findUnit(metric.fields.unit, digest.site.units) : undefined;
  if (!amount || !wanted || wanted.dimension === reckoned.unit.dimension) return [];
  return tell(`“${base}” is in ${reckoned.unit.base}, and ${fields.figure} in ${wanted.id}`);
}

const remedy = 'if the article is wrong, leave it and say so in a `doubt`';

const nameOf = ({ result: { low, high } }: Sum): string => {
  if (low === high) return writeQuantity(low);
  if (high === Infinity) return `over ${writeQuantity(low)}`;
  return low === -Infinity ? `under ${writeQuantity(high)}` : `${writeQuantity(low)}–${writeQuantity(high)}`;
};
