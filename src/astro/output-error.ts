/** Why a site cannot be kept where it was asked for, where the machine and not our code is to blame. */
import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** One line for the person to act on. */
export class OutputError extends Error {}

const noPermission = 'there is no permission to write there';

const disk: Record<string, string> = {
  EACCES: noPermission,
  EPERM: noPermission,
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EFBIG: 'a file would be larger than is allowed',
};

const place: Record<string, string> = {
  ENOTDIR: 'a file stands in its way',
  EEXIST: 'a file stands in its way',
};

/** What bundlers that are not written in JavaScript say instead of a code. */
const systemErrors: Record<string, string> = {
  13: 'EACCES',
  27: 'EFBIG',
  28: 'ENOSPC',
  30: 'EROFS',
  122: 'EDQUOT',
};

const explain =
  (reasons: Record<string, string>) =>
  (name: string) =>
  (error: unknown): never => {
    const { code, message } = error as NodeJS.ErrnoException;
    const [, system = ''] = /\(os error (\d+)\)/.exec(message) ?? [];
    const reason = reasons[code ?? ''] ?? reasons[systemErrors[system] ?? ''];
    if (reason === undefined) throw error;
    throw new OutputError(`“${name}” cannot be published, and what stood there stays: ${reason}`, {
      cause: error,
    });
  };

/** Throws whatever is given to it; if the disk is to blame, as an OutputError about the output `name`. */
export const explainDisk = explain(disk);

/** The same of an error that concerns the output’s own place: something may stand there. */
export const explainPlace = explain({ ...disk, ...place });

/** Rejects if nothing can be made in `folder`, or in the nearest one above it that exists. */
export async function requireWritable(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined && folder !== dirname(folder)) return requireWritable(dirname(folder));
  if (!found?.isDirectory()) throw Object.assign(new Error(`${folder} is no folder`), { code: 'ENOTDIR' });
  await access(folder, constants.W_OK);
}
