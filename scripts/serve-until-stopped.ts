/** Serving in the foreground: an address for the person, and an end that leaves nothing behind. */
import { once } from 'node:events';
import type { Options } from './options.ts';
import { serveSite } from './serve.ts';

/** Serves the published site until SIGINT or SIGTERM. */
export async function serveUntilStopped({ outDir, base, port }: Options): Promise<void> {
  const server = await serveSite({ folder: outDir, base, port });
  if (port !== 0 && server.port !== port) console.error(`Port ${port} is taken.`);
  console.log(`Lodestone is at ${server.url}`);
  await untilStopped();
  await server.close();
}

/** Resolves at SIGINT, SIGTERM or SIGHUP. */
export async function untilStopped(): Promise<void> {
  await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
}
