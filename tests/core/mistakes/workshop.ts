/** A copy of a content in which one mistake after another is planted, checked and taken out again. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { createMemoryCache } from '../../../src/core/load/record-cache.ts';
import { openDigest } from '../../../src/core/open-digest.ts';
import type { Problem } from '../../../src/core/problem/problem.ts';
import { type Content, textOf } from './content.ts';
import type { Change } from './plant.ts';

export const today = '2026-11-22';

export class Workshop {
  readonly #folder = mkdtempSync(join(tmpdir(), 'mistakes-'));
  readonly #content: Content;
  /** As in `dev` and in a check after an edit: what is known of the other files must hide nothing. */
  readonly #cache = createMemoryCache();

  constructor(folder: string, content: Content) {
    this.#content = content;
    cpSync(folder, this.#folder, { recursive: true });
  }

  /** What `check` says of the content with these changes, files named from the content’s folder. */
  async check(changes: readonly Change[]): Promise<Problem[]> {
    const changed = applyChanges(this.#content, changes);
    for (const [file, whole] of changed) this.#write(file, whole);
    try {
      const { problems } = await openDigest({ contentDir: this.#folder, today, cache: this.#cache });
      const prefix = `${relative('.', this.#folder).split(sep).join('/')}/`;
      return problems.map((problem) => ({ ...problem, file: problem.file.replace(prefix, '') }));
    } finally {
      for (const file of changed.keys()) this.#write(file, this.#content.texts.get(file));
    }
  }

  close(): void {
    rmSync(this.#folder, { recursive: true });
  }

  #write(file: string, whole: string | Uint8Array | undefined): void {
    const path = join(this.#folder, file);
    if (whole === undefined) {
      rmSync(path, { force: true });
      return;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, whole);
  }
}

/** What each changed file holds afterwards; nothing where it is gone. */
export function applyChanges(
  content: Content,
  changes: readonly Change[],
): Map<string, string | Uint8Array | undefined> {
  const changed = new Map<string, string | Uint8Array | undefined>();
  const edits = changes.filter((change) => 'at' in change).sort((a, b) => b.at - a.at);
  for (const { file, at, end, text } of edits) {
    const before = String(changed.get(file) ?? textOf(content, file));
    changed.set(file, before.slice(0, at) + text + before.slice(end));
  }
  for (const change of changes) if ('whole' in change) changed.set(change.file, change.whole);
  return changed;
}
