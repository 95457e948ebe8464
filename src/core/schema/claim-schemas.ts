/**
 * The five kinds of claim an article can make: figures, events, relations, statuses, statements.
 * Each says something about entities; its article is its source.
 */
import { z } from 'zod';
import {
  choice,
  claimRef,
  date,
  expression,
  flag,
  oneOrMany,
  quantity,
  ref,
  slug,
  term,
  text,
  webAddress,
  word,
} from './fields.ts';
import { claimStatuses, qualifiers, ranks, relationTypes, stages } from './vocabulary.ts';

const common = {
  key: slug()
    .optional()
    .describe('Name of the claim within its article; made from its subjects where it is missing.'),
  by: oneOrMany(ref()).optional().describe('Whom the article credits with it.'),
  via: oneOrMany(ref()).optional().describe('Whose report the article relays.'),
  byWords: text().optional().describe('Whom the article credits, where it names nobody: “analysts”.'),
  said: text().optional().describe('The words of the claim, where they are not a number: “most”.'),
  if: text().optional().describe('The condition it stands under.'),
  stance: choice(['rejects']).optional().describe('The article relays the claim and refutes it.'),
  question: ref('question').optional().describe('The declared question that it answers.'),
  answer: text().optional().describe('Its answer: the id of an entity, or words.'),
  deal: ref('deal').optional().describe('The deal it is part of.'),
  in: ref('place').optional().describe('The place it holds for.'),
  inferred: text().optional().describe('How we inferred it, where the article does not state it.'),
  note: text().optional().describe('What a reader needs to know about it.'),
  doubt: z
    .strictObject({
      why: text().describe('What speaks against it.'),
      instead: text().optional().describe('What is right, as far as is known.'),
      source: webAddress().optional().describe('Where that is shown.'),
    })
    .optional()
    .describe('The editor’s reasoned doubt.'),
};

const modality = word(claimStatuses);
const amount = {
  value: quantity().optional().describe('The number, as the article writes it.'),
  upper: quantity().optional().describe('The upper end, with `qualifier: between`.'),
  unit: text().optional().describe('Unit of the number: t, t/yr, %, times, years, or a currency code.'),
  qualifier: word(qualifiers).optional().describe('How exact the article is.'),
  sum: z
    .array(claimRef())
    .min(2, 'needs at least two claims')
    .max(100, 'has more than a hundred parts')
    .optional()
    .describe('Claims, of this article by their key, that add up to it.'),
  derived: expression()
    .optional()
    .describe('How it is reckoned from other claims: `(loan + equity) / total`.'),
};

const oneReckoning = (claim: { sum?: string[]; derived?: string }): boolean =>
  claim.sum === undefined || claim.derived === undefined;
const reckoningMessage = { error: 'has both `sum` and `derived`; keep one', path: ['derived'] };

interface RangeFields {
  upper?: string;
  qualifier?: string;
}
const upperNeedsBetween = ({ upper, qualifier }: RangeFields): boolean =>
  upper === undefined || qualifier === 'between';
const upperMessage = { error: 'the end of a range needs `qualifier: between`', path: ['upper'] };
const betweenNeedsUpper = ({ upper, qualifier }: RangeFields): boolean =>
  upper !== undefined || qualifier !== 'between';
const betweenMessage = {
  error: '“between” needs an `upper`, the other end of the range',
  path: ['qualifier'],
};

const upperNeedsValue = (claim: { upper?: string; value?: string }): boolean =>
  claim.upper === undefined || claim.value !== undefined;
interface HedgedFields {
  qualifier?: string;
  value?: string;
  share?: string;
}
const qualifierNeedsValue = ({ qualifier, value, share }: HedgedFields): boolean =>
  qualifier === undefined || qualifier === 'between' || (value ?? share) !== undefined;
const qualifierMessage = { error: 'tells how exact a `value` is, and there is none', path: ['qualifier'] };

const valueMessage = { error: 'has an `upper` and needs a `value`, the lower end' };

/** The same rules in the words of JSON Schema, as far as it has any: an editor’s YAML tools know no other. */
const neverBoth = (one: string, other: string) => ({ not: { required: [one, other] } });
const upperNeeds = { upper: ['value', 'qualifier'] };
const isTotal = { properties: { type: { const: 'total' } } };

export const figureClaim = z
  .strictObject({
    ...common,
    figure: ref('figure').optional().describe('The metric.'),
    name: text().optional().describe('What is counted, for a one-off number that has no metric of its own.'),
    about: oneOrMany(ref()).describe('What the number is about.'),
    ...amount,
    status: modality.optional().describe('Actual (the default), estimate, planned, target, forecast …'),
    asOf: date().optional().describe('The period it holds for, or is planned for.'),
    base: claimRef().optional().describe('The claim it multiplies, with `unit: times`.'),
    baseWords: text().optional().describe('What it multiplies, where that is no claim: “current demand”.'),
    moved: choice(['earlier', 'later', 'up', 'down'])
      .optional()
      .describe('How the article says that it moved.'),
  })
  .refine((claim) => claim.figure !== undefined || claim.name !== undefined, {
    error: 'needs either `figure` (a metric) or `name` (a one-off)',
  })
  .refine((claim) => claim.figure === undefined || claim.name === undefined, {
    error: 'has both `figure` (a metric) and `name` (a one-off); keep one',
    path: ['name'],
  })
  .refine((claim) => claim.value !== undefined || claim.said !== undefined, {
    error: 'needs a `value`, or `said` with the words',
  })
  .refine(upperNeedsBetween, upperMessage)
  .refine(betweenNeedsUpper, betweenMessage)
  .refine(upperNeedsValue, valueMessage)
  .refine(qualifierNeedsValue, qualifierMessage)
  .refine(oneReckoning, reckoningMessage)
  .meta({
    allOf: [
      { oneOf: [{ required: ['figure'] }, { required: ['name'] }] },
      { anyOf: [{ required: ['value'] }, { required: ['said'] }] },
      neverBoth('sum', 'derived'),
    ],
    dependencies: upperNeeds,
  });

export const eventClaim = z
  .strictObject({
    ...common,
    title: text().describe('What happened or is due, in a few words of our own.'),
    date: date().optional().describe('When it happened.'),
    due: date().optional().describe('When it is due.'),
    is: modality.optional().describe('Whether it is planned, a target, a forecast, possible.'),
    about: oneOrMany(ref()).describe('Who and what takes part.'),
    event: ref('event').optional().describe('The shared event that other articles report too.'),
    milestone: slug().optional().describe('What it is the first of: `potash-sales`.'),
    moved: choice(['earlier', 'later']).optional().describe('How the article says that the date moved.'),
  })
  .refine((claim) => claim.date === undefined || claim.due === undefined, {
    error: 'has both `date` (happened) and `due` (expected); keep one',
    path: ['due'],
  })
  .meta(neverBoth('date', 'due'));

const party = oneOrMany(ref('unnamed', '*'));

export const relationClaim = z
  .strictObject({
    ...common,
    from: party.optional().describe('Who does it; `unnamed` with `byWords` where the article names nobody.'),
    type: word(relationTypes).describe('What they do.'),
    to: party.optional().describe('To whom or what; `unnamed` with `toWords` where that has no page.'),
    toWords: text().optional().describe('To whom or what, in words: “military contractors”.'),
    of: oneOrMany(ref()).optional().describe('What is supplied, bought or restricted.'),
    ...amount,
    share: quantity().optional().describe('The share that is owned, in percent.'),
    status: modality.optional().describe('Actual (the default), planned, committed, possible …'),
    date: date().optional().describe('When it was agreed or began.'),
    until: date().optional().describe('When it ends.'),
    term: term().optional().describe('How long it runs.'),
    role: text().optional().describe('The role of a person: “co-founder”.'),
  })
  .refine((claim) => (claim.type === 'total' ? claim.deal !== undefined : claim.from && claim.to), {
    error: 'needs `from` and `to`; only `type: total` goes without, and that needs a `deal`',
  })
  .refine(({ to, toWords }) => toWords === undefined || to?.includes('unnamed'), {
    error: 'names whom the article does not name, beside a party that it does; write `to: unnamed`',
    path: ['toWords'],
  })
  .refine(upperNeedsBetween, upperMessage)
  .refine(betweenNeedsUpper, betweenMessage)
  .refine(upperNeedsValue, valueMessage)
  .refine(qualifierNeedsValue, qualifierMessage)
  .refine(oneReckoning, reckoningMessage)
  .meta({
    anyOf: [
      { required: ['from', 'to'], not: isTotal },
      { ...isTotal, required: ['deal'] },
    ],
    allOf: [neverBoth('sum', 'derived')],
    dependencies: upperNeeds,
  });

export const statusClaim = z.strictObject({
  ...common,
  about: oneOrMany(ref('policy', 'project', 'deal')).describe('The policy, project or deal.'),
  part: text().optional().describe('The part of it that this is about: “Article 4”.'),
  status: word(stages).describe('Where it stands.'),
  side: choice(['law', 'practice']).optional().describe('In law (the default) or in practice.'),
  is: modality.optional().describe('Whether it is so (the default), planned, forecast, possible.'),
  date: date().optional().describe('Since when.'),
  until: date().optional().describe('Until when, that day included.'),
  term: term().optional().describe('For how long.'),
});

export const statementClaim = z
  .strictObject({
    ...common,
    about: oneOrMany(ref()).describe('What it is about.'),
    text: text().optional().describe('What is said, in our own words.'),
    denies: flag().optional().describe('The article says that `text` is not so.'),
    rank: word(ranks).optional().describe('A superlative: first, only, largest.'),
    of: slug().optional().describe('In what: the id of a metric, topic or milestone.'),
    date: date().optional().describe('When it was so.'),
    status: modality.optional().describe('Actual (the default), forecast, possible …'),
  })
  .refine((claim) => claim.text ?? claim.rank ?? claim.question, {
    error: 'needs a `text`, a `rank` or a `question` with its `answer`',
  })
  .refine((claim) => claim.rank === undefined || claim.of !== undefined, {
    error: 'has a `rank` and needs `of`: first in what?',
  })
  .meta({
    anyOf: [{ required: ['text'] }, { required: ['rank'] }, { required: ['question'] }],
    dependencies: { rank: ['of'] },
  });

/** The fields that every kind of claim may carry. */
export const fieldsOfAnyClaim: ReadonlySet<string> = new Set(Object.keys(common));

/** The lists of an article's front matter that hold claims, each with its schema. */
export const claimLists = {
  figures: z.array(figureClaim).default([]).describe('Numbers.'),
  events: z.array(eventClaim).default([]).describe('What happened or is due.'),
  relations: z
    .array(relationClaim)
    .default([])
    .describe('Who does what to whom, with its money, share and term.'),
  statuses: z.array(statusClaim).default([]).describe('Where a policy, project or deal stands.'),
  statements: z
    .array(statementClaim)
    .default([])
    .describe('What is said and can be weighed but is not a number.'),
};
