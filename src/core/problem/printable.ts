/** What a stranger wrote, as it can be shown: it moves no cursor, forges no line and is no command to a build server. */

/** The bracket of `##[…]` and `##vso[…]`, which GitHub and Azure obey wherever in a line it stands. */
export const commandBracket = /(?<=##(?:vso)?)\[/g;

/** Control and format characters, ends of lines, and that bracket. */
const active = new RegExp(`[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]|${commandBracket.source}`, 'gu');

/** The text in one line, each active character as `\\u{1b}`. */
export const printable = (text: string): string =>
  text.replace(active, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
