/** Who does what to whom, where two parties and a verb of theirs stand in one sentence. */
import { isCurrency } from '../schema/units.ts';
import type { FoundDate } from './find-dates.ts';
import type { FoundFigure } from './find-figures.ts';
import { markParties, type Party, readModality } from './find-parties.ts';
import { type RelationForm, relationForms } from './relation-forms.ts';

export interface ProposedRelation {
  from: Party;
  type: RelationForm['type'];
  to: Party;
  /** The amount that it carries: money lent, tonnes supplied. */
  amount?: FoundFigure;
  /** The share that is owned. */
  share?: FoundFigure;
  status?: string;
  date?: FoundDate;
  /** A length of time: `10 years`. */
  term?: string;
  /** The number that the term was read from. */
  termFigure?: FoundFigure;
  /** What the sentence leaves open. */
  open?: string;
  sentence: string;
}

/** What can act and be acted upon; of places and people a sentence says too much else. */
const actors = new Set(['company', 'institution', 'project']);

/** One relation for each pair of parties, one of them known at least. */
export function proposeRelations(
  sentence: string,
  all: readonly Party[],
  figures: readonly FoundFigure[],
  dates: readonly FoundDate[],
): ProposedRelation[] {
  const parties = all.filter(({ kind }) => actors.has(kind));
  if (parties.length < 2 || !parties.some(({ id }) => id !== undefined)) return [];
  const marked = markParties(sentence, parties);
  const found: ProposedRelation[] = [];
  for (const { pattern, ...form } of relationForms) {
    for (const { indices, groups, 0: words, index } of marked.matchAll(pattern)) {
      const [from, to] = ['from', 'to'].map((name) =>
        parties.find((one) => one.index === indices?.groups?.[name]?.[0]),
      );
      const status = readModality(groups?.aux ?? '');
      if (!from || !to || status === 'denied' || !arePair(from, to, found)) continue;
      const end = nextParty(parties, index + words.length, sentence.length);
      const near = figures.filter((figure) => figure.start >= index && figure.end <= end);
      const carried = carry(form, near);
      if (form.isOfMoney && !carried.amount) continue;
      const date = dates.length === 1 ? dates[0] : undefined;
      const term = findTerm(sentence, near);
      found.push({
        from,
        type: form.type,
        to,
        ...carried,
        ...(status && { status }),
        // Of what is still to come the day on which somebody said so is not the day.
        ...(date && !date.isAhead && date.limit === undefined && status !== 'planned' && { date }),
        ...(term && { term: `${term.value} ${term.unit}`, termFigure: term }),
        ...(form.open && { open: form.open }),
        sentence,
      });
    }
  }
  return found;
}

/** Two of whom one is known, and of whom nothing has been told yet. */
const arePair = (from: Party, to: Party, found: readonly ProposedRelation[]): boolean =>
  nameOf(from) !== nameOf(to) &&
  (from.id !== undefined || to.id !== undefined) &&
  !found.some((one) => pairOf(one.from, one.to) === pairOf(from, to));

const nameOf = ({ id, words }: Party): string => id ?? words;
const pairOf = (one: Party, other: Party): string => [nameOf(one), nameOf(other)].sort().join('\n');

/** What stands behind the next party, or far behind, is of another relation. */
const nextParty = (parties: readonly Party[], from: number, end: number): number =>
  Math.min(end, from + 80, ...parties.filter(({ index }) => index >= from).map(({ index }) => index));

function carry(
  { carries }: Pick<RelationForm, 'carries'>,
  near: readonly FoundFigure[],
): Pick<ProposedRelation, 'amount' | 'share'> {
  const money = near.find(({ unit }) => isCurrency(unit.split('/')[0] ?? ''));
  const share = near.find(({ unit }) => unit === '%');
  const amount = near.find(
    ({ unit }) => !/^(?:%|years|months|weeks|days|times|count|people|jobs)$/.test(unit),
  );
  if (carries === 'share') return { ...(share && { share }), ...(money && { amount: money }) };
  if (carries === 'money') return money ? { amount: money } : {};
  return carries === 'amount' && amount ? { amount } : {};
}

/** `a 10-year agreement`, `for five years`. */
function findTerm(sentence: string, near: readonly FoundFigure[]): FoundFigure | undefined {
  const figure = near.find(
    ({ unit, start, end }) =>
      /^(?:years|months)$/.test(unit) &&
      (/^[^,;]{0,60}?\b(?:agreement|contract|deal|loan|partnership|pact)\b/.test(sentence.slice(end)) ||
        /\b(?:for|over)\s$/.test(sentence.slice(0, start))),
  );
  return figure && /^\d+$/.test(figure.value) ? figure : undefined;
}
