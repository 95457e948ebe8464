// @ts-check
// The way into every command: installs what is missing, then runs scripts/<command>.ts on our own Node.
// Plain JavaScript without a dependency, because it runs before anything is installed.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findHost } from './install.mjs';
import { ensureInstalled } from './npm-ci.mjs';
import { findNode } from './own-node.mjs';
import { runChild } from './run-child.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {string | undefined} command @param {string[]} args @returns {Promise<number>} the exit status */
async function run(command, args) {
  const commands = listCommands();
  if (command === undefined || !commands.includes(command)) {
    console.error(
      `Usage: node scripts/run.mjs <command> [options]; a command is one of ${commands.join(', ')}`,
    );
    return 2;
  }
  await ensureInstalled(root);
  const node = findNode(root, findHost());
  const script = join(root, 'scripts', `${command}.ts`);
  // What a check reads stays: a nursery of 16 MB, Node's own, is emptied again and again for nothing.
  const flags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=64'];
  return runChild(node, [...flags, script, ...args], { cwd: root, stdio: 'inherit', env: childEnv(node) });
}

/** The commands are those that package.json offers and that have a script. @returns {string[]} */
function listCommands() {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const named = Object.values(scripts).map((line) => /run\.mjs ([a-z-]+)/.exec(String(line))?.[1] ?? '');
  return named.filter((name) => existsSync(join(root, 'scripts', `${name}.ts`)));
}

/** Whatever a command starts finds our Node and our tools first, and reports home to nobody. @param {string} node */
function childEnv(node) {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env[key]].join(delimiter);
  // Compiled code is run, so it lies with the packages, which no restored cache may bring.
  const compiled =
    process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'lodestone-compiled');
  return { ...process.env, [key]: path, ASTRO_TELEMETRY_DISABLED: '1', NODE_COMPILE_CACHE: compiled };
}

try {
  const [command, ...args] = process.argv.slice(2);
  process.exitCode = await run(command, args);
} catch (error) {
  const { message, status = 70 } = /** @type {Error & { status?: number }} */ (error);
  console.error(`Lodestone: ${message}`);
  process.exitCode = status;
}
