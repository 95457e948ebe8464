/** The texts of a site as brotli and gzip beside them. What was compressed once is kept by its content. */
import { createHash, randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { textTypes } from '../../src/core/policy/content-types.ts';

export interface Compressed {
  /** How many files now have both forms, and how many of these were compressed in this run. */
  files: number;
  made: number;
}

/** Smaller ones fit one packet as they are. */
const leastSize = 512;
/** A step more costs twice the time and saves two in a hundred. */
const brotliQuality = 9;
const version = `1-${brotliQuality}`;

const encodings = {
  br: (text: Buffer) =>
    promisify(brotliCompress)(text, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }),
  gz: (text: Buffer) => promisify(gzip)(text, { level: 9 }),
};
type Encoding = keyof typeof encodings;

/** `files` are paths in `folder`. Of what `cache` holds, only what this site needs stays. */
export async function compressFiles(
  folder: string,
  files: readonly string[],
  cache: string,
): Promise<Compressed> {
  await mkdir(cache, { recursive: true });
  const known = new Set(await readdir(cache));
  const used = new Set<string>();
  const result: Compressed = { files: 0, made: 0 };
  const texts = files.filter((file) => extname(file).slice(1) in textTypes);
  for (let i = 0; i < texts.length; i += 8) {
    await Promise.all(
      texts.slice(i, i + 8).map(async (file) => {
        const text = await readFile(join(folder, file));
        if (text.length < leastSize) return;
        const hash = createHash('sha256').update(version).update(text).digest('hex').slice(0, 32);
        result.files += 1;
        result.made += known.has(`${hash}.br`) && known.has(`${hash}.gz`) ? 0 : 1;
        for (const encoding of Object.keys(encodings) as Encoding[]) {
          const name = `${hash}.${encoding}`;
          if (!known.has(name)) await keep(join(cache, name), await encodings[encoding](text));
          known.add(name);
          used.add(name);
          await copyFile(join(cache, name), join(folder, `${file}.${encoding}`));
        }
      }),
    );
  }
  await Promise.all([...known].filter((name) => !used.has(name)).map((name) => rm(join(cache, name))));
  return result;
}

/** Whole or not at all, whoever else is at it. */
async function keep(path: string, content: Buffer): Promise<void> {
  const unfinished = `${path}-${randomUUID()}`;
  await writeFile(unfinished, content);
  await rename(unfinished, path);
}
