/** Loaded before a program that is measured: at its end it tells the most memory that the process had, in KB. */
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) process.once('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
