/** How English prose writes the units that the product knows, and money. */

/** Words that follow a number, each with the unit's id; the first that fits counts. */
export const unitWords: readonly (readonly [RegExp, string])[] = [
  [/^percentage[\s-]points?\b/i, 'percentage-points'],
  [/^(?:%|per ?cent\b|percent\b|pct\b)(?:[\s-]points?\b)?/i, '%'],
  [/^ppm\b/i, 'ppm'],
  [/^(?:mtpa|mtpy|million t(?:onne)?s? per annum)\b/i, 'Mt/yr'],
  [/^ktpa\b|^ktpy\b/i, 'kt/yr'],
  [/^tpa\b|^tpy\b/i, 't/yr'],
  [/^tpd\b/i, 't/day'],
  [/^Mt\b|^megatonnes?\b|^megatons?\b/, 'Mt'],
  [/^kt\b|^kilotonnes?\b|^kilotons?\b/, 'kt'],
  [/^short[\s-]tons?\b/i, 'short-tons'],
  [/^long[\s-]tons?\b/i, 'long-tons'],
  [/^(?:metric[\s-]tonnes?|metric[\s-]tons?|tonnes?|mt|MT|t)\b/, 't'],
  [/^tons?\b/i, 'tons'],
  [/^(?:kg|kilograms?|kilogrammes?|kilos?)\b/i, 'kg'],
  [/^(?:grams?|grammes?|g)\b/, 'g'],
  [/^(?:lbs?)\b/i, 'lb'],
  [/^(?:oz|ounces?|troy ounces?)\b/i, 'oz'],
  [/^(?:TWh|terawatt[\s-]hours?)\b/, 'TWh'],
  [/^(?:GWh|gigawatt[\s-]hours?)\b/, 'GWh'],
  [/^(?:MWh|megawatt[\s-]hours?)\b/, 'MWh'],
  [/^(?:kWh|KWh|kilowatt[\s-]hours?)\b/, 'kWh'],
  [/^(?:GW|gigawatts?)\b/, 'GW'],
  [/^(?:MW|MWp|megawatts?)\b/, 'MW'],
  [/^(?:kW|KW|kilowatts?)\b/, 'kW'],
  [/^(?:square[\s-](?:kilomet(?:re|er)s?)|sq\.? ?km|km2|km²)/i, 'km2'],
  [/^(?:cubic[\s-]met(?:re|er)s?|m3|m³|cu\.? ?m)(?![a-z])/i, 'm3'],
  [/^(?:hectares?|ha)\b/i, 'ha'],
  [/^(?:kilomet(?:re|er)s?|km|kms)\b/i, 'km'],
  [/^(?:met(?:re|er)s?|m)\b(?![³²])/, 'm'],
  [/^(?:barrels?|bbls?)\b/i, 'bbl'],
  [/^(?:lit(?:re|er)s?)\b/i, 'l'],
  [/^jobs?\b|^(?:positions|roles|posts)\b/i, 'jobs'],
  [
    /^(?:(?:people|persons?|workers?|employees|staff(?: members)?|residents?|inhabitants|villagers|households? members|miners|engineers|passengers|protesters|patients|students|volunteers|soldiers|citizens|refugees)\b)/i,
    'people',
  ],
  [/^times?\b|^-?\s?fold\b|^x\b(?!\s?\d)/i, 'times'],
  [/^years?\b|^yrs?\b/i, 'years'],
  [/^months?\b/i, 'months'],
  [/^weeks?\b/i, 'weeks'],
  [/^(?:(?:working|business|calendar|trading) )?days?\b/i, 'days'],
  [/^hours?\b|^hrs?\b/i, 'hours'],
];

/** What makes an amount one of each year, month or day. */
export const rateWords: readonly (readonly [RegExp, string])[] = [
  [
    /^\s?(?:\/\s?(?:yr|year|y|a)\b|(?:a|per) [\p{L}]+ and year\b|(?:a|per|each|every)[\s-](?:year|annum)\b(?!\s+(?:ago|earlier|later|before|after|on))|annually\b|yearly\b|p\.?a\.?(?![a-z])|-(?:a|per)-year\b)/iu,
    'yr',
  ],
  [
    /^\s?(?:\/\s?(?:month|mo)\b|(?:a|per|each|every)[\s-]month\b(?!\s+(?:ago|earlier|later|before|after|on))|monthly\b|-(?:a|per)-month\b)/i,
    'month',
  ],
  [
    /^\s?(?:\/\s?(?:day|d)\b|(?:a|per|each|every)[\s-]day\b(?!\s+(?:ago|earlier|later|before|after|on))|daily\b|-(?:a|per)-day\b)/i,
    'day',
  ],
];

/** Signs and codes before a number. */
export const moneyBefore: readonly (readonly [RegExp, string])[] = [
  [/(?:US\$|USD\s?\$?)\s?$/, 'USD'],
  [/(?:A\$|AU\$|AUD\s?\$?)\s?$/, 'AUD'],
  [/(?:C\$|CA\$|CAD\s?\$?)\s?$/, 'CAD'],
  [/(?:NZ\$)\s?$/, 'NZD'],
  [/(?:HK\$)\s?$/, 'HKD'],
  [/(?:S\$)\s?$/, 'SGD'],
  [/(?:R\$)\s?$/, 'BRL'],
  [/\$\s?$/, 'USD'],
  [/€\s?$/, 'EUR'],
  [/£\s?$/, 'GBP'],
  [/₹\s?$|\bRs\.?\s?$/, 'INR'],
  [/₩\s?$/, 'KRW'],
  [/(?:CN¥|RMB)\s?$/, 'CNY'],
  [/¥\s?$/, 'JPY'],
];

/** Words for money behind a number. */
export const moneyAfter: readonly (readonly [RegExp, string])[] = [
  [/^(?:US|U\.S\.|American) dollars?\b/i, 'USD'],
  [/^Australian dollars?\b/i, 'AUD'],
  [/^Canadian dollars?\b/i, 'CAD'],
  [/^euros?\b/i, 'EUR'],
  [/^(?:pounds sterling|British pounds?|sterling)\b/i, 'GBP'],
  [/^Swedish (?:kronor|crowns)\b/i, 'SEK'],
  [/^Danish (?:kroner|crowns)\b/i, 'DKK'],
  [/^Norwegian (?:kroner|crowns)\b/i, 'NOK'],
  [/^(?:yuan|renminbi|RMB)\b/i, 'CNY'],
  [/^yen\b/i, 'JPY'],
  [/^won\b/i, 'KRW'],
  [/^Indian rupees?\b/i, 'INR'],
  [/^Swiss francs?\b/i, 'CHF'],
  [/^(?:Brazilian )?reais\b/i, 'BRL'],
  [/^rand\b/i, 'ZAR'],
  [/^(?:zlot[ye]|zł)\b/i, 'PLN'],
  [/^Chilean pesos?\b/i, 'CLP'],
];

/** Words for a scale, short ones included, as the product writes them. */
export const scaleOf = (word: string): string | undefined => {
  const lower = word.toLowerCase();
  if (/^(hundred|thousand|million|billion|trillion)$/.test(lower)) return lower;
  if (/^(k)$/.test(lower)) return 'thousand';
  if (/^(m|mn|mln|mio)$/.test(lower)) return 'million';
  if (/^(b|bn|bln)$/.test(lower)) return 'billion';
  return /^(tn|trn)$/.test(lower) ? 'trillion' : undefined;
};
