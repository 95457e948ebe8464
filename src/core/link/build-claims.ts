/** An article's front matter → its claims, each with its key, its number and what it touches. */

import type { ContentRecord } from '../load/content-record.ts';
import { claimLists } from '../schema/claim-schemas.ts';
import type { ExtraUnits } from '../schema/units.ts';
import { eachReference } from '../schema/walk-schema.ts';
import { readAmount } from './amount.ts';
import { type Claim, type ClaimType, claimTypes, unnamed } from './claim.ts';

export interface ClaimContext {
  /** The unit of a metric, by its id. */
  unitOf: (figure: string) => string | undefined;
  extraUnits: ExtraUnits;
  isEntity: (id: string) => boolean;
}

type Fields = Claim['fields'];
type AnyFields = Fields & Partial<Record<string, unknown>>;

/** The claims of an article, in the order of its file. */
export function buildClaims(article: ContentRecord<'article'>, context: ClaimContext): Claim[] {
  const { fields } = article;
  if (!fields) return [];
  const lists = Object.entries(claimTypes) as [keyof typeof claimTypes, ClaimType][];
  return lists.flatMap(([list, type]) =>
    fields[list].map((claim, index) => buildClaim(article.id, type, claim, [list, index], context)),
  );
}

function buildClaim(
  article: string,
  type: ClaimType,
  fields: Fields,
  path: [keyof typeof claimTypes, number],
  context: ClaimContext,
): Claim {
  const key = fields.key ?? makeKey(type, fields);
  const amount =
    'value' in fields ? readAmount(fields, metricUnit(fields, context), context.extraUnits) : undefined;
  const subjects = listSubjects(fields);
  const touches = listTouches(path[0], fields, context);
  return {
    type,
    id: `${article}#${key}`,
    key,
    article,
    path,
    fields,
    ...(amount && { amount }),
    subjects,
    touches,
  } as Claim;
}

/** From type, metric or relation, subjects, scope, status and period: never from the value, so that it outlives a correction. */
export function makeKey(type: ClaimType, fields: AnyFields): string {
  const parts = [
    type,
    fields.figure ?? fields.name ?? fields.event ?? fields.milestone,
    fields.rank,
    fields.question,
    type === 'relation' ? [fields.from, fields.type, fields.to ?? fields.deal] : fields.about,
    fields.in,
    fields.status,
    fields.is,
    fields.part,
    fields.side,
    fields.asOf ?? fields.date ?? fields.due,
  ];
  return parts
    .flat(3)
    .filter((part) => part !== undefined)
    .join(' ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function metricUnit(fields: AnyFields, { unitOf }: ClaimContext): string | undefined {
  return typeof fields.figure === 'string' ? unitOf(fields.figure) : undefined;
}

function listSubjects({ about, from, to }: AnyFields): string[] {
  const subjects: string[] = [];
  const add = (id: unknown): void => {
    if (typeof id === 'string' && id !== unnamed && !subjects.includes(id)) subjects.push(id);
  };
  for (const one of [about, from, to]) eachOf(one, add);
  return subjects;
}

function listTouches(list: keyof typeof claimTypes, fields: AnyFields, { isEntity }: ClaimContext): string[] {
  const touches: string[] = [];
  const add = (id: unknown): void => {
    if (typeof id === 'string' && !touches.includes(id) && isEntity(id)) touches.push(id);
  };
  eachReference(claimSchemas[list], fields, add);
  for (const one of [fields.answer, fields.of]) eachOf(one, add);
  return touches;
}

const eachOf = (oneOrMany: unknown, see: (one: unknown) => void): void =>
  Array.isArray(oneOrMany) ? oneOrMany.forEach(see) : see(oneOrMany);

/** The schema of one claim of each list. */
const claimSchemas = {
  figures: claimLists.figures.unwrap().element,
  events: claimLists.events.unwrap().element,
  relations: claimLists.relations.unwrap().element,
  statuses: claimLists.statuses.unwrap().element,
  statements: claimLists.statements.unwrap().element,
};
