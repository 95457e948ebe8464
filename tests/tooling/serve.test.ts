import { once } from 'node:events';
import { readdirSync, renameSync, symlinkSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serveSite } from '../../scripts/serve.ts';
import { formatPolicy, formatPolicyHeader } from '../../src/core/policy/content-policy.ts';
import { makeTemporaryFolder, writeFiles } from './temporary-folder.ts';

const files = {
  'index.html': 'home',
  '404.html': 'lost',
  'companies/index.html': 'companies',
  'companies/x.svg': '<svg/>',
  'empty/file.txt': 'plain',
  'data/claims.json': [],
  'feed.xml': '<feed/>',
  'calendar.ics': 'BEGIN:VCALENDAR',
  '.secret/index.html': 'secret',
  '.well-known/security.txt': 'Contact: x',
};

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Sends a path as it is: `fetch` would tidy it first. */
function ask(port: number, path: string, options: object = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, ...options }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk) => (body += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on('error', reject).end();
  });
}

async function serve(folder: string, base = '/') {
  const server = await serveSite({ folder, base, port: 0 });
  onTestFinished(server.close);
  return server;
}

describe('a site', () => {
  test.each([
    ['/', 200, 'home', 'text/html;charset=utf-8'],
    ['/?q=1', 200, 'home', 'text/html;charset=utf-8'],
    ['/companies/', 200, 'companies', 'text/html;charset=utf-8'],
    ['/companies/x.svg', 200, '<svg/>', 'image/svg+xml'],
    ['/data/claims.json', 200, '[]', 'application/json'],
    ['/feed.xml', 200, '<feed/>', 'text/xml'],
    ['/calendar.ics', 200, 'BEGIN:VCALENDAR', 'text/calendar;charset=utf-8'],
    ['/empty/file.txt', 200, 'plain', 'text/plain;charset=utf-8'],
    ['/.well-known/security.txt', 200, 'Contact: x', 'text/plain;charset=utf-8'],
    ['/none/', 404, 'lost', 'text/html;charset=utf-8'],
    ['/empty/', 404, 'lost', 'text/html;charset=utf-8'],
    ['/empty', 404, 'lost', 'text/html;charset=utf-8'],
    ['/index', 404, 'lost', 'text/html;charset=utf-8'],
    ['/feed.xml/', 404, 'lost', 'text/html;charset=utf-8'],
    ['/.secret/', 404, 'lost', 'text/html;charset=utf-8'],
    ['//companies', 404, 'lost', 'text/html;charset=utf-8'],
    ['/%', 404, 'lost', 'text/html;charset=utf-8'],
    ['/%00', 404, 'lost', 'text/html;charset=utf-8'],
    ['/../outside.txt', 404, 'lost', 'text/html;charset=utf-8'],
    ['/%2e%2e/outside.txt', 404, 'lost', 'text/html;charset=utf-8'],
    ['/companies/..%2f..%2foutside.txt', 404, 'lost', 'text/html;charset=utf-8'],
    ['/companies%2findex.html', 404, 'lost', 'text/html;charset=utf-8'],
    ['/companies/..%5coutside.txt', 404, 'lost', 'text/html;charset=utf-8'],
  ])('answers %s with %i', async (path, status, body, type) => {
    const parent = makeTemporaryFolder({ 'outside.txt': 'outside' });
    writeFiles(join(parent, 'site'), files);
    const { port } = await serve(join(parent, 'site'));
    const answer = await ask(port, path);
    expect(answer).toMatchObject({ status, body, headers: { 'content-type': type } });
  });

  test('sends a folder’s address to the one with a slash, and keeps the question', async () => {
    const { port } = await serve(makeTemporaryFolder(files));
    const answer = await ask(port, '/companies?a=1?b');
    expect(answer).toMatchObject({ status: 301, headers: { location: '/companies/?a=1?b' } });
  });

  test('is read only', async () => {
    const { port } = await serve(makeTemporaryFolder(files));
    expect(await ask(port, '/', { method: 'POST' })).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    });
    expect(await ask(port, '/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  test('is asked for again only if it has changed', async () => {
    const { port } = await serve(makeTemporaryFolder(files));
    const { etag, 'cache-control': caching } = (await ask(port, '/')).headers;
    expect(caching).toBe('no-cache');
    expect(await ask(port, '/', { headers: { 'If-None-Match': etag } })).toMatchObject({ status: 304 });
  });

  test('survives a range that makes no sense', async () => {
    const { port } = await serve(makeTemporaryFolder(files));
    expect(await ask(port, '/', { headers: { Range: 'bytes=9-2' } })).toMatchObject({
      status: 200,
      body: 'home',
    });
  });

  test('without a 404 page still says so', async () => {
    const { port } = await serve(makeTemporaryFolder());
    expect(await ask(port, '/')).toMatchObject({ status: 404 });
  });
});

test('a base holds the whole site, and its root leads there', async () => {
  const { port, url } = await serve(makeTemporaryFolder(files), '/sub/');
  expect(url).toBe(`http://localhost:${port}/sub/`);
  expect(await ask(port, '/sub/companies/')).toMatchObject({ status: 200, body: 'companies' });
  expect(await ask(port, '/sub/companies')).toMatchObject({
    status: 301,
    headers: { location: '/sub/companies/' },
  });
  expect(await ask(port, '/')).toMatchObject({ status: 302, headers: { location: '/sub/' } });
  expect(await ask(port, '/sub')).toMatchObject({ status: 302, headers: { location: '/sub/' } });
  expect(await ask(port, '/companies/')).toMatchObject({ status: 404, body: 'lost' });
  expect(await ask(port, '/subcompanies/')).toMatchObject({ status: 404, body: 'lost' });
});

test('a build that is published later shows at once', async () => {
  const root = makeTemporaryFolder({ 'one/index.html': 'one', 'two/index.html': 'two' });
  symlinkSync('one', join(root, 'dist'));
  const { port } = await serve(join(root, 'dist'));
  expect((await ask(port, '/')).body).toBe('one');
  symlinkSync('two', join(root, 'next'));
  renameSync(join(root, 'next'), join(root, 'dist'));
  expect((await ask(port, '/')).body).toBe('two');
  expect(readdirSync(root)).toContain('one');
});

describe('a port', () => {
  test('that is taken is passed over', async () => {
    const first = await serve(makeTemporaryFolder(files));
    const second = await serveSite({ folder: makeTemporaryFolder(files), base: '/', port: first.port });
    onTestFinished(second.close);
    expect(second.port).toBeGreaterThan(first.port);
    expect((await ask(second.port, '/')).body).toBe('home');
  });

  const hasIpv6 = Object.values(networkInterfaces()).some((list) =>
    list?.some(({ address }) => address === '::1'),
  );

  test.each(hasIpv6 ? ['127.0.0.1', '::1'] : ['127.0.0.1'])(
    'that is taken at %s alone is passed over',
    async (host) => {
      const other = createServer();
      const port = await new Promise<number>((resolve, reject) => {
        other.once('error', reject);
        other.listen(0, host, () => resolve((other.address() as { port: number }).port));
      });
      onTestFinished(() => void other.close());
      const server = await serveSite({ folder: makeTemporaryFolder(files), base: '/', port });
      onTestFinished(server.close);
      expect(server.port).not.toBe(port);
    },
  );

  test('is closed with the requests that are still coming in', async () => {
    const server = await serveSite({ folder: makeTemporaryFolder(files), base: '/', port: 0 });
    const slow = connect(server.port, '127.0.0.1').on('error', () => {});
    await once(slow, 'connect');
    slow.write('GET / HTTP/1.1\r\nHost: localhost\r\n');
    await sleep(50);
    await server.close();
    await expect(ask(server.port, '/')).rejects.toThrow('ECONNREFUSED');
  });
});

describe('the headers of an answer', () => {
  const of = async (path: string, base = '/') => {
    const hashed = { '_astro/x.123.css': 'p{}', 'search/index.html': 'search', 'admin/index.html': 'form' };
    const { port } = await serve(makeTemporaryFolder({ ...files, ...hashed }), base);
    return (await ask(port, path)).headers;
  };

  test.each(['/', '/companies', '/none/', '/data/claims.json', '/_astro/x.123.css'])(
    'of %s say what a browser may do with it',
    async (path) => {
      expect(await of(path)).toMatchObject({
        'content-security-policy': `${formatPolicy('page')}; frame-ancestors 'none'`,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
      });
    },
  );

  test('let the search run, and the form, below a base too', async () => {
    const policy = 'content-security-policy';
    expect((await of('/sub/search/', '/sub/'))[policy]).toBe(formatPolicyHeader('search'));
    expect((await of('/admin/'))[policy]).toBe(formatPolicyHeader('form'));
    expect((await of('/sub/companies/', '/sub/'))[policy]).toBe(formatPolicyHeader('page'));
  });

  test('let what never changes be kept, unless it is not there, and data be read by others', async () => {
    expect((await of('/_astro/x.123.css'))['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await of('/_astro/y.123.css'))['cache-control']).toBe('no-cache');
    expect((await of('/data/claims.json'))['access-control-allow-origin']).toBe('*');
    expect((await of('/'))['access-control-allow-origin']).toBeUndefined();
  });
});
