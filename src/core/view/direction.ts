/** Which way a name is written. */

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** `dir` of an element that holds the text: its own direction, apart from what surrounds it, where it has letters that need one. */
export const directionOf = (text: string): 'auto' | undefined =>
  rightToLeft.test(text) ? 'auto' : undefined;

/** A name for a sentence of plain text: one that runs from right to left does not turn the words around it. */
export const isolate = (name: string): string => (rightToLeft.test(name) ? `\u2068${name}\u2069` : name);
