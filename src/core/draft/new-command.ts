/** The command that creates an entity, ready to be pasted into a shell. */
import type { EntityKind } from '../schema/kinds.ts';

/** What registers add to the name of a company; prose leaves it out. */
const registered =
  /,?\s+(?:Inc|Incorporated|Corp|Corporation|Co|Ltd|Limited|LLC|LLP|plc|PLC|Plc|AG|SA|S\.A|SE|NV|N\.V|BV|B\.V|ASA|AB|Oyj?|GmbH|SpA|S\.p\.A|Pty Ltd|Pte Ltd)\.?$/;

/** A company goes by its name without the legal form, which becomes an alias. */
export function commandToCreate(kind: EntityKind, name: string): string {
  const plain = kind === 'company' ? name.replace(registered, '') : name;
  const alias = plain === name ? '' : ` --alias ${quote(name)}`;
  return `npm run new -- ${kind} ${quote(plain)}${alias}`;
}

/** Names come from pages of strangers: whatever a shell would act on within quotes is left out. */
const quote = (name: string): string => `"${name.replace(/[\p{Cc}\p{Cf}"$`\\!\s]+/gu, ' ').trim()}"`;
