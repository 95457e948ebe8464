/** Line ends as `\n`, spaces of every width as one kind, and none of the characters that nobody sees. Comes after mending, which needs them. */
export const tidyText = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\t\v\f\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Co}\uFFFE\uFFFF]/gu, '');
