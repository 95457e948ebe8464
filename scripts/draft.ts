/** `npm run draft`: a saved article becomes a draft in `content/articles/`. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { draftArticle } from '../src/core/draft/draft-article.ts';
import { findTwins } from '../src/core/draft/find-twins.ts';
import { reportDraft } from '../src/core/draft/report-draft.ts';
import { writeDraft } from '../src/core/draft/write-draft.ts';
import type { Digest } from '../src/core/link/digest.ts';
import { createFile } from '../src/core/load/write-file.ts';
import { openDigest } from '../src/core/open-digest.ts';
import { didYouMean } from '../src/core/problem/problem.ts';
import { parseEdtf } from '../src/core/schema/edtf.ts';
import { webAddress } from '../src/core/schema/fields.ts';
import { kinds } from '../src/core/schema/kinds.ts';
import { requireFiles, UsageError } from './option-values.ts';
import type { Options } from './options.ts';
import { type ExitStatus, runCommand } from './run-command.ts';

const usage = {
  name: 'draft',
  meaning:
    'Makes a draft of a digest from a saved article: text or HTML, in a file or, with -, from standard input.',
  options: ['content', 'today', 'publisher', 'published', 'url', 'force', 'dry-run'],
  meanings: { force: 'make it although there is an article of the same source' },
  operands: 'FILE|-',
} as const;

/** An article is some kilobytes, a page with all its scripts a megabyte. */
const maxBytes = 2 * 1024 * 1024;

/** Drafts of one date and headline. */
const maxTries = 100;

await runCommand(usage, draft);

async function draft({
  contentDir,
  today,
  files,
  publisher,
  published,
  url,
  force,
  dryRun,
}: Options): Promise<ExitStatus> {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0)
    throw new UsageError('name one saved article, or - for standard input');
  checkTold(published, url);
  const bytes = await readSaved(file);
  const { digest } = await openDigest({ contentDir, today: '9999-12-31', drafts: true });
  if (publisher !== undefined) checkPublisher(publisher, digest);
  const found = draftArticle(bytes, digest, {
    ...(publisher && { publisher }),
    ...(published && { published }),
    ...(url && { url }),
  });
  if (found.article.paragraphs.length === 0) {
    console.error(`lodestone draft: there is no prose in ${nameOf(file)}; is it the article?`);
    return 1;
  }
  const { id, text } = writeDraft(found, digest, today);
  const twin = findTwins(found, digest).map((one) => ({ ...one, path: pathOf(contentDir, one.id) }))[0];
  if (twin && !force && !dryRun) throw new UsageError(refuse(twin.path, `has the same ${twin.why}`));
  if (twin) console.error(`Warning: ${twin.path} is of the same source: it has the same ${twin.why}.`);
  if (dryRun) {
    console.log(text);
    console.error(reportDraft(found, digest, undefined));
    return 0;
  }
  const path = await writeNew(contentDir, id, text, force === true);
  console.log(reportDraft(found, digest, path));
  return 0;
}

function nameOf(file: string): string {
  return file === '-' ? 'what came in' : `“${file}”`;
}

function checkTold(published: string | undefined, url: string | undefined): void {
  const date = published === undefined ? undefined : parseEdtf(published);
  if (date && !date.ok) throw new UsageError(`--published: ${date.message}`);
  if (url !== undefined && !webAddress().safeParse(url).success) {
    throw new UsageError(`--url “${url}” is not an address that begins with https:// or http://`);
  }
}

function checkPublisher(id: string, { entities }: Digest): void {
  const ids = entities.filter(({ kind }) => kind === 'publisher').map((one) => one.id);
  if (id === 'unknown' || ids.includes(id)) return;
  throw new UsageError(
    `--publisher: there is no publisher “${id}” (${didYouMean(id, ids) ?? 'npm run new makes one'})`,
  );
}

async function readSaved(file: string): Promise<Uint8Array> {
  if (file !== '-') requireFiles([file]);
  const bytes = file === '-' ? await readStandardInput() : await readStart(file);
  if (bytes.length === 0) throw new UsageError(`${nameOf(file)} is empty`);
  if (bytes.length <= maxBytes) return bytes;
  console.error(`Warning: only the first ${maxBytes / 1024 / 1024} MB of ${nameOf(file)} are read.`);
  return bytes.subarray(0, maxBytes);
}

async function readStart(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const buffer = Buffer.alloc(maxBytes + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length);
      length += bytesRead;
      if (bytesRead === 0 || length === buffer.length) return buffer.subarray(0, length);
    }
  } finally {
    await handle.close();
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > maxBytes) break;
  }
  return Buffer.concat(chunks);
}

function pathOf(contentDir: string, id: string): string {
  return join(contentDir, kinds.article.folder, `${id}.md`);
}

function refuse(path: string, why: string): string {
  return `${path} is of this source already: it ${why}. Go on with that file; if yours is another article, add --force`;
}

/** Never writes over a file: `--force` makes another beside it. Returns where it stands. */
async function writeNew(contentDir: string, id: string, text: string, force: boolean): Promise<string> {
  for (let n = 1; ; n += 1) {
    const path = pathOf(contentDir, n === 1 ? id : `${id}-${n}`);
    try {
      await createFile(path, text);
      return path;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST' && !force) throw new UsageError(refuse(path, 'has the same date and headline'));
      if (code === 'ENOENT') throw new UsageError(`there is no folder “${join(path, '..')}” to write to`);
      if (code !== 'EEXIST' || n === maxTries) throw error;
    }
  }
}
