/** The values that a field may take: words of its vocabulary, ids with the names behind them, claims, units, days. */
import type { z } from 'zod';
import type { Library } from '../link/library.ts';
import { readForm } from '../schema/field-form.ts';
import { findUnit, isCurrency, listUnitIds } from '../schema/units.ts';
import { stages } from '../schema/vocabulary.ts';
import { findSchema } from '../schema/walk-schema.ts';
import type { FieldSpot } from './find-spot.ts';
import { listClaims, listEntities, listOwnClaims, word } from './list-ids.ts';
import type { Suggestion } from './suggestion.ts';

export interface ValueContext {
  schema: z.ZodType;
  library: Library;
  /** The id of the file. */
  article: string;
  /** YYYY-MM-DD. */
  today: string;
}

/** What can be written as the value of a field, what is likeliest first. */
export function listValueSuggestions(spot: FieldSpot, context: ValueContext): Suggestion[] {
  const field = findSchema(context.schema, spot.path);
  if (!field) return [];
  const form = readForm(field);
  const found = [...listLoose(spot, context), ...listByForm(form, spot, context)];
  const isWhole = form.many === 'list' && typeof spot.path.at(-1) !== 'number';
  return isWhole ? found.map((one) => ({ ...one, insert: `[${one.insert}]` })) : found;
}

function listByForm(
  { form, targets, words }: ReturnType<typeof readForm>,
  spot: FieldSpot,
  context: ValueContext,
): Suggestion[] {
  const { library, article, today } = context;
  if (targets?.includes('claim')) return listClaimRefs(spot, context);
  if (targets) return listEntities(library, targets, article);
  if (words)
    return sortStages(
      spot,
      context,
      words.map((row) => word(row.word, row.label)),
    );
  if (form === 'flag') return [word('true'), word('false')];
  if (form === 'expression') return listOwnClaims(library, article);
  if (form === 'day') return [word(today, 'today')];
  if (form === 'date') return listDates(context);
  return [];
}

/** Claims: a ruling names one of any article, a sum one of its own or of another. */
function listClaimRefs(spot: FieldSpot, { library, article }: ValueContext): Suggestion[] {
  const others = listClaims(library, article);
  return spot.path.at(-1) === 'prefer' ? others : [...listOwnClaims(library, article), ...others];
}

/** Those that the policy, project or deal can stand at come first. */
function sortStages(spot: FieldSpot, { library }: ValueContext, all: Suggestion[]): Suggestion[] {
  if (spot.path[0] !== 'statuses' || spot.path.at(-1) !== 'status') return all;
  const kind = library.records.get(spot.beside.get('about') ?? '')?.kind;
  const fits = ({ label }: Suggestion): boolean =>
    (stages[label as keyof typeof stages]?.for as readonly string[] | undefined)?.includes(kind ?? '') ??
    false;
  return [...all.filter(fits), ...all.filter((one) => !fits(one))];
}

/** A date as precise as today’s, and less; and the day of the article itself. */
function listDates({ library, article, today }: ValueContext): Suggestion[] {
  const record = library.records.get(article);
  const published = record?.kind === 'article' ? record.fields?.source.published : undefined;
  const quarter = `${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`;
  return [
    ...(published ? [word(published, 'when the article was published')] : []),
    word(today, 'today'),
    word(today.slice(0, 7), 'this month'),
    word(quarter, 'this quarter'),
    word(today.slice(0, 4), 'this year'),
  ];
}

/** What a text may be although its schema does not say so: a unit, a kind of this beat, an answer, a milestone. */
function listLoose(spot: FieldSpot, context: ValueContext): Suggestion[] {
  const { library, article } = context;
  const name = spot.path.findLast((step) => typeof step === 'string');
  const { site } = library;
  const kindOfFile = library.records.get(article)?.kind;
  if (name === 'unit') return listUnits(site.units);
  if (name === 'kind' && kindOfFile === 'company') return site.companyKinds.map((kind) => word(kind));
  if (name === 'kind' && kindOfFile === 'project') return site.projectKinds.map((kind) => word(kind));
  if (name === 'claim' && spot.path[0] === 'corrections') return listOwnClaims(library, article);
  if (name === 'milestone') return listMilestones(library);
  if (name === 'of' && spot.path[0] === 'statements')
    return [...listMilestones(library), ...listEntities(library, ['figure', 'topic'], article)];
  if (name === 'answer') return [...listAnswers(spot, library), ...listEntities(library, [], article)];
  return [];
}

function listUnits(extra: Record<string, string>): Suggestion[] {
  const ids = listUnitIds(extra);
  const ordered = [...ids.filter((id) => !isCurrency(id)), ...ids.filter(isCurrency)];
  return ordered.map((id) => word(id, isCurrency(id) ? 'currency' : findUnit(id, extra)?.label));
}

function listMilestones(library: Library): Suggestion[] {
  const all = [...library.claims.values()].flat().flatMap(({ type, fields }) => {
    return type === 'event' && fields.milestone ? fields.milestone : [];
  });
  return [...new Set(all)].sort().map((milestone) => word(milestone, 'milestone'));
}

function listAnswers(spot: FieldSpot, library: Library): Suggestion[] {
  const question = library.records.get(spot.beside.get('question') ?? '');
  if (question?.kind !== 'question') return [];
  return Object.entries(question.fields?.answers ?? {}).map(([id, text]) => word(id, text));
}
