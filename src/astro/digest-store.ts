/** The digest that the pages are made from: handed over by the build, or opened from the environment. */

import type { Digest } from '../core/link/digest.ts';
import { openDigest } from '../core/open-digest.ts';
import { hasErrors } from '../core/problem/problem.ts';
import { reportText } from '../core/problem/report-text.ts';
import { type Accents, accentsOf } from '../core/schema/contrast.ts';

/** Pages are bundled apart from the script that starts the build; both see this slot. */
const slot = Symbol.for('lodestone.digest');
const accentSlot = Symbol.for('lodestone.accents');
const store = globalThis as typeof globalThis & { [slot]?: Promise<Digest>; [accentSlot]?: Accents };

/** Hands a checked digest to the pages of this process; `undefined` makes the next page open it anew. */
export function provideDigest(digest: Digest | undefined): void {
  if (digest) store[slot] = Promise.resolve(digest);
  else delete store[slot];
}

/** The digest for pages. Rejects where the content has errors: half a digest is never published. */
export function loadDigest(): Promise<Digest> {
  store[slot] ??= openFromEnvironment();
  return store[slot];
}

/** The colours of the site that templates are bundled for; `undefined`: those of the digest. */
export function provideAccents(accents: Accents | undefined): void {
  if (accents) store[accentSlot] = accents;
  else delete store[accentSlot];
}

export const loadAccents = async (): Promise<Accents> =>
  store[accentSlot] ?? accentsOf((await loadDigest()).site);

async function openFromEnvironment(): Promise<Digest> {
  const { LODESTONE_CONTENT, LODESTONE_TODAY, LODESTONE_BASE } = process.env;
  const { digest, problems, counts } = await openDigest({
    contentDir: LODESTONE_CONTENT ?? 'content',
    today: LODESTONE_TODAY ?? new Date().toISOString().slice(0, 10),
    ...(LODESTONE_BASE && { base: LODESTONE_BASE }),
  });
  if (hasErrors(problems)) throw new Error(`the content has errors\n${reportText(problems, counts)}`);
  return digest;
}
