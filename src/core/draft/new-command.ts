/** The command that creates an entity, ready to be pasted into a shell. */
import type { EntityKind } from '../schema/kinds.ts';

/** Names come from pages of strangers: whatever a shell would act on within quotes is left out. */
export const commandToCreate = (kind: EntityKind, name: string): string =>
  `npm run new -- ${kind} "${name.replace(/[\p{Cc}\p{Cf}"$`\\!\s]+/gu, ' ').trim()}"`;
