/** The workflows that GitHub runs: what they may do, and their steps, run here as they are written. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { makeRepository } from '../core/make-repository.ts';
import { isLong } from '../effort.ts';

interface Step {
  name: string;
  uses?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
}

interface Workflow {
  on: Record<string, unknown>;
  permissions: unknown;
  jobs: Record<string, { permissions: Record<string, string>; steps: Step[]; 'timeout-minutes': number }>;
}

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  const workflow: Workflow = parse(text);
  return { name, text, workflow, steps: Object.values(workflow.jobs).flatMap(({ steps }) => steps) };
});
const stepsOf = (wanted: string): Step[] => workflows.find(({ name }) => name === wanted)?.steps ?? [];

describe.each(workflows)('$name', ({ text, workflow, steps }) => {
  it('takes every action at a commit, and says which version that is', () => {
    const uses = text.split('\n').filter((line) => line.includes('uses:'));
    expect(uses.length).toBe(steps.filter((step) => step.uses).length);
    for (const line of uses) expect(line).toMatch(/uses: actions\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('has no right that is not written down, no secret and an end', () => {
    expect(workflow.permissions).toEqual({});
    expect(text).not.toMatch(/secrets\b[.[]|secrets:/);
    for (const job of Object.values(workflow.jobs)) {
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      expect(job.permissions).toBeDefined();
    }
  });

  it('puts no value into a command, only into its environment', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });

  it('leaves no token behind in the checkout', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
      expect(step.with?.['persist-credentials']).toBe(false);
  });
});

describe('a request from a stranger', () => {
  it('runs the code that it is for, with a token that reads, and leaves no cache', () => {
    const { workflow } = workflows.find(({ name }) => name === 'pull-request.yml') ?? workflows[0] ?? never();
    expect(Object.keys(workflow.on)).toEqual(['pull_request_target']);
    expect(Object.values(workflow.jobs).map(({ permissions }) => permissions)).toEqual([
      { contents: 'read' },
    ]);
    const steps = stepsOf('pull-request.yml');
    expect(steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))?.with?.ref).toMatch(
      /^\$\{\{ github\.event\.pull_request\.base\.sha \}\}$/,
    );
    expect(steps.filter(({ uses }) => uses?.startsWith('actions/cache'))).toEqual([]);
  });

  it('is checked step by step, is told where its lines are wrong, and nothing of it is run or written', {
    timeout: 60_000,
  }, () => {
    const { clone, marker } = makeRequest();
    const { status, stdout } = runSteps(clone, stepsOf('pull-request.yml'), { NUMBER: '7' });
    expect(status).toBe(1);
    const told = stdout.split('\n').filter((line) => line.startsWith('::'));
    expect(told.some((line) => line.startsWith('::error file=content/topics/zz.md,line=2,'))).toBe(true);
    expect(told.some((line) => line.includes('file=content/topics/code.md') && line.includes('---js'))).toBe(
      true,
    );
    expect(told.some((line) => line.includes('file=content/topics/link.md') && line.includes('a link'))).toBe(
      true,
    );
    expect(told.every((line) => /^::(error|warning|notice) file=content\//.test(line))).toBe(true);
    expect(existsSync(marker)).toBe(false);
    expect(execFileSync('git', ['status', '--porcelain'], { cwd: clone }).toString()).toBe('');
  });
});

/** A shell without any network, where the kernel lets us make one. */
const offline = ['unshare', '--map-root-user', '--net', 'bash'];
const canGoOffline = spawnSync(offline[0] ?? '', [...offline.slice(1), '-c', 'true']).status === 0;

it.runIf(isLong)(
  'publishing is done step by step, and asks the network for nothing',
  { timeout: 600_000 },
  () => {
    const clone = cloneOf(makeOrigin().folder);
    const shell = canGoOffline ? offline : ['bash'];
    const { status, stdout } = runSteps(clone, stepsOf('publish.yml'), { BASE: '/digest' }, shell);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/ 0 errors/)]);
    expect(readFileSync(join(clone, 'dist/index.html'), 'utf8')).toContain('href="/digest/timeline/"');
  },
);

it('what the product is made of can be listed', () => {
  const { stdout } = spawnSync('npm', ['run', '-s', 'sbom'], { encoding: 'utf8' });
  const { components } = JSON.parse(stdout);
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const names = Object.entries<{ version: string }>(packages).flatMap(([place, { version }]) =>
    place === '' ? [] : `${place.replace(/^.*node_modules\//, '')}@${version}`,
  );
  expect(new Set(components.map((one: { 'bom-ref': string }) => one['bom-ref']))).toEqual(new Set(names));
  for (const { purl, hashes } of components)
    expect([purl, hashes?.length]).toEqual([expect.stringMatching(/^pkg:npm\//), 1]);
});

/** A repository with our code and content; packages are linked, as an installation would find them. */
function makeOrigin() {
  const origin = makeRepository();
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  for (const file of files
    .toString()
    .split('\0')
    .filter((path) => existsSync(path) && path !== ''))
    cpSync(file, join(origin.folder, file));
  origin.commit();
  return origin;
}

function cloneOf(origin: string): string {
  const parent = mkdtempSync(join(tmpdir(), 'lodestone-clone-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const clone = join(parent, 'digest');
  execFileSync('git', ['clone', '--quiet', origin, clone]);
  symlinkSync(resolve('node_modules'), join(clone, 'node_modules'));
  // A link is no folder to .gitignore.
  execFileSync('git', ['config', 'core.excludesFile', join(parent, 'ignore')], { cwd: clone });
  execFileSync('sh', ['-c', `echo node_modules > ${join(parent, 'ignore')}`]);
  return clone;
}

/** Request 7: bad content, a link, and code that would leave a mark if anything of it were run. */
function makeRequest() {
  const origin = makeOrigin();
  const { folder: place, write, run } = origin;
  const main = run('rev-parse', '--abbrev-ref', 'HEAD');
  const marker = join(place, 'was-run');
  const attack = `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`;
  run('checkout', '--quiet', '-b', 'request');
  write('content/topics/zz.md', '---\nnaem: "::set-output name=a::b"\n---\n');
  write('content/topics/code.md', `---js\n${attack}\n---\n`);
  symlinkSync('/etc/hostname', join(place, 'content/topics/link.md'));
  write('scripts/run.mjs', attack);
  write('scripts/check.ts', attack);
  write('package.json', JSON.stringify({ scripts: { check: `node -e "${attack}"`, precheck: 'exit 7' } }));
  write('.npmrc', 'script-shell=/bin/false\n');
  write('.gitattributes', '* filter=attack\n');
  origin.commit();
  run('update-ref', 'refs/pull/7/head', 'HEAD');
  run('checkout', '--quiet', '--force', main);
  return { clone: cloneOf(place), marker };
}

/** Runs the commands of a job in their order until one fails, as GitHub does. */
function runSteps(cwd: string, steps: readonly Step[], env: Record<string, string>, shell = ['bash']) {
  const [command = '', ...before] = shell;
  let stdout = '';
  for (const { run } of steps) {
    if (run === undefined) continue;
    const own = { ...process.env, ...env, CI: 'true', NO_COLOR: '1' };
    const done = spawnSync(command, [...before, '-e', '-o', 'pipefail', '-c', run], {
      cwd,
      env: own,
      encoding: 'utf8',
    });
    stdout += done.stdout;
    if (done.status !== 0) return { status: done.status, stdout };
  }
  return { status: 0, stdout };
}

function never(): never {
  throw new Error('there is no such workflow');
}
