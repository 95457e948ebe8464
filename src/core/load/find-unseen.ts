/** Characters that nobody sees, or that turn round what stands beside them: what is read is not what is written. */

// Line and paragraph separators are lines to some tools and not to others, as is a second byte-order mark; soft hyphens
// and spaces of no width come with what is pasted, and an id that holds one is another id; overrides and isolates make
// text run backwards; half a surrogate pair is no character. Joiners and direction marks belong to the spelling of some
// languages, and variation selectors to names and signs.
const unseen =
  /[^\P{Cc}\t\n]|[\p{Cs}\p{Noncharacter_Code_Point}\u00AD\u115F\u1160\u17B4\u17B5\u180E\u200B\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u;

// Nearly every text is of letters and signs below U+115F and of common punctuation alone; to find that out takes a fifth of
// the time.
const rare = /[^\t\n\x20-\x7E\xA0-\xAC\xAE-\u115E\u2010-\u2027\u202F-\u205F\u20A0-\u2FFF]/;

/** The first such character of a text: where it is, and what to say of it. */
export function findUnseen(text: string): { index: number; message: string } | undefined {
  const index = rare.test(text) ? text.search(unseen) : -1;
  if (index < 0) return undefined;
  const code = (text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { index, message: `holds the invisible character U+${code}` };
}
