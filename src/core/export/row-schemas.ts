/**
 * What the downloads hold, field by field. The page that describes them, their JSON Schemas and the Table Schemas of the data
 * package are all made from here.
 */
import { z } from 'zod';
import { type ClaimType, claimTypes } from '../link/claim.ts';
import { claimLists } from '../schema/claim-schemas.ts';
import { type EntityKind, entityKinds, kinds } from '../schema/kinds.ts';
import { relationTypes } from '../schema/vocabulary.ts';
import { exportShape, ids } from './exported-field.ts';

const relationWords = Object.keys(relationTypes) as [string, ...string[]];
const verdicts = ['single', 'repeated', 'corroborated', 'compatible', 'disputed'] as const;
const verdict = z.enum(verdicts);
const url = (description: string) => z.url().describe(description);
const maybe = (description: string) => z.string().optional().describe(description);
const edtf = 'EDTF';

/** Where it is from: of every row, or of every claim in it. */
export const sourceSchema = z
  .strictObject({
    publisher: maybe('Id of the publisher.'),
    headline: z.string().describe('Its headline, as published.'),
    author: maybe('Its author, as named.'),
    published: z.string().describe(`When it was published (${edtf}).`),
    publishedInferred: maybe('How that date was inferred, where the article does not state it.'),
    url: z.url().optional().describe('Where it stands on the web, if that is known.'),
  })
  .describe(
    'The article itself: publisher (id), headline, published (EDTF), url; what is not known is absent.',
  );

const intervalSchema = z.strictObject({
  low: z.number().optional().describe('The least; absent where it is open.'),
  high: z.number().optional().describe('The most; absent where it is open.'),
  unit: z.string().describe('Base unit.'),
});

const numbers = {
  value: z
    .number()
    .optional()
    .describe('The number, in base units; the lower end where there is an `upper`.'),
  upper: z.number().optional().describe('The upper end, in base units.'),
  unit: maybe('Unit of the numbers: t, t/yr, %, times, count, or a currency code.'),
  share: z.number().optional().describe('The share that is owned, in percent.'),
  said: maybe('The number as it was written, or the words where there is none.'),
};

const provenance = {
  article: z.string().describe('Id of our digest of the article.'),
  source: sourceSchema,
  added: z.string().describe('The day the digest was added, `YYYY-MM-DD`.'),
  url: url('Address of the claim on this site.'),
};

const weighed = {
  group: maybe('The group that it is weighed in: the `id` of one in groups.json.'),
  verdict: verdict.optional().describe('What that group adds up to.'),
};

/** What the export adds to a claim’s own fields. */
export const claimRow = z.strictObject({
  id: z.string().describe('Article and key: `article#key`.'),
  type: z.enum(Object.values(claimTypes) as [ClaimType, ...ClaimType[]]).describe('The type of claim.'),
  ...provenance,
  ...numbers,
  relation: z.enum(relationWords).optional().describe('Of a relation: what kind it is, as in `lends-to`.'),
  ...weighed,
});

const claimOwn = new Set([...Object.keys(claimRow.shape), 'key']);

/** A claim of each type with its own fields. */
export const claimRows = Object.entries(claimLists).map(([list, schema]) => {
  const type = claimTypes[list as keyof typeof claimTypes];
  return {
    list,
    type,
    row: claimRow.extend({ type: z.literal(type), ...exportShape(schema.unwrap().element, claimOwn) }),
  };
});

/** What the export adds to an entity’s own fields. */
export const entityRow = z.strictObject({
  id: z.string().describe('Its id, unique across all kinds.'),
  kind: z.enum(entityKinds as [EntityKind, ...EntityKind[]]).describe('What kind of entity it is.'),
  name: z.string().describe('The name it goes by.'),
  aliases: z.array(z.string()).describe('Other names that texts use for it.'),
  url: url('Address of its page.'),
  type: maybe('Its own kind, where it has one: “miner”, “control”.'),
  claims: z.number().int().describe('How many claims name it.'),
  articles: ids('Ids of the digests that name it, newest source first.'),
});

const entityOwn = new Set(Object.keys(entityRow.shape));

/** An entity of each kind with its own fields. */
export const entityRows = entityKinds.map((kind) => ({
  kind,
  row: entityRow.extend({
    kind: z.literal(kind),
    ...exportShape(kinds[kind].schema as unknown as z.ZodObject, entityOwn),
  }),
}));

export const groupRow = z.strictObject({
  id: z.string().describe('Made from what its claims are about, never from what they say.'),
  kind: z.enum(['figure', 'date', 'deal', 'status', 'rank', 'question']).describe('What it weighs.'),
  about: ids(
    'Ids: the metric and its subjects, the event, deal, policy, project or question, or who is first.',
  ),
  title: z.string().describe('The same in words.'),
  verdict: verdict.describe('What its claims add up to.'),
  label: z.string().describe('The verdict as the site shows it.'),
  reason: z.string().describe('Why, in a sentence.'),
  origins: ids('Ids of those whom the articles credit, each independent one once.'),
  articles: z.number().int().describe('How many articles it rests on.'),
  interval: intervalSchema
    .optional()
    .describe('`low`, `high` and `unit`: the numbers that fit all its claims; an open side is absent.'),
  claims: z
    .array(
      z.strictObject({
        id: z.string(),
        says: z.string(),
        rival: z.boolean(),
        url: z.url(),
        source: sourceSchema,
        interval: intervalSchema.optional(),
      }),
    )
    .describe(
      'Of each claim its `id`, what it `says`, whether it is a `rival` of another, its `url` and `source`, and the `interval` that it allows.',
    ),
  rulings: z
    .array(
      z.strictObject({
        prefer: z.string(),
        reason: z.string(),
        date: z.string(),
        source: z.url().optional(),
      }),
    )
    .optional()
    .describe('How the editor settled it: the claim to `prefer`, `reason`, `date`, `source`.'),
  url: url('Address at which its claims stand together.'),
});

export const timelineRow = z.strictObject({
  id: z.string().describe('Id of the shared event, of the claim that tells of it, or of the digest.'),
  kind: z.enum(['event', 'article']).describe('Whether it happened or was published.'),
  date: z.string().describe(`When (${edtf}), as precise as it is known.`),
  first: maybe('The first day that the date can mean; absent where that is open.'),
  last: maybe('The last day that it can mean; absent where that is open.'),
  title: z.string().describe('What happened, or our headline.'),
  about: ids('Ids of who and what takes part.'),
  sources: z
    .array(
      z.strictObject({
        claim: z.string().optional(),
        article: z.string(),
        date: z.string().optional(),
        url: z.url(),
        source: sourceSchema,
      }),
    )
    .describe(
      'Each report: the `claim`, its `article`, the `date` that it gives, its `url` on this site, and the `source`.',
    ),
  url: url('Address of the event, claim or digest on this site.'),
});

export const relationRow = z.strictObject({
  claim: z.string().describe('The claim that states it; one with several parties has a row for each pair.'),
  from: z.string().describe('Id of who does it; `unnamed` where the article names nobody.'),
  fromName: z.string().describe('The same as a name or in words.'),
  relation: z.enum(relationWords).describe('What they do.'),
  to: z.string().describe('Id of to whom or what; `unnamed` where that has no page.'),
  toName: z.string().describe('The same as a name or in words.'),
  of: ids('Ids of what is supplied, bought or restricted.').optional(),
  ...numbers,
  status: maybe('Actual where it is absent; planned, committed, possible …'),
  date: maybe(`When it was agreed or began (${edtf}).`),
  until: maybe(`When it ends (${edtf}).`),
  term: maybe('How long it runs.'),
  deal: maybe('Id of the deal that it is part of.'),
  stance: z.enum(['rejects']).optional().describe('The article relays the claim and refutes it.'),
  ...provenance,
  ...weighed,
});

/** The file beside the page of an entity. */
export const entityFileSchema = z.strictObject({
  entity: z.record(z.string(), z.unknown()).describe('The entity, as in entities.json.'),
  claims: z.array(z.unknown()).describe('Every claim that names it, as in claims.json.'),
  groups: z.array(z.unknown()).describe('The groups that are about it, as in groups.json.'),
  articles: z
    .array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        url: z.url(),
        added: z.string(),
        source: sourceSchema,
      }),
    )
    .describe(
      'The digests that name it, newest source first: `id`, `title`, `url`, the day it was `added`, `source`.',
    ),
  page: url('Address of its page.'),
  licence: z
    .strictObject({ name: z.string(), url: z.url().optional() })
    .describe('Name and address of the licence of all data here.'),
  asOf: z.string().describe('The day that the data show, `YYYY-MM-DD`.'),
});
