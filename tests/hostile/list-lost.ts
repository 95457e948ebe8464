/** What authors wrote and no page says. */
import type { AcceptedBody } from './accepted.ts';
import type { Written } from './hostile-content.ts';

/** A sentence begins with a capital, whoever wrote its words. */
const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').toLowerCase();

/** The texts of fields that stand whole on none of the pages; each ends in a word of its own. */
export function listLostTexts(written: readonly Written[], pages: readonly string[]): Written[] {
  const byMark = new Map(written.map((one) => [/mark\d+$/.exec(one.text)?.[0] ?? '', one]));
  for (const page of pages) {
    const text = tidy(page);
    for (const { 0: mark, index } of text.matchAll(/mark\d+/g)) {
      const whole = tidy(byMark.get(mark)?.text ?? '');
      if (text.slice(0, index + mark.length).endsWith(whole)) byMark.delete(mark);
    }
  }
  return [...byMark.values()];
}

/** What names a block’s language is for machines, and shown by nobody. */
const unsaid = new Set(['language of code']);

/** The bodies of which the pages, addresses and titles included, lack a word. */
export function listLostBodies(bodies: readonly AcceptedBody[], pages: readonly string[]): string[] {
  const parts = new Map<number, string>();
  for (const page of pages)
    for (const [, number, text = ''] of page.matchAll(/part(\d+)begins(.*?)part\1ends/gs))
      parts.set(Number(number), text);
  return bodies.flatMap(({ context, markdown }, index) => {
    if (unsaid.has(context)) return [];
    const part = parts.get(index) ?? '';
    const said = new Set([part, readEscapes(part), withoutEscapes(part)].flatMap(wordsOf));
    const lost = wordsOf(withoutEscapes(markdown)).filter((word) => !said.has(word));
    return lost.length === 0 ? [] : [`${context}: ${markdown} – lacks ${lost.join(', ')}`];
  });
}

/** Escapes stand for what they name; where they are shown as they are, so are the words beside them. */
const withoutEscapes = (text: string): string => text.replaceAll(/&#?\w+;?|%[\da-f]{2}/gi, ' ');

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function readEscapes(text: string): string {
  return text.replaceAll(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}
