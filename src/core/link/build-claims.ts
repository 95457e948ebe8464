/** An article's front matter → its claims, each with its key, its number and what it touches. */

import type { ContentRecord } from '../load/content-record.ts';
import { claimLists } from '../schema/claim-schemas.ts';
import type { ExtraUnits } from '../schema/units.ts';
import { eachReference } from '../schema/walk-schema.ts';
import { type Amount, readAmount } from './amount.ts';
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
  return new LinkedClaim(article, type, key, fields, path, amount, context) as Claim;
}

/** A class, so that a hundred thousand claims share the one getter of what checks hardly ask for. */
class LinkedClaim {
  readonly type: ClaimType;
  readonly id: string;
  readonly key: string;
  readonly article: string;
  readonly path: [keyof typeof claimTypes, number];
  readonly fields: Fields;
  readonly amount: Amount | undefined;
  readonly subjects: string[];
  readonly #context: ClaimContext;
  #touches: readonly string[] | undefined;

  constructor(
    article: string,
    type: ClaimType,
    key: string,
    fields: Fields,
    path: [keyof typeof claimTypes, number],
    amount: Amount | undefined,
    context: ClaimContext,
  ) {
    this.type = type;
    this.id = `${article}#${key}`;
    this.key = key;
    this.article = article;
    this.path = path;
    this.fields = fields;
    this.amount = amount;
    this.subjects = listSubjects(fields);
    this.#context = context;
  }

  get touches(): readonly string[] {
    this.#touches ??= listTouches(this.path[0], this.fields, this.#context);
    return this.#touches;
  }
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
  for (const word of wordsThatMayName({ fields })) add(word);
  return touches;
}

/** Words of a claim that are no reference, and may still be the id of an entity: its answer, and in what it is ranked. */
export function wordsThatMayName({ fields }: Pick<Claim, 'fields'>): string[] {
  const words: string[] = [];
  const add = (word: unknown): void => {
    if (typeof word === 'string') words.push(word);
  };
  const { answer, of } = fields as AnyFields;
  for (const one of [answer, of]) eachOf(one, add);
  return words;
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
