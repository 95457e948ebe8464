/** A metric’s page: its definition, and every claim of it by subject, with what they add up to. */
import type { FigureClaim } from '../claims/claim.ts';
import { disagreementsOf } from '../claims/disagreements.ts';
import { dateOrder } from '../claims/period.ts';
import type { Digest, Entity } from '../link/digest.ts';
import { append } from '../link/name-index.ts';
import { type ClaimView, viewClaims } from './claim-view.ts';
import { type EntityView, viewEntity } from './entity-view.ts';
import { linkAll, type RichText } from './rich-text.ts';

export interface Agreement {
  kind: 'disputed' | 'repeated' | 'single';
  /** `disputed`, `stated by 2 articles`, `single source`. */
  label: string;
}

export interface FigureGroup {
  subject: RichText;
  agreement: Agreement;
  claims: ClaimView[];
}

export interface FigureView extends EntityView {
  definition: string;
  groups: FigureGroup[];
}

export function viewFigure(digest: Digest, figure: Entity<'figure'>): FigureView {
  const view = viewEntity(digest, figure);
  const groups = groupClaims(digest, figure.id);
  const shown = new Set(groups.flatMap(({ claims }) => claims.map(({ id }) => id)));
  const rest = view.sections
    .map((section) => ({ ...section, claims: section.claims.filter(({ id }) => !shown.has(id)) }))
    .filter(({ claims }) => claims.length > 0);
  return { ...view, sections: rest, definition: figure.fields.definition, groups };
}

/** The claims of a metric, by subject; the subjects that most articles speak of first, then by name. */
export function groupClaims(digest: Digest, figure: string): FigureGroup[] {
  const bySubject = new Map<string, FigureClaim[]>();
  for (const claim of digest.claimsTouching(figure)) {
    if (claim.type !== 'figure' || claim.fields.figure !== figure) continue;
    append(bySubject, [...claim.fields.about].sort().join(' '), claim);
  }
  return [...bySubject]
    .sort(
      ([a, claimsA], [b, claimsB]) => articlesOf(claimsB).size - articlesOf(claimsA).size || (a < b ? -1 : 1),
    )
    .map(([, claims]) => ({
      subject: linkAll(digest, claims[0]?.fields.about ?? []),
      agreement: viewAgreement(digest, claims),
      // The heading names metric and subject: a row need not.
      claims: viewClaims(digest, [...claims].sort(byPeriod)).map((claim) => ({ ...claim, text: [] })),
    }));
}

function viewAgreement(digest: Digest, claims: readonly FigureClaim[]): Agreement {
  const { byClaim } = disagreementsOf(digest);
  const isDisputed = claims.some(({ id }) => byClaim.get(id)?.some(({ kind }) => kind === 'figure'));
  if (isDisputed) return { kind: 'disputed', label: 'disputed' };
  const { size } = articlesOf(claims);
  return size > 1
    ? { kind: 'repeated', label: `stated by ${size} articles` }
    : { kind: 'single', label: 'single source' };
}

const articlesOf = (claims: readonly FigureClaim[]): Set<string> =>
  new Set(claims.map(({ article }) => article));

function byPeriod(a: FigureClaim, b: FigureClaim): number {
  const order = ({ fields }: FigureClaim): string => (fields.asOf ? dateOrder(fields.asOf) : '');
  return order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0;
}
