/** A file in the folder of another kind: its fields are those of what it is. */
import { entityKinds, type Kind, kinds } from '../schema/kinds.ts';
import { listFields } from '../schema/walk-schema.ts';

export interface OtherKind {
  /** The kinds that have all its fields. */
  kinds: Kind[];
  /** The fields that its own kind lacks. */
  strange: string[];
}

/** Two strange fields are no slip of the pen: undefined where there are fewer, or where no kind has all fields. */
export function findOtherKind(kind: Kind, data: unknown): OtherKind | undefined {
  if (kind === 'article' || typeof data !== 'object' || data === null) return undefined;
  const names = Object.keys(data);
  const own = fieldsOf(kind);
  const strange = names.filter((name) => !own.has(name));
  if (strange.length < 2) return undefined;
  const fitting = entityKinds.filter((other) => names.every((name) => fieldsOf(other).has(name)));
  return fitting.length > 0 ? { kinds: fitting, strange } : undefined;
}

const known = new Map<Kind, ReadonlySet<string>>();

function fieldsOf(kind: Kind): ReadonlySet<string> {
  const fields = known.get(kind) ?? new Set(listFields(kinds[kind].schema, []));
  known.set(kind, fields);
  return fields;
}
