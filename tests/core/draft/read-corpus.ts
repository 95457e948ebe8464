/** The texts of `corpus/` with their keys, and the digest of the content that they speak of. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { parse as parseYaml } from 'yaml';
import type { Digest } from '../../../src/core/link/digest.ts';
import { openDigest } from '../../../src/core/open-digest.ts';

const corpus = join(import.meta.dirname, 'corpus');

export interface FigureReading {
  value: string;
  upper?: string;
  unit: string;
  qualifier?: string;
}

export interface FigureEntry extends FigureReading {
  words: string;
  also?: Partial<Record<keyof FigureReading, string>>[];
  about: string[];
  optional: string;
}

export interface DateEntry {
  words: string;
  date: string;
  also?: string[];
  relative: string;
  optional?: string;
}

/** What a careful editor would take from a text; `corpus/README.md` says how it is meant. */
export interface Key {
  headline: string;
  publisher: string;
  publisherName?: string;
  published: string;
  publishedBounds?: string;
  entities: string[];
  entitiesOptional: string[];
  unknown: string[];
  unknownOptional: string[];
  figures: FigureEntry[];
  dates: DateEntry[];
  boilerplate: string[];
}

export interface CorpusText {
  name: string;
  bytes: Uint8Array;
  key: Key;
}

/** Every text that has a key. */
export const readCorpus = (): CorpusText[] =>
  readdirSync(join(corpus, 'texts'))
    .sort()
    .map((file) => ({
      name: file,
      bytes: readFileSync(join(corpus, 'texts', file)),
      key: parseYaml(readFileSync(join(corpus, 'keys', `${parse(file).name}.yaml`), 'utf8'), {
        schema: 'failsafe',
      }) as Key,
    }));

export const openCorpusDigest = async (): Promise<Digest> =>
  (await openDigest({ contentDir: join(corpus, 'content'), today: '2026-11-22' })).digest;
