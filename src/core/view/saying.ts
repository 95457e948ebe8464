/** What a claim says of what it is weighed on, in as few words as will do: the number, the date, the status, the answer. */
import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { claimStatuses, ranks, type StatusWord, stages } from '../schema/vocabulary.ts';
import { answerText, claimSentence } from './claim-sentence.ts';
import { viewAmount, viewDate } from './claim-values.ts';
import { formatDate } from './format-date.ts';
import { linkAll, plainLine, type RichText } from './rich-text.ts';

/** `of` is what it is weighed on: a question asks for the answer, whatever the type of claim. */
export function sayingOf(digest: Digest, claim: Claim, of?: 'question'): RichText {
  const { fields } = claim;
  if (of === 'question' && fields.question && fields.answer) {
    const said = answerText(digest, fields.question, fields.answer);
    return fields.stance === 'rejects' ? ['Not: ', ...said] : said;
  }
  switch (claim.type) {
    case 'figure': {
      const date = claim.fields.asOf ? `, ${formatDate(claim.fields.asOf, digest.site.language)}` : '';
      const modality =
        claim.fields.status && claim.fields.status !== 'actual' ? `, ${claim.fields.status}` : '';
      return [`${viewAmount(digest, claim) ?? fields.said ?? ''}${modality}${date}`];
    }
    case 'event':
      return [viewDate(digest, claim)?.label ?? 'no date'];
    case 'status': {
      const { status, date, is } = claim.fields;
      const word: StatusWord = stages[status];
      const modality = is && is !== 'actual' ? ` (${claimStatuses[is]})` : '';
      return [`${word.label}${modality}${date ? `, ${formatSince(date, digest.site.language)}` : ''}`];
    }
    case 'relation': {
      const { status = 'actual', date, from } = claim.fields;
      const amount = viewAmount(digest, claim);
      const stage = status === 'actual' ? 'done' : claimStatuses[status];
      const rest = [amount, stage, date && formatDate(date, digest.site.language)].filter(Boolean).join(', ');
      return from ? [...linkAll(digest, from), `: ${rest}`] : [rest];
    }
    case 'statement': {
      const { rank, about } = claim.fields;
      return rank ? [...linkAll(digest, about), `: ${ranks[rank].label}`] : claimSentence(digest, claim);
    }
  }
}

/** The same as plain words in quotation marks, or bare where it is a number or date. */
export function wordsOf(digest: Digest, claim: Claim): string {
  return claim.type === 'status'
    ? `“${stages[claim.fields.status].label}”`
    : plainLine(sayingOf(digest, claim));
}

/** `since 4 Apr 2025`; `by 30 Oct 2025` where only its end is known. */
export const formatSince = (date: string, language: string): string =>
  date.startsWith('../') ? formatDate(date, language) : `since ${formatDate(date, language)}`;
