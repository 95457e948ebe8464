/** Serving a folder to this machine alone, at both of its own addresses. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { siteHandler } from './site-handler.ts';

export interface ServeRequest {
  /** The site, or a link to it. */
  folder: string;
  /** Begins and ends with a slash. */
  base: string;
  /** The first port to try; 0 is any free one. */
  port: number;
}

export interface RunningServer {
  /** With the base. */
  url: string;
  port: number;
  /** Ends open connections too. */
  close: () => Promise<void>;
}

/** How many taken ports are passed over. */
const TRIES = 100;

/** Serves until it is closed; throws if no port can be had. */
export async function serveSite({ folder, base, port }: ServeRequest): Promise<RunningServer> {
  const handler = siteHandler(folder, base);
  for (let tries = 0; tries < TRIES; tries++) {
    const servers = await listenAt(port === 0 ? 0 : Math.min(port + tries, 65_535), handler);
    if (servers === undefined) continue;
    const actual = portOf(servers[0]);
    const close = async () => {
      await Promise.all(servers.map(closeServer));
    };
    return { url: `http://localhost:${actual}${base}`, port: actual, close };
  }
  throw new Error(`no port from ${port} on is free`);
}

/** Listens at 127.0.0.1 and, where there is one, ::1; undefined if the port is taken at either. */
async function listenAt(port: number, handler: RequestListener): Promise<[Server, ...Server[]] | undefined> {
  const first = await listen(port, '127.0.0.1', handler);
  if (first === 'taken') return undefined;
  if (first === 'absent') throw new Error('127.0.0.1 cannot be listened at');
  const second = await listen(portOf(first), '::1', handler);
  if (second === 'absent') return [first];
  if (second !== 'taken') return [first, second];
  await closeServer(first);
  return undefined;
}

function listen(port: number, host: string, handler: RequestListener): Promise<Server | 'taken' | 'absent'> {
  return new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.once('error', (error: NodeJS.ErrnoException) => {
      // Windows reserves ranges of ports; they answer EACCES as the ports below 1024 do.
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve('taken');
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve('absent');
      else reject(error);
    });
    server.listen(port, host, () => resolve(server));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server does not listen');
  return address.port;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
