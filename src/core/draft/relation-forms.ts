/** How English news prose says who does what to whom, each form with the relation that it tells of. */
import type { relationTypes } from '../schema/vocabulary.ts';
import { described, gap, party, untilVerb } from './find-parties.ts';

export interface RelationForm {
  pattern: RegExp;
  type: keyof typeof relationTypes;
  /** What of the sentence belongs to it. */
  carries?: 'money' | 'amount' | 'share';
  /** Whether it is told only with the money. */
  isOfMoney?: true;
  /** What the form leaves open, for the editor. */
  open?: string;
}

const from = party('from');
const to = party('to');
const form = (
  type: RelationForm['type'],
  source: string,
  rest: Omit<RelationForm, 'type' | 'pattern'> = {},
): RelationForm => ({ type, pattern: new RegExp(source, 'gdu'), ...rest });

const gives =
  '(?:provide[sd]?|give[sn]?|gave|extend(?:s|ed)?|grant(?:s|ed)?|offer(?:s|ed)?|approve[sd]?|make|made|arrange[sd]?|issue[sd]?)';
const gets =
  '(?:receive[sd]?|secure[sd]?|obtain(?:s|ed)?|get|gets|got|w[io]ns?|close[sd]?|sign(?:s|ed)?|draws?|drew|land(?:s|ed)?|accept(?:s|ed)?)';
const loan = '(?:loans?|credit (?:line|facility)|debt financing|project financing)';
const grant = '(?:grants?|awards?|subsid(?:y|ies))';
const stake = '(?:stakes?|shareholding|holding|interest)';
const contract =
  '(?:(?:off-?take|supply|purchase|sales|delivery) (?:agreement|contract|deal|pact|accord|arrangement)s?)';
const union =
  '(?:(?:strategic )?partnership|joint venture|alliance|collaboration|cooperation agreement|memorandum of understanding|MoU|MOU)';
const signs =
  '(?:sign(?:s|ed)?|announce[sd]?|enter(?:s|ed)?(?: into)?|form(?:s|ed)?|agree[sd]?(?: on)?|str[iu]ck|reach(?:es|ed)?|ha[sd]|conclude[sd]?|establish(?:es|ed)?|ink(?:s|ed)?)';

/** The first form that fits two parties counts. */
export const relationForms: readonly RelationForm[] = [
  // A lends B $20 million, A provides B with a loan, A extends a loan to B, B receives a loan from A
  form('lends-to', `${from}${untilVerb}\\s(?:lends?|lent|loans?|loaned)\\s${described}${to}`, {
    carries: 'money',
  }),
  form('lends-to', `${from}${untilVerb}\\s(?:lends?|lent|loans?|loaned)\\s${gap}\\bto\\s${described}${to}`, {
    carries: 'money',
  }),
  form(
    'lends-to',
    `${from}${untilVerb}\\s${gives}\\s${described}${to}\\s(?:with\\s)?[^⟦;:]{0,50}?\\b${loan}\\b`,
    { carries: 'money' },
  ),
  form(
    'lends-to',
    `${from}${untilVerb}\\s${gives}\\s${gap}\\b${loan}\\s(?:of [^⟦;:]{1,30} )?(?:to|for)\\s${described}${to}`,
    { carries: 'money' },
  ),
  form(
    'lends-to',
    `${to}${untilVerb}\\s${gets}\\s[^⟦;:]{0,60}?\\b${loan}\\s[^⟦;:]{0,50}?\\bfrom\\s${described}${from}`,
    { carries: 'money' },
  ),
  form('lends-to', `${to}${untilVerb}\\sborrow(?:s|ed)?\\s[^⟦;:]{0,60}?\\bfrom\\s${described}${from}`, {
    carries: 'money',
  }),
  // A awards B a grant, B wins a grant from A
  form(
    'grants-to',
    `${from}${untilVerb}\\s(?:award(?:s|ed)?|${gives})\\s${described}${to}\\s(?:with\\s)?[^⟦;:]{0,50}?\\b${grant}\\b`,
    { carries: 'money' },
  ),
  form(
    'grants-to',
    `${from}${untilVerb}\\s(?:award(?:s|ed)?|${gives})\\s${gap}\\b${grant}\\s(?:of [^⟦;:]{1,30} )?to\\s${described}${to}`,
    { carries: 'money' },
  ),
  form(
    'grants-to',
    `${to}${untilVerb}\\s${gets}\\s[^⟦;:]{0,60}?\\b${grant}\\s[^⟦;:]{0,50}?\\bfrom\\s${described}${from}`,
    { carries: 'money' },
  ),
  // A acquires 15% of B, A takes a $50 million stake in B
  form(
    'owns',
    `${from}${untilVerb}\\s(?:owns?|owned|holds?|held|acquire[sd]?|buys?|bought|takes?|took|taken|purchase[sd]?|controls?)\\s(?:[^⟦;:]{0,40}?)[\\d.]+\\s?(?:%|per ?cent)\\s[^⟦;:]{0,30}?(?:${stake}\\s(?:in|of)|of)\\s${described}${to}`,
    { carries: 'share' },
  ),
  form(
    'invests-in',
    `${from}${untilVerb}\\s(?:acquire[sd]?|buys?|bought|takes?|took|taken|purchase[sd]?)\\s[^⟦;:%]{0,50}?\\b${stake}\\sin\\s${described}${to}`,
    { carries: 'money' },
  ),
  form(
    'invests-in',
    `${from}${untilVerb}\\s(?:invests?|invested|(?:put|puts|plough(?:s|ed)|pour(?:s|ed)))\\s[^⟦;:]{0,60}?\\bin(?:to)?\\s${described}${to}`,
    { carries: 'money' },
  ),
  form(
    'invests-in',
    `${to}${untilVerb}\\s(?:raise[sd]?|${gets})\\s(?=[^⟦;:]{0,80}?(?:invest|equity|capital|funding|round))[^⟦;:]{0,80}?\\b(?:from|led by)\\s${described}${from}`,
    { carries: 'money' },
  ),
  form(
    'owns',
    `${from}${untilVerb}\\s(?:owns?|acquire[sd]?|buys?|bought|takes? over|took over|purchase[sd]?)\\s${described}${to}(?!['’]s?\\s)`,
    { carries: 'money' },
  ),
  form(
    'owns',
    `${to},?\\s(?:(?:which|that) is\\s|is\\s)?(?:an? )?(?:wholly[- ]owned )?(?:[\\w-]+ )?(?:subsidiary|unit|arm|division) of\\s${described}${from}`,
  ),
  form(
    'owns',
    `${to},?\\s(?:(?:which|that) is\\s|is\\s)?(?:wholly |majority-?|partly )?owned by\\s${described}${from}`,
  ),
  // Money of which the sentence does not say whether it is lent, given or invested
  form(
    'funds',
    `${to}${untilVerb}\\s(?:receive[sd]?|secure[sd]?|obtain(?:s|ed)?|got|won)\\s[^⟦;:]{0,40}?\\bfrom\\s${described}${from}`,
    { carries: 'money', isOfMoney: true },
  ),
  // A supplies B with salt, A sells salt to B, A buys salt from B, A signs an offtake agreement with B
  form(
    'supplies',
    `${from}${untilVerb}\\s(?:suppl(?:y|ies|ied)|provide[sd]?)\\s${described}${to}\\swith\\s(?!a\\b|an\\b|\\$|€|£)`,
    { carries: 'amount' },
  ),
  form(
    'supplies',
    `${from}${untilVerb}\\s(?:suppl(?:y|ies|ied)|delivers?|delivered|ships?|shipped|sells?|sold)\\s${gap}\\bto\\s${described}${to}`,
    { carries: 'amount' },
  ),
  form(
    'buys-from',
    `${from}${untilVerb}\\s(?:buys?|bought|purchase[sd]?|orders?|ordered|sources?|sourced|imports?|imported)\\s${gap}\\bfrom\\s${described}${to}`,
    { carries: 'amount' },
  ),
  form(
    'supplies',
    `${from}${untilVerb}\\s${signs}\\s(?:[^⟦;:]{0,60}?\\s)?${contract}\\s[^⟦;:]{0,40}?\\bwith\\s${described}${to}`,
    {
      carries: 'amount',
      open: 'who supplies whom? The sentence has an agreement of the two',
    },
  ),
  form(
    'partners-with',
    `${from}${untilVerb}\\s(?:partners?|partnered|partnering|team(?:s|ed)? up|join(?:s|ed)? forces|collaborates?|collaborated|cooperates?|cooperated)\\swith\\s${described}${to}`,
  ),
  form(
    'partners-with',
    `${from}${untilVerb}\\s${signs}\\s(?:[^⟦;:]{0,60}?\\s)?${union}\\s[^⟦;:]{0,30}?\\bwith\\s${described}${to}`,
  ),
  form(
    'partners-with',
    `${from}${untilVerb.replace('<aux>', '<first>')}\\sand\\s${described}${to}${untilVerb}\\s${signs}\\s(?:[^⟦;:]{0,60}?\\s)?${union}\\b(?!\\s[^⟦;:]{0,30}\\bwith\\s)`,
  ),
];
