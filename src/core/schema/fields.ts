/**
 * The fields that schemas are made of. YAML is read without guessing types, so every scalar is the text the
 * editor wrote; a field says what that text must be and turns it into a value.
 */
import { z } from 'zod';
import { parseEdtf } from './edtf.ts';
import { parseExpression } from './expression.ts';
import { parseQuantity } from './quantity.ts';
import { words } from './vocabulary.ts';

/** What a field refers to: kinds of entity, `article`, `claim` (key or article#key), or anything with an id. */
export type RefTarget = string;

/** Lowercase ASCII words joined by single hyphens. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const text = () =>
  z
    .string()
    .trim()
    .min(1, 'is empty')
    .superRefine((value, context) => {
      const message = findNoText(value);
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    });

/** What is wrong with a text that is none, or the end of one. */
function findNoText(value: string): string | undefined {
  if (/^(?:null|~|n\/a|tbd|\?+|-+)$/i.test(value))
    return `“${value}” says nothing; write the text, or leave the field out if it may be missing`;
  // Behind a digit it is a sign for inches.
  return /^[^"]*[^"\d]"$/.test(value) || /^"[^"]*$/.test(value)
    ? `“${value}” has one quotation mark; remove it, or write both`
    : undefined;
}

/** What something is called: a line at most, for bodies are searched for it. */
export const name = () => text().max(mostOfName, `has more than ${mostOfName} characters`);

const mostOfName = 200;

/** What stands on every page: a long one makes the site larger by its length as often as there are pages. */
export const everywhere = (most: number) => text().max(most, tooLong(most));

/** The address of the site, or one that every page leads to. */
export const addressEverywhere = () => webAddress().max(300, tooLong(300)).meta({ form: 'address' });

const tooLong = (most: number): string => `has more than ${most} characters, and stands on every page`;

/** A file’s name has 255 bytes on most disks, with what ends it. */
const mostOfId = 200;

export const idMessage = 'must be lowercase letters, digits and single hyphens';

export const slug = () =>
  text()
    .max(mostOfId, `has more than ${mostOfId} characters`)
    .regex(idPattern, idMessage)
    .meta({ form: 'id' });

/** The id that a name makes: `Kvæfjord Salt` is `kvaefjord-salt`. */
export const toId = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[øæœßłđðþ]/g, (letter) => plainLetters[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** The same for words that need not be a name: what has no letters of ours is spelled by its code points. */
export const toSlug = (text: string): string =>
  toId(text) || [...text].map((char) => (char.codePointAt(0) ?? 0).toString(16)).join('-');

const plainLetters: Record<string, string> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};

/** The id of another file. `targets` are the kinds it may be; none means any kind of entity. */
export const ref = (...targets: RefTarget[]) => slug().meta({ ref: targets });

/** The key of a claim of this article, or `article#key` of another. */
export const claimRef = () =>
  text()
    .regex(/^(?:[a-z0-9-]+#)?[a-z0-9-]+$/, 'must be a claim’s key, or article#key')
    .meta({ ref: ['claim'] });

/** Every one that a claim names shows it, and each of them beside the others: a crowd would fill the site. */
const mostNamed = 50;

/** One value or a list of them; always read as a list. */
export const oneOrMany = <T extends z.ZodType>(one: T) =>
  z
    .union([
      one,
      z
        .array(one)
        .min(1, 'needs at least one')
        .max(
          mostNamed,
          `names more than ${mostNamed}: divide what is said, or name what they have in common`,
        ),
    ])
    .transform((value) => (Array.isArray(value) ? value : [value]) as z.output<T>[]);

export const list = <T extends z.ZodType>(one: T) => z.array(one).default([]);

export const choice = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values);

/** How a word of a vocabulary reads, and what it may be said of where that is not everything. */
type Word = string | { label: string; for?: readonly string[] };

/** One word of a vocabulary; how each reads goes with the field, for those who help to write it. */
export const word = <const T extends Record<string, Word>>(table: T) =>
  choice(words(table)).meta({
    labels: Object.values<Word>(table).map((row) =>
      typeof row === 'string' ? row : row.for ? `${row.label} (${row.for.join(', ')})` : row.label,
    ),
  });

export const flag = () =>
  z
    .enum(['true', 'false'])
    .meta({ form: 'flag' })
    .transform((value) => value === 'true');

/** A date as the source gives it; kept as written. */
export const date = () =>
  text()
    .superRefine((value, context) => {
      const result = parseEdtf(value);
      if (!result.ok) context.addIssue({ code: 'custom', message: result.message });
    })
    .meta({ form: 'date' });

/** A calendar day, `YYYY-MM-DD`. */
export const day = () =>
  date()
    .refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value), {
      error: 'must be a day, as in 2026-03-31',
      abort: true,
    })
    .meta({ form: 'day' });

/** A number as people write it, with an optional unit behind it; kept as written. */
export const quantity = () =>
  text()
    .refine((value) => parseQuantity(value) !== undefined, {
      error: (issue) =>
        `“${issue.input}” is not a number; write 2000, 2,000, 15.2 million or 90% (a currency goes to \`unit\`, “about” to \`qualifier\`, the end of a range to \`upper\`)`,
    })
    .meta({ form: 'quantity' });

/** An expression of claims and numbers; kept as written. */
export const expression = () =>
  text()
    .superRefine((value, context) => {
      const result = parseExpression(value);
      if (!result.ok) context.addIssue({ code: 'custom', message: result.message });
    })
    .meta({ form: 'expression' });

/** A plain number within bounds. */
export const number = (min: number, max: number) =>
  text()
    .regex(/^-?\d+(\.\d+)?$/, 'must be a plain number')
    .meta({ form: 'number', minimum: min, maximum: max })
    .transform(Number)
    .refine((value) => value >= min && value <= max, `must be from ${min} to ${max}`);

/** A length of time: `5 years`, `18 months`, `90 days`. */
export const term = () =>
  text()
    .regex(/^\d{1,5} (years?|months?|weeks?|days?)$/, 'must be a length of time, as in 5 years or 18 months')
    .meta({ form: 'term' });

/** `https://bank.example@evil.example/` leads to evil.example. */
export const withoutUser = /^(?!https?:\/\/[^/?#]*@)/i;

/** A web address; only http and https. */
export const webAddress = () =>
  z
    .httpUrl('must be a web address that begins with https:// or http://')
    .regex(withoutUser, 'must be an address without a user name: it looks like that of another host')
    .regex(/^[^\s"“”<>]+$/, 'must be one address, without spaces and quotation marks')
    .meta({ form: 'address' });
