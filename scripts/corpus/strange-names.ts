/** Names that try a layout: other scripts, both directions, words without spaces, more words than a line has. */

const forms: readonly ((word: string, index: number) => string)[] = [
  (_, index) => `شركة الفيورد للبوتاس والأملاح ${index}`,
  (_, index) => `חברת האשלג של הצפון ${index}`,
  (_, index) => `北方峡湾钾盐矿业有限公司第${index}分公司`,
  (_, index) => `北部フィヨルド鉱業株式会社${index}`,
  (_, index) => `북부 피오르 칼륨 광업 ${index}`,
  (word, index) =>
    `${word} Consolidated Potash and Rare Salts Mining, Refining, Shipping and Holding Company of the Northern Fjords and Adjacent Islands No. ${index}`,
  (word, index) => `${word}schifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft${index}`,
  (word, index) => `${word} & “Søn’s” <Żółć> A/S – ${index}`,
];

/** One name in three is strange; no two of other numbers are the same. */
export const strangeName = (plain: string, index: number): string =>
  index % 3 === 1 ? (forms[Math.floor(index / 3) % forms.length]?.(plain, index) ?? plain) : plain;
