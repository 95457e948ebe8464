/** Money whose name several countries share, read as that of the country that the article speaks of. */

export type MoneyWords = readonly (readonly [RegExp, string])[];

/** Word of money, then countries with their code; the first named in the text counts, else the last row without one. */
const shared: readonly (readonly [
  word: string,
  codes: readonly (readonly [RegExp | undefined, string])[],
])[] = [
  [
    'pesos?',
    [
      [/\bChile/, 'CLP'],
      [/\bMexic/, 'MXN'],
      [/\bArgentin/, 'ARS'],
      [/\bColombia/, 'COP'],
      [/\bPhilippin|Filipino/, 'PHP'],
      [/\bUruguay/, 'UYU'],
    ],
  ],
  [
    '(?:kroner|krone)',
    [
      [/\bNorway|Norwegian|\bNOK\b/, 'NOK'],
      [/\bDenmark|Danish|\bDKK\b/, 'DKK'],
      [undefined, 'NOK'],
    ],
  ],
  [
    'crowns',
    [
      [/\bNorw/, 'NOK'],
      [/\bSwed/, 'SEK'],
      [/\bCzech/, 'CZK'],
      [/\bDenmark|Danish/, 'DKK'],
    ],
  ],
  [
    '(?:kronor|kronas?)',
    [
      [/\bSwed|\bSEK\b/, 'SEK'],
      [/\bIceland/, 'ISK'],
      [undefined, 'SEK'],
    ],
  ],
  [
    'rupees?',
    [
      [/\bIndia/, 'INR'],
      [/\bPakistan/, 'PKR'],
      [/\bSri Lanka/, 'LKR'],
      [undefined, 'INR'],
    ],
  ],
  [
    'francs?',
    [
      [/\bSwitzerland|Swiss/, 'CHF'],
      [/\bGuinea/, 'GNF'],
      [undefined, 'CHF'],
    ],
  ],
  ['dollars?', [[undefined, 'USD']]],
  ['liras?', [[undefined, 'TRY']]],
  ['rou?bles?', [[undefined, 'RUB']]],
  [
    'dirhams?',
    [
      [/\bMorocc/, 'MAD'],
      [undefined, 'AED'],
    ],
  ],
  ['riyals?', [[undefined, 'SAR']]],
  ['tenge', [[undefined, 'KZT']]],
  ['ringgit', [[undefined, 'MYR']]],
  ['rupiah', [[undefined, 'IDR']]],
  ['baht', [[undefined, 'THB']]],
  ['dong', [[undefined, 'VND']]],
];

export const listLocalMoney = (whole: string): MoneyWords =>
  shared.flatMap(([word, codes]) => {
    const code = codes.find(([country]) => country === undefined || country.test(whole))?.[1];
    return code ? [[new RegExp(`^${word}\\b`, 'i'), code] as const] : [];
  });
