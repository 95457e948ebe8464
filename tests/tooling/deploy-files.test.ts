/** What hosts are given, and what nginx and Caddy make of it where this machine has them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressFiles } from '../../scripts/deploy/compress-files.ts';
import { type Deployed, writeDeploy } from '../../scripts/deploy/write-deploy.ts';
import { listFiles } from '../../src/astro/list-files.ts';
import { formatPolicyHeader } from '../../src/core/policy/content-policy.ts';
import { commonHeaders } from '../../src/core/policy/response-headers.ts';
import { writeFiles } from './temporary-folder.ts';

const long = 'Birka digs potash. '.repeat(100);
const files = {
  'index.html': `<p>home ${long}`,
  '404.html': `<p>lost ${long}`,
  'companies/index.html': '<p>companies',
  'companies/birka/index.html': `<p>Birka, Ø ${long}`,
  'companies/birka-mines/index.html': '<meta http-equiv="refresh" content="0;url=/sub/companies/birka/">',
  'search/index.html': '<p>search',
  'search/pagefind/fragment/en_1.pf_fragment': 'x',
  'admin/index.html': '<p>form',
  'data/claims.json': JSON.stringify([long]),
  '_astro/x.123.css': `p{} /* ${long} */`,
  '_astro/font.123.woff2': long,
  'calendar.ics': 'BEGIN:VCALENDAR',
  'map.svg': `<svg xmlns="http://www.w3.org/2000/svg"><!-- ${long} --></svg>`,
};

let folder = '';
let deployed: Deployed;
const at = (...path: string[]) => join(folder, ...path);
const read = (name: string) => readFileSync(at('deploy', name), 'utf8');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-deploy-'));
  writeFiles(at('dist'), files);
  mkdirSync(at('deploy'));
  deployed = await writeDeploy({ site: at('dist'), base: '/sub/', folder: at('deploy'), cache: at('cache') });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the site of a host', () => {
  it('is the built one, below its base, without the pages that only lead on', async () => {
    const given = await listFiles(at('deploy', 'site'));
    const plain = given.filter((file) => !/\.(?:br|gz)$/.test(file));
    const expected = Object.keys(files).filter((file) => !file.includes('birka-mines'));
    expect(plain).toEqual(
      ['404.html', '_headers', '_redirects', ...expected.map((file) => `sub/${file}`)].sort(),
    );
    expect(deployed.redirects).toEqual([
      { from: '/sub/companies/birka-mines/', to: '/sub/companies/birka/' },
    ]);
  });

  it('has each long text as brotli and gzip too, and nothing else', async () => {
    const given = await listFiles(at('deploy', 'site', 'sub'));
    const texts = [
      '404.html',
      'index.html',
      'companies/birka/index.html',
      'data/claims.json',
      '_astro/x.123.css',
      'map.svg',
    ];
    expect(given.filter((file) => /\.(?:br|gz)$/.test(file))).toEqual(
      texts.flatMap((file) => [`${file}.br`, `${file}.gz`]).sort(),
    );
    for (const file of texts) {
      const text = files[file as keyof typeof files];
      expect(brotliDecompressSync(readFileSync(at('deploy/site/sub', `${file}.br`))).toString()).toBe(text);
      expect(gunzipSync(readFileSync(at('deploy/site/sub', `${file}.gz`))).toString()).toBe(text);
    }
  });

  it('is compressed again only where it has changed, and keeps nothing that it no longer needs', async () => {
    const [site, cache] = [at('again'), at('cache-again')];
    writeFiles(site, { 'a.html': long, 'b.html': `${long}b`, 'c.html': long });
    const names = ['a.html', 'b.html', 'c.html'];
    expect((await compressFiles(site, names, cache)).files).toBe(3);
    expect(await compressFiles(site, names, cache)).toEqual({ files: 3, made: 0 });
    writeFiles(site, { 'b.html': `${long}c` });
    expect(await compressFiles(site, names, cache)).toEqual({ files: 3, made: 1 });
    expect((await listFiles(cache)).length).toBe(4);
  });
});

describe('_headers and _redirects', () => {
  /** The headers that each rule for a path gives. */
  const headersFor = (path: string): [name: string, value: string][] =>
    read('site/_headers')
      .split(/^(?=\/)/m)
      .filter((rule) => {
        const [pattern = ''] = rule.split('\n');
        return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
      })
      .flatMap((rule) =>
        [...rule.matchAll(/^ {2}([\w-]+): (.+)$/gm)].map(
          ([, name = '', value = '']) => [name, value] as [string, string],
        ),
      );

  it.each([
    ['/sub/', 'page'],
    ['/sub/404.html', 'page'],
    ['/sub/companies/birka/', 'page'],
    ['/sub/search/', 'search'],
    ['/sub/admin/', 'form'],
  ] as const)('give %s its policy, and no header twice', (path, policy) => {
    const headers = headersFor(path);
    expect(Object.fromEntries(headers)).toEqual({
      ...commonHeaders,
      'Content-Security-Policy': formatPolicyHeader(policy),
    });
    expect(headers.length).toBe(Object.keys(commonHeaders).length + 1);
  });

  it('let what has a hash in its name be kept, and data be read', () => {
    expect(headersFor('/sub/_astro/x.123.css')).toContainEqual([
      'Cache-Control',
      'public, max-age=31536000, immutable',
    ]);
    expect(headersFor('/sub/search/pagefind/fragment/x')).toContainEqual([
      'Cache-Control',
      'public, max-age=31536000, immutable',
    ]);
    expect(headersFor('/sub/data/claims.json')).toContainEqual(['Access-Control-Allow-Origin', '*']);
  });

  it('keep within what Cloudflare reads', () => {
    const text = read('site/_headers');
    expect(text.match(/^\//gm)?.length).toBeLessThan(100);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000);
  });

  it('lead on with and without the slash', () => {
    expect(read('site/_redirects')).toBe(
      '/ /sub/ 302\n/sub/companies/birka-mines/ /sub/companies/birka/ 301\n/sub/companies/birka-mines /sub/companies/birka/ 301\n',
    );
  });
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

function ask(port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on('error', reject).end();
  });
}

const findPort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** The path of a program; undefined if this machine has none of the name. */
function findProgram(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((place) => join(place, name)).find((path) => existsSync(path));
}

const brotliModule = ['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules', '/usr/share/nginx/modules']
  .map((place) => join(place, 'ngx_http_brotli_static_module.so'))
  .find((path) => existsSync(path));

/** A server’s program and the arguments that start it with our configuration, as it was made but for port and place. */
const servers = {
  nginx: {
    program: brotliModule && findProgram('nginx'),
    start: (port: number) => {
      const site = read('nginx.conf')
        .replace('listen 80', `listen 127.0.0.1:${port}`)
        .replace('/srv/lodestone/site', at('deploy/site'));
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
      const main = [
        `load_module ${brotliModule};`,
        `pid ${at('nginx.pid')}; error_log ${at('error.log')}; daemon off; master_process off; events {}`,
        `http { access_log off; ${temporary.map((name) => `${name}_temp_path ${at(name)};`).join(' ')}`,
        site,
        '}',
      ];
      writeFileSync(at('main.conf'), main.join('\n'));
      return ['-p', folder, '-c', at('main.conf')];
    },
  },
  caddy: {
    program: findProgram('caddy'),
    start: (port: number) => {
      const site = read('Caddyfile')
        .replace('\n:80 {', `\nhttp://127.0.0.1:${port} {`)
        .replace('/srv/lodestone/site', at('deploy/site'));
      writeFileSync(at('Caddyfile'), `{\n\tadmin off\n}\n${site}`);
      return ['run', '--config', at('Caddyfile'), '--adapter', 'caddyfile'];
    },
  },
};

describe.each(Object.entries(servers))('%s', (_, { program, start }) => {
  if (!program) {
    it.skip('is not on this machine, or lacks its module for brotli', () => {});
    return;
  }
  let child: ChildProcess;
  let port = 0;
  let said = '';
  beforeAll(async () => {
    port = await findPort();
    const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    child = spawn(program, start(port), { env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout?.on('data', (text) => (said += text));
    child.stderr?.on('data', (text) => (said += text));
    for (let tries = 0; tries < 100 && child.exitCode === null; tries += 1) {
      if (await ask(port, '/').catch(() => undefined)) return;
      await sleep(100);
    }
    throw new Error(`it does not answer: ${said}`);
  });
  afterAll(() => void child?.kill());

  it.each([
    ['/sub/', 200, 'page', 'text/html; charset=utf-8', 'no-cache'],
    ['/sub/companies/birka/', 200, 'page', 'text/html; charset=utf-8', 'no-cache'],
    ['/sub/search/', 200, 'search', 'text/html; charset=utf-8', 'no-cache'],
    ['/sub/admin/', 200, 'form', 'text/html; charset=utf-8', 'no-cache'],
    ['/sub/data/claims.json', 200, 'page', 'application/json; charset=utf-8', 'no-cache'],
    ['/sub/calendar.ics', 200, 'page', 'text/calendar; charset=utf-8', 'no-cache'],
    ['/sub/map.svg', 200, 'page', 'image/svg+xml; charset=utf-8', 'no-cache'],
    ['/sub/_astro/x.123.css', 200, 'page', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/sub/_astro/font.123.woff2', 200, 'page', 'font/woff2', 'public, max-age=31536000, immutable'],
    ['/sub/_astro/gone.456.css', 404, 'page', 'text/html; charset=utf-8', 'no-cache'],
    ['/sub/nobody/', 404, 'page', 'text/html; charset=utf-8', 'no-cache'],
    ['/sub/data/', 404, 'page', 'text/html; charset=utf-8', 'no-cache'],
    ['/_headers', 404, 'page', 'text/html; charset=utf-8', 'no-cache'],
    ['/elsewhere', 404, 'page', 'text/html; charset=utf-8', 'no-cache'],
  ] as const)(
    'answers %s with %i, the policy of a %s, its type and its caching',
    async (path, status, policy, type, caching) => {
      const answer = await ask(port, path);
      expect(answer.status).toBe(status);
      const lower = Object.entries(commonHeaders).map(([name, value]) => [name.toLowerCase(), value]);
      expect(answer.headers).toMatchObject({
        ...Object.fromEntries(lower),
        'content-security-policy': formatPolicyHeader(policy),
        'content-type': type,
        'cache-control': caching,
      });
      expect(answer.headers['strict-transport-security']).toBeUndefined();
      if (status === 404) expect(answer.body.toString()).toBe(files['404.html']);
    },
  );

  it('sends what was compressed to those who can read it, and tells caches so', async () => {
    const text = files['companies/birka/index.html'];
    const path = '/sub/companies/birka/';
    const encoded = async (accepted: string) => ask(port, path, { 'Accept-Encoding': accepted });
    const [br, gz, plain] = [await encoded('gzip, br'), await encoded('gzip'), await encoded('identity')];
    expect([br, gz, plain].map(({ headers }) => headers['content-encoding'])).toEqual([
      'br',
      'gzip',
      undefined,
    ]);
    expect(brotliDecompressSync(br.body).toString()).toBe(text);
    expect(gunzipSync(gz.body).toString()).toBe(text);
    expect(plain.body.toString()).toBe(text);
    expect(br.headers.vary).toMatch(/accept-encoding/i);
    expect(br.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it('sends a page again only if it has changed', async () => {
    const { etag = '' } = (await ask(port, '/sub/')).headers;
    expect((await ask(port, '/sub/', { 'If-None-Match': etag })).status).toBe(304);
  });

  it('leads on from former addresses, from folders without their slash, and from above the base', async () => {
    for (const path of ['/sub/companies/birka-mines/', '/sub/companies/birka-mines'])
      expect(await ask(port, path)).toMatchObject({
        status: 301,
        headers: { location: '/sub/companies/birka/' },
      });
    const folder = await ask(port, '/sub/companies');
    expect([301, 308]).toContain(folder.status);
    expect(folder.headers.location).toMatch(/companies\/$/);
    expect(await ask(port, '/')).toMatchObject({ status: 302, headers: { location: '/sub/' } });
  });

  it('lets other sites read the data, and nothing else', async () => {
    expect((await ask(port, '/sub/data/claims.json')).headers['access-control-allow-origin']).toBe('*');
    expect((await ask(port, '/sub/')).headers['access-control-allow-origin']).toBeUndefined();
  });
});
