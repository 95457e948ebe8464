/** Whether a sentence tells of a date as past or as ahead: by the verb that the date belongs to. */
import type { Direction } from './resolve-date.ts';

/** Of what is to come. “May” with a capital is a month. */
const ahead =
  /\b(?:will|would|shall|should|must|could|may|might|[Pp]lans?|[Pp]lanned|planning|expects?|[Ee]xpected|due|aims?|intends?|[Ss]cheduled|set to|[Ss]lated|projected|targeted|targets|hopes?|upcoming|[Ss]tarting|begin(?:s|ning)? in|deadline|expires?|(?:is|are|has|have) to)\b/g;

/** Participles that stand before a noun or tell of no event. */
const noEvent =
  '(?:based|related|limited|listed|owned|backed|united|interested|advanced|dedicated|integrated|licensed|hundred|sacred|needed|required|supposed|so-called|combined|planned|expected|scheduled|slated|projected|targeted)';

/** Of what was; a participle behind “to be”, or before the noun that it describes, is none of it. */
const irregular =
  'made|met|led|bought|sold|won|built|brought|cut|found|held|hit|kept|laid|lost|paid|put|sent|shut|spent|struck';
const behind = new RegExp(
  `\\b(?:was|were|had|has|have|did|said|told|rose|fell|took|began|broke|came|drew|gave|got|grew|ran|saw|stood|went|wrote|ago|after|following)\\b|(?<!\\b(?:be|is|are) (?:\\w+ly )?)(?<!\\b(?:an?|the|its|their|newly|recently|previously) )\\b(?!${noEvent}\\b)(?:${irregular}|[a-z]+[a-df-z]ed)\\b`,
  'g',
);

/** `announced plans in July`: the announcing was in July. `announced plans to open in July` is ahead. */
const announcedPlans =
  /\b(?:announced|unveiled|revealed|disclosed|outlined|presented|published|released|approved|filed)(?:\s+[\w-]+){0,3}\s+(plans?|targets?)\s*$/;

/** What a date at the head of its clause may stand behind. */
const clauseHead =
  /(?:^|[;:,.–—(]\s*)(?:(?:and|but|while|then|also|back|earlier|later|so far)\s+)*["“‘']?\s*$/i;

/**
 * The nearest verb before the date in its clause; for a date that opens the clause, or with no verb before it, the
 * nearest one behind. “In July” beside no verb is `near`.
 */
export function findDirection(sentence: string, index: number, words: string): Direction {
  const start = Math.max(sentence.lastIndexOf(';', index), sentence.lastIndexOf(', and ', index), 0);
  const before = sentence.slice(start, index);
  const after = sentence.slice(index + words.length, index + words.length + 90).split(/[;.]/)[0] ?? '';
  if (/^\s*(?:by|until|before|starting)\b/i.test(words))
    return /^\s*by\b/i.test(words) && /\bhad\s+(?:already\s+)?\w/.test(`${before} ${after}`)
      ? 'behind'
      : 'ahead';
  if (/^\s*since\b/i.test(words) || /\bas (late|recently|early|far back) as\s*$/i.test(before))
    return 'behind';
  if (!clauseHead.test(before)) {
    const last = nearest(before.replace(announcedPlans, 'announced'), 'last');
    if (last) return last;
    // Behind a comma another clause goes on: “the one of July, will open a mine”.
    const next = nearest(after.split(/,\s/)[0] ?? '', 'first');
    if (next) return next;
    return nearest(after, 'first') === 'behind' ? 'behind' : 'near';
  }
  return nearest(after, 'first') ?? nearest(before, 'last') ?? 'near';
}

function nearest(text: string, which: 'first' | 'last'): Direction | undefined {
  const [one, other] = [ahead, behind].map((pattern) => {
    const all = [...text.matchAll(pattern)];
    return (which === 'first' ? all[0] : all.at(-1))?.index;
  });
  if (one === undefined || other === undefined)
    return one !== undefined ? 'ahead' : other !== undefined ? 'behind' : undefined;
  return (which === 'first' ? one < other : one > other) ? 'ahead' : 'behind';
}
