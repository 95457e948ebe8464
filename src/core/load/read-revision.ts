/** The files of a content folder as they stood at a revision of the Git repository that it lies in. */
import { execFile } from 'node:child_process';
import { describeSize, maxFileBytes, type RawFile, refuse } from './read-files.ts';

/** There is no Git, no repository or no such revision: the person who asked can be told in one line. */
export class RevisionError extends Error {}

interface Entry {
  path: string;
  sha: string;
  /** Undefined where it is no plain file. */
  size: number | undefined;
}

/**
 * Reads the files of `folder` at `revision`, sorted by path, with the same limits as those on the disk: what is too
 * large, a link or another repository is refused as it is there. Nothing of the repository is run, neither hooks nor
 * filters, and nothing is written. Rejects with a RevisionError.
 */
export async function readRevision(folder: string, revision: string): Promise<RawFile[]> {
  return readCommit(folder, revision).catch((error: unknown) => {
    if (!(error instanceof RevisionError)) throw error;
    throw new RevisionError(`the revision “${revision}”: ${error.message}`);
  });
}

async function readCommit(folder: string, revision: string): Promise<RawFile[]> {
  const found = await git(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  const commit = found.toString('utf8').trim();
  const listing = await git(folder, ['ls-tree', '-r', '-l', '-z', commit]);
  const entries = listEntries(listing.toString('utf8'));
  if (entries.length === 0) throw new RevisionError('it holds no file of this folder');
  const small = entries.filter(({ size }) => size !== undefined && size <= maxFileBytes);
  const contents = splitBatch(
    await git(folder, ['cat-file', '--batch'], small.map(({ sha }) => sha).join('\n')),
  );
  const bytes = new Map(small.map((entry, index) => [entry, contents[index] ?? new Uint8Array()]));
  return entries
    .map((entry) => rawFile(entry, bytes.get(entry)))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function rawFile({ path, size }: Entry, bytes: Uint8Array | undefined): RawFile {
  if (bytes) return { path, content: bytes };
  return size === undefined
    ? refuse(path, 'not-a-file', 'a link')
    : refuse(path, 'too-large', describeSize(size));
}

/** Rows of `ls-tree -l -z`: mode, type, name of the object, size, tab, path within the folder. Mode 120000 is a link. */
function listEntries(listing: string): Entry[] {
  return listing.split('\0').flatMap((row) => {
    const [, mode = '', sha = '', size = '', path = ''] =
      /^(\d{6}) \w+ ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(row) ?? [];
    const isHidden = path.split('/').some((name) => name.startsWith('.'));
    if (!sha || isHidden) return [];
    return [{ sha, path, size: mode.startsWith('100') ? Number(size) : undefined }];
  });
}

/** The objects in the output of `cat-file --batch`: a line with name, type and size, the bytes, a line break. */
function splitBatch(output: Buffer): Uint8Array[] {
  const contents: Uint8Array[] = [];
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(10, at);
    const size = Number(output.subarray(at, end).toString('utf8').split(' ')[2]);
    if (end < 0 || !Number.isInteger(size)) break;
    contents.push(output.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return contents;
}

/** A content folder that poses as a repository of its own is none, and no protocol is spoken. */
const guards = [
  '-c',
  'safe.bareRepository=explicit',
  '-c',
  'protocol.allow=never',
  '-c',
  'core.sshCommand=false',
];

const mostBytes = 2 ** 30;

function git(folder: string, args: readonly string[], input = ''): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // What is not there is not fetched from elsewhere, and nobody is asked for a password.
    const env = { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' };
    const options = { cwd: folder, env, maxBuffer: mostBytes, encoding: 'buffer' as const };
    const child = execFile('git', [...guards, ...args], options, (error, stdout, stderr) => {
      if (!error) return resolve(stdout);
      const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      const [said = ''] = stderr.toString('utf8').split('\n');
      reject(
        new RevisionError(
          isMissing ? 'there is no git on this machine' : said || 'there is no such revision',
        ),
      );
    });
    // Git may end before it has read everything.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
