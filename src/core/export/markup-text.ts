/** Text on its way into HTML and XML. */

/** `&`, `<`, `>` and `"` as entities: safe between tags and in attributes with double quotes. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * Without what XML 1.0 cannot hold in any form, not even escaped (https://www.w3.org/TR/xml/#charsets): most control
 * characters, halves of surrogate pairs, and two code points that are no characters.
 */
export const xmlText = (text: string): string =>
  rare.test(text) ? text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '') : text;

/** What cannot be, and pairs of surrogates: hardly a text has any, and to find that out takes a tenth of the time. */
const rare = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/;
