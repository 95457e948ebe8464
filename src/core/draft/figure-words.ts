/** The words before and behind a number that say how exact it is, what truth it has, or that it is no amount at all. */

const quote = '[“”"‘’\']?';

/** Read at the end of what stands before the number; the first that fits counts. */
export const qualifiersBefore: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:not|never|no longer|won['’]t|cannot|can['’]t|don['’]t|didn['’]t|doesn['’]t|nobody|none)\b[^.,;]{0,50}\b(?:more than|over|above|exceed)\s*$/i,
    'up-to',
  ],
  [/\b(?:not|never|cannot|won['’]t)\b[^.,;]{0,50}\b(?:less than|fewer than|below|under)\s*$/i, 'at-least'],
  [
    /\b(?:no less than|not less than|no fewer than|at least|a minimum of|minimum of|at the least|not below|a floor of)\s*$/i,
    'at-least',
  ],
  [
    /\b(?:up to|as much as|as many as|as high as|as long as|at most|no more than|not more than|not exceed(?:ing)?|a maximum of|maximum of|capp?ed at|cap of|a ceiling of|limit(?:s|ed)?(?: [\p{L}-]+){0,3} (?:to|at)|limit of|within|to within)\s*$/iu,
    'up-to',
  ],
  [
    /\b(?:more than|over|above|exceed(?:s|ed|ing)?|in excess of|upwards? of|north of|greater than|higher than|larger than|beyond|surpass(?:es|ed|ing)?|topp(?:ed|ing)|past|better than)\s*$/i,
    'over',
  ],
  [/\b(?:less than|under|below|fewer than|lower than|short of|south of|smaller than|shy of)\s*$/i, 'under'],
  [
    /\b(?:about|around|round|roughly|approximately|approx\.?|some|nearly|almost|close to|closer to|near|an estimated|estimated at|circa|ca\.?|in the region of|on the order of|somewhere around|or so|c\.)\s*$/i,
    'about',
  ],
  [/[~≈±]\s*$/, 'about'],
  [/[>＞]\s*$/, 'over'],
  [/[<＜]\s*$/, 'under'],
  [/\b(?:exactly|precisely)\s*$/i, 'exact'],
];

/** Read at the beginning of what stands behind it. */
export const qualifiersBehind: readonly (readonly [RegExp, string])[] = [
  [
    /^\+|^\s+or (?:more|above|higher|longer)\b|^\s+at (?:the )?(?:least|minimum)\b|^\s+and (?:up|above|more)\b/i,
    'at-least',
  ],
  [/^\s+or (?:less|fewer|below|under)\b|^(?:\s+of [\p{L}]+)?\s+at (?:the )?(?:most|best)\b/iu, 'up-to'],
  [/^\s+or so\b|^[\s-]odd\b|^,?\s+give or take\b/i, 'about'],
];

/** `under the 10-year agreement`, `over a 10-year period`: where, not how exact. */
export const placeNotDegree =
  /\b(?:(?:under|over|above|below|beyond|past|within|around)\s+(?:the|an?|its|their|this|that|such)|(?:about|near|round)\s+the)\s+$/i;

/** `steps up to €40`: the verb’s, no limit. */
export const movesUpTo =
  /\b(?:step|go|rise|climb|move|add|scale|ramp|grow|speed|build|jump|went|rose|grew)(?:e?s|p?ed|ing|d)?\s+up to\s*$/i;

export const trailingQuote = new RegExp(`${quote}\\s*$`);

/** What a verb or noun before a number says of its truth; the nearest counts. */
export const statusWords: readonly (readonly [RegExp, string])[] = [
  [/\b(?:target(?:s|ed|ing)?|goals?|aims?|aimed|aiming|ambition)\b/i, 'target'],
  [
    /\b(?:plans?|planned|planning|intends?|intended|propos(?:es|ed|ing)|scheduled|slated|will|is to|are to|was to|were to|means to|would)\b/i,
    'planned',
  ],
  [
    /\b(?:forecasts?|forecasted|expects?|expected|projected|projections?|predicts?|predicted|outlook|anticipates?|anticipated|reckons?|sees?|is due to|set to)\b/i,
    'forecast',
  ],
  [
    /\b(?:estimates?|estimated|believed|thought|puts|put at|calculates?|according to analysts)\b/i,
    'estimate',
  ],
  [
    /\b(?:pledg(?:es|ed|ing)|commit(?:s|ted|ting|ment)|agreed to|promis(?:es|ed|ing)|guarantees?|guaranteed|earmarked|obliges?)\b/i,
    'committed',
  ],
  [/\b(?:could|may|might|possible|potentially|potential)\b/i, 'possible'],
];

/** What stands before a number that names a part of a text, a thing or a model. */
export const namedNumber =
  /\b(?:sections?|articles?|no|nos|numbers?|chapters?|clauses?|conditions?|paragraphs?|parts?|phases?|stages?|pages?|lines?|blocks?|lots?|rooms?|rules?|forms?|tables?|figures?|figs?|annex|appendix|schedules?|routes?|highways?|highway|rv|e|flights?|boeing|airbus|versions?|levels?|tiers?|categor(?:y|ies)|class|types?|models?|mark|scopes?|steps?|weeks?|day|rounds?|zones?|piers?|berths?|shafts?|wells?|exhibits?|iso|en|din|nace|resolution|directive|regulation|order|act|law|bill|case|docket|unit|reactor|train|platform|gate|channel|group|area|district|ward|grade|gen|generation|covid|agenda|vision|cop|top|number)\.?\s*(?:no\.?\s*)?[#№]?\s*$/i;
