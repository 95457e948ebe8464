/** The memory of a process and of all that it started, as Linux tells it in `/proc`. */
import { readdirSync, readFileSync } from 'node:fs';

/**
 * Megabytes now, or what one of them had at most where that is more: a peak may lie between two looks. What processes
 * share is counted for each. Undefined where there is no `/proc`, or where the process has ended.
 */
export function readTreeMemory(pid: number): number | undefined {
  const all = listTree(pid).flatMap((one) => readMemory(one) ?? []);
  if (all.length === 0) return undefined;
  const now = all.reduce((sum, { resident }) => sum + resident, 0);
  return Math.max(now, ...all.map(({ peak }) => peak)) / 1024;
}

function listTree(pid: number): number[] {
  const tree = [pid];
  for (const one of tree) tree.push(...listChildren(one));
  return tree;
}

function listChildren(pid: number): number[] {
  try {
    // Each thread has children of its own.
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}

/** In KB. */
function readMemory(pid: number): { resident: number; peak: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytesOf = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return { resident: kilobytesOf('VmRSS'), peak: kilobytesOf('VmHWM') };
  } catch {
    return undefined;
  }
}
