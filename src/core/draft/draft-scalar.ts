/** What a stranger wrote, as YAML that holds nothing else. */
import { stringify } from 'yaml';
import { misread } from '../load/decode-text.ts';
import { placeholder } from '../load/list-todos.ts';
import { text } from '../schema/fields.ts';

/** A scalar on one line, quoted where YAML needs it; what a field would not take as it is, is left to the editor. */
export function scalar(said: string): string {
  const isTaken = (text: string): boolean => textField.safeParse(text).success;
  const text =
    [plain(said), plain(said).replaceAll('"', '').trim()].find(isTaken) ??
    `${placeholder} the source has ${plain(said)}`;
  const written = stringify(text, { lineWidth: 0 }).trim();
  return /\n|^[-?|>]/.test(written) ? JSON.stringify(text) : written;
}

const textField = text();
const allMisread = new RegExp(misread, 'g');

/** What a stranger wrote, on one line, without characters that nobody sees, and with a `?` for what nobody can read. */
export const plain = (said: string): string =>
  said
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(allMisread, '?')
    .trim();
