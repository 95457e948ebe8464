/** A site in a folder, looked through and judged as a build does it with what it has made. */
import { join } from 'node:path';
import { listFiles } from '../../src/astro/list-files.ts';
import { type MadeFile, makeFile } from '../../src/astro/make-file.ts';
import { judgeSite } from '../../src/astro/verify-build.ts';
import { isVerified } from '../../src/astro/verify-file.ts';
import { noteLinks } from '../../src/astro/verify-links.ts';
import type { RenderedFiles } from '../../src/astro/verify-plan.ts';
import type { Digest } from '../../src/core/link/digest.ts';

interface BuiltFolder {
  folder: string;
  digest: Digest;
  rendered: RenderedFiles;
}

/** One line for each fault. */
export async function verifyFolder({ folder, digest, rendered }: BuiltFolder): Promise<string[]> {
  const { base, absolute } = digest.urls;
  const renderPage = () => Promise.reject(new Error('nothing is rendered here'));
  const frame = { base, origin: new URL(absolute(base)).origin, renderPage };
  const links = noteLinks();
  const made: MadeFile[] = [];
  for (const path of (await listFiles(folder)).filter(isVerified)) {
    const isForeign = rendered.copied.includes(path);
    const from = { kind: 'file' } as const;
    made.push(
      await makeFile({ path, file: join(folder, path), from, verify: true, isForeign }, frame, links),
    );
  }
  const findings = {
    faults: made.flatMap(({ faults }) => faults),
    suspects: made.flatMap(({ path, suspects }) => suspects.map((text) => [path, text] as const)),
    links: links.take(),
    ids: new Map(made.flatMap(({ path, ids }) => (ids ? [[path, ids] as const] : []))),
  };
  return judgeSite({ folder, digest, rendered, findings, isSeen: () => false });
}
