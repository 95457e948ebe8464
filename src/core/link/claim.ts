/** A claim: one thing that one article says. Its id, `article#key`, is its address for good. */
import type { z } from 'zod';
import type { YamlPath } from '../load/parse-yaml.ts';
import type * as schemas from '../schema/claim-schemas.ts';
import type { Amount } from './amount.ts';

export type ClaimType = 'figure' | 'event' | 'relation' | 'status' | 'statement';

interface ClaimOf<T extends ClaimType, F> {
  type: T;
  /** `article#key`. */
  id: string;
  key: string;
  article: string;
  /** Where it stands in its article’s front matter. */
  path: YamlPath;
  fields: F;
  /** Its number, in base units, where it has one. */
  amount?: Amount;
  /** Whom and what it is about: never empty but for the total of a deal. */
  subjects: string[];
  /** Every entity it names, subjects included. Found on demand; a copy of the claim has none. */
  readonly touches: readonly string[];
}

export type FigureClaim = ClaimOf<'figure', z.output<typeof schemas.figureClaim>>;
export type EventClaim = ClaimOf<'event', z.output<typeof schemas.eventClaim>>;
export type RelationClaim = ClaimOf<'relation', z.output<typeof schemas.relationClaim>>;
export type StatusClaim = ClaimOf<'status', z.output<typeof schemas.statusClaim>>;
export type StatementClaim = ClaimOf<'statement', z.output<typeof schemas.statementClaim>>;
export type Claim = FigureClaim | EventClaim | RelationClaim | StatusClaim | StatementClaim;

/** The lists of front matter, in the order they are shown, with the type of claim each holds. */
export const claimTypes = {
  figures: 'figure',
  events: 'event',
  relations: 'relation',
  statuses: 'status',
  statements: 'statement',
} as const;

/** The party of a relation that an article does not name. */
export const unnamed = 'unnamed';
