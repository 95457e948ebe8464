/** Which way a name is written. */

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** `dir` of an element that holds the text: its own direction, apart from what surrounds it, where it has letters that need one. */
export const directionOf = (text: string): 'auto' | undefined =>
  rightToLeft.test(text) ? 'auto' : undefined;
