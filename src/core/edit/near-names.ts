/** Names that are nearly another’s: a slip of the pen, or the same house with and without its legal form. */
import { distance } from 'fastest-levenshtein';
import type { EntityRecord, Library } from '../link/library.ts';
import { areOpposites } from '../problem/opposites.ts';
import { toId } from '../schema/fields.ts';
import type { EntityKind } from '../schema/kinds.ts';

export interface NearName {
  /** Whose name it is. */
  record: EntityRecord;
  /** The name, or alias, that is near. */
  name: string;
  /** Whether it is likely the same thing, and not only a similar name. */
  isLikelySame: boolean;
}

/** Words of a name that say how a house is incorporated, not which house it is. */
const legalForms: ReadonlySet<string> = new Set(
  'ab ag as asa bv co company corp corporation gmbh group holding holdings inc incorporated kg limited llc lp ltd nv oy oyj plc pty sa sas se spa srl the'.split(
    ' ',
  ),
);

const most = 3;

/** The things whose names are near to `name`, the likely same ones first; those that have the very name are left out. */
export function listNearNames(name: string, kind: EntityKind, { entities }: Library): NearName[] {
  const near = entities.flatMap((record): NearName[] => {
    const names = record.fields ? [record.fields.name, ...record.fields.aliases] : [];
    const likely = record.kind === kind ? names.find((other) => isSlip(name, other)) : undefined;
    const similar = likely ?? names.find((other) => isSlip(name, other) || isPart(name, other));
    return similar === undefined || names.includes(name)
      ? []
      : [{ record, name: similar, isLikelySame: likely !== undefined }];
  });
  return near.sort((a, b) => Number(b.isLikelySame) - Number(a.isLikelySame)).slice(0, most);
}

/** One letter wrong in a name of five, two in one of nine; another number is another thing. */
function isSlip(one: string, other: string): boolean {
  const [a, b] = [lettersOf(one), lettersOf(other)];
  const length = Math.min(a.length, b.length);
  const allowed = length < 5 ? 0 : length < 9 ? 1 : 2;
  return length > 0 && digitsOf(a) === digitsOf(b) && distance(a, b) <= allowed && !areOpposites(one, other);
}

/** Whether one name begins with all the words of the other. */
function isPart(one: string, other: string): boolean {
  const [a, b] = [toId(one), toId(other)];
  return a !== '' && b !== '' && (`${a}-`.startsWith(`${b}-`) || `${b}-`.startsWith(`${a}-`));
}

const lettersOf = (name: string): string =>
  toId(name)
    .split('-')
    .filter((word) => !legalForms.has(word))
    .join('');

const digitsOf = (letters: string): string => letters.replace(/\D/g, '');
