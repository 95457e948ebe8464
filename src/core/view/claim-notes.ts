/** What a reader needs to know of a claim: the editor’s doubt and ruling, corrections, condition, sums, how it was inferred. */
import { type Reckoning, reckonAgain } from '../claims/arithmetic.ts';
import { disagreementsOfClaim } from '../claims/disagreements.ts';
import { outcomeOf, rulingsOf } from '../claims/rulings.ts';
import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { answerText } from './claim-sentence.ts';
import { formatDate } from './format-date.ts';
import { linkEntity, type RichText } from './rich-text.ts';
import { formatBase } from './verdict-view.ts';

export interface Note {
  label: string;
  text: RichText;
  href?: string;
}

/** What the editor holds to be right, of a claim that is doubted. */
export const editorLabel = 'Editor finds';

/** `self` is whose page it stands on. */
export function listNotes(digest: Digest, claim: Claim, self?: string): Note[] {
  const { doubt, inferred, note, if: condition } = claim.fields;
  return [
    ...(doubt ? [{ label: 'Doubt', text: [doubt.why], ...(!doubt.instead && sourceOf(doubt)) }] : []),
    ...(doubt?.instead
      ? [{ label: editorLabel, text: [linkEntity(digest, doubt.instead)], ...sourceOf(doubt) }]
      : []),
    ...listRulingNotes(digest, claim),
    ...correctionsOf(digest, claim).map(({ date, text }) => ({
      label: `Corrected ${formatDate(date, digest.site.language)}`,
      text: [text],
    })),
    ...(condition ? [{ label: 'If', text: [condition] }] : []),
    ...(note ? [{ label: 'Note', text: [note] }] : []),
    ...wordNotes(digest, claim, self),
    ...reckoningNotes(digest, claim),
    ...(inferred ? [{ label: 'Inferred', text: [inferred] }] : []),
  ];
}

/** What the sentence and the number of a claim leave out: the source’s words for the number, and on a question’s page the answer. */
function wordNotes(digest: Digest, claim: Claim, self: string | undefined): Note[] {
  const { said, question, answer } = claim.fields;
  const isCounted =
    claim.amount !== undefined || ('share' in claim.fields && claim.fields.share !== undefined);
  const isSentence = claim.type === 'statement' && !claim.fields.text && !claim.fields.rank;
  return [
    ...(said && isCounted ? [{ label: 'In its words', text: [`“${said}”`] }] : []),
    ...(question && question === self && answer && !isSentence
      ? [{ label: 'Answer', text: answerText(digest, question, answer) }]
      : []),
  ];
}

/** Why the editor preferred another claim. */
function listRulingNotes(digest: Digest, claim: Claim): Note[] {
  const disputed = disagreementsOfClaim(digest, claim.id).flatMap(({ group }) => group ?? []);
  return disputed.flatMap((group) =>
    rulingsOf(digest, group)
      .filter((ruling) => outcomeOf(digest, group, [ruling], claim) === 'ruled against')
      .map((ruling) => ({
        label: `Ruled against ${formatDate(ruling.date, digest.site.language)}`,
        text: [ruling.reason],
        ...sourceOf(ruling),
      })),
  );
}

/** What the article’s corrections, as far as they are known on the as-of date, say of the claim. */
export function correctionsOf({ findArticle, today }: Digest, { article, key }: Claim) {
  const corrections = findArticle(article)?.fields.corrections ?? [];
  return corrections.filter(({ claim, date }) => claim === key && date <= today);
}

/** What its parts make, and what a multiple comes to. */
function reckoningNotes(digest: Digest, claim: Claim): Note[] {
  const reckoning = reckonAgain(digest, claim);
  if (!reckoning) return [];
  const text = describeReckoning(digest, claim, reckoning);
  return text ? [{ label: reckoning.field === 'sum' ? 'Sum' : 'Derived', text: [text] }] : [];
}

function describeReckoning(digest: Digest, { amount }: Claim, reckoning: Reckoning): string | undefined {
  if ('fault' in reckoning || !amount) return undefined;
  const { low, high } = reckoning.result;
  if (!Number.isFinite(low) || !Number.isFinite(high)) return undefined;
  const show = (value: number): string => formatBase(value, amount.unit.base, digest);
  const result = low === high ? show(low) : `${show(low)} to ${show(high)}`;
  const from =
    reckoning.field === 'sum' ? `The ${reckoning.parts.length} parts make` : 'From the other claims comes';
  const end = {
    exact: ', as it says',
    rounded: ', which rounds to it',
    differs: ', which is another number',
  };
  return `${from} ${result}${end[reckoning.outcome]}.`;
}

const sourceOf = ({ source }: { source?: string | undefined }): { href?: string } =>
  source ? { href: source } : {};
