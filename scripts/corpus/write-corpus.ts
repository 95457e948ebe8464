/** A content folder of any size that looks like a real one: the same seed makes the same bytes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeArticle, type Scene } from './make-article.ts';
import { type Cast, makeCast, siteFile, writeCast } from './make-cast.ts';
import { makeStrange } from './make-strange.ts';
import { createRandom } from './random.ts';

export interface CorpusOptions {
  articles: number;
  seed: number;
  /** Names in other scripts, long ones, an entity in 500 claims, a metric of 80 subjects. */
  strange?: boolean;
  /** All of it is about one project, one policy and few companies: each has as much to show as a thing ever has. */
  crowded?: boolean;
}

const firstDay = Date.UTC(2019, 0, 1);
const lastDay = Date.UTC(2026, 9, 31);
const dayLength = 86_400_000;

/** The files of a corpus, path within the content folder → text. */
export function makeCorpus({
  articles,
  seed,
  strange = false,
  crowded = false,
}: CorpusOptions): Map<string, string> {
  const cast = crowded ? crowd(makeCast(crowdOf, strange)) : makeCast(articles, strange);
  const files = new Map([['site.yaml', siteFile], ...writeCast(cast, seed)]);
  const random = createRandom(seed + 1);
  const answers: Scene['answers'] = new Map();
  for (let number = 0; number < articles; number += 1) {
    const time = firstDay + ((lastDay - firstDay) / articles) * number;
    const day = new Date(Math.floor(time / dayLength) * dayLength).toISOString().slice(0, 10);
    files.set(...makeArticle({ random, cast, number, day, answers, strange }));
  }
  for (const [question, given] of answers) {
    const [prefer, ...others] = given.values();
    const path = `questions/${question}.md`;
    if (others.length > 0) files.set(path, ruleOn(files.get(path) ?? '', prefer ?? ''));
  }
  if (strange) for (const [path, text] of makeStrange(cast)) files.set(path, text);
  return files;
}

/** The articles of the corpus whose metrics, deals and places a crowded one speaks of. */
const crowdOf = 10_000;

const crowd = (cast: Cast): Cast => ({
  ...cast,
  companies: cast.companies.slice(0, 24),
  projects: cast.projects.slice(0, 1),
  policies: cast.policies.slice(0, 1),
  institutions: cast.institutions.slice(0, 4),
  publishers: cast.publishers.slice(0, 4),
});

/** A question that is answered in two ways, with the editor’s word on it. */
const ruleOn = (text: string, prefer: string): string =>
  text.replace(
    /\n---\n/,
    `\nrulings:\n  - { prefer: ${prefer}, reason: Who answered first knows it best., date: 2026-11-01 }\n---\n`,
  );

/** Writes a corpus into `folder`; returns how many files it has. */
export function writeCorpus(folder: string, options: CorpusOptions): number {
  const files = makeCorpus(options);
  for (const path of new Set([...files.keys()].map(dirname)))
    mkdirSync(join(folder, path), { recursive: true });
  for (const [path, text] of files) writeFileSync(join(folder, path), text);
  return files.size;
}
