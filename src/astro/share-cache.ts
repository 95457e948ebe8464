/**
 * Pictures that were drawn before, kept between builds. A cache is an offer: a file in it counts only if it is ours and the
 * sum in its name is that of what it shows and of its bytes.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import sharp from 'sharp';

export interface ShareCache {
  /** The picture of what was `drawn`, plain data; undefined where there is none that can be trusted. */
  find: (drawn: object) => Promise<Uint8Array | undefined>;
  /** Where it cannot be written, the next build draws it again. */
  keep: (drawn: object, image: Uint8Array) => Promise<void>;
  /** Ends a run: what it has not asked for goes once that is more than what it has, and what is no picture of ours at once. */
  prune: () => Promise<void>;
}

const pattern = /^([\da-f]{32})-[\da-f]{32}\.png$/;

/** The cache in `folder`, made if it is missing. */
export async function openShareCache(folder: string): Promise<ShareCache> {
  const drawing = versionOfDrawing();
  const keyOf = (drawn: object): string => hash(JSON.stringify([drawing, drawn]));
  const nameOf = (key: string, image: Uint8Array): string => `${key}-${hash(key, image)}.png`;
  const names = await listNames(folder);
  const known = Map.groupBy(names, (name) => pattern.exec(name)?.[1]);
  const used = new Set<string>();
  return {
    async find(drawn) {
      const key = keyOf(drawn);
      for (const name of known.get(key) ?? []) {
        const image = await readOwn(join(folder, name));
        if (image && nameOf(key, image) === name) {
          used.add(name);
          return image;
        }
        // A folder would keep the picture from its place for good.
        await remove(folder, name);
      }
      return undefined;
    },
    async keep(drawn, image) {
      const key = keyOf(drawn);
      const name = nameOf(key, image);
      used.add(name);
      await writeWhole(folder, name, image);
    },
    async prune() {
      const left = (await listNames(folder)).filter((name) => !used.has(name));
      const drawn = new Set([...used].map((name) => pattern.exec(name)?.[1]));
      const isSpare = (name: string): boolean => !drawn.has(pattern.exec(name)?.[1]) && pattern.test(name);
      const spare = left.filter(isSpare);
      const dropped = left.filter((name) => !isSpare(name) || spare.length > used.size);
      await Promise.all(dropped.map((name) => remove(folder, name)));
    },
  };
}

const listNames = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/** Another user’s file may show what it likes: it is not read. */
async function readOwn(file: string): Promise<Uint8Array | undefined> {
  const handle = await open(file).catch(() => undefined);
  try {
    const uid = (await handle?.stat())?.uid;
    return process.getuid && uid !== process.getuid() ? undefined : await handle?.readFile();
  } catch {
    return undefined;
  } finally {
    await handle?.close();
  }
}

/** A file that has its name in the cache was written to its end. */
async function writeWhole(folder: string, name: string, image: Uint8Array): Promise<void> {
  const unfinished = join(folder, `${name}.${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(unfinished, image);
    await rename(unfinished, join(folder, name));
  } catch {
    await remove(folder, basename(unfinished));
  }
}

const remove = (folder: string, name: string): Promise<void> =>
  rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);

/** Changes when a picture of the same card may look otherwise: with the code that draws, the font and what makes pixels of it. */
function versionOfDrawing(): string {
  const code = join(import.meta.dirname, '../share');
  const { resolve } = createRequire(import.meta.url);
  const files = [
    ...readdirSync(code)
      .sort()
      .map((name) => join(code, name)),
    join(import.meta.dirname, 'write-share-images.ts'),
    resolve('opentype.js/package.json'),
    resolve('@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff'),
  ];
  return hash(JSON.stringify(sharp.versions), ...files.map((file) => readFileSync(file)));
}

function hash(...parts: readonly (string | Uint8Array)[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part).update('\0');
  return sum.digest('hex').slice(0, 32);
}
