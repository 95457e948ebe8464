/**
 * A headless browser on any machine: on Linux x64 the Chromium that npm brings, with the libraries and the font
 * it needs; elsewhere an installed Chrome or Edge, or the one that CHROME_PATH names.
 */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { findHost } from '../../scripts/install.mjs';
import { withLock } from '../../scripts/lock.mjs';

const cache = join(import.meta.dirname, '..', '..', '.lodestone');

/** No sandbox: a container lets no process make one. Only pages of our own are opened. */
const always = ['--no-sandbox', '--font-render-hinting=none'];

/** A browser to close after use; undefined if this machine has none, and the tests that need one are skipped. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser | undefined> {
  const args = [...always, ...more];
  if (process.env.CHROME_PATH) return chromium.launch({ args, executablePath: process.env.CHROME_PATH });
  const { os, cpu, libc } = findHost();
  if (os === 'linux' && cpu === 'x64' && libc === 'glibc')
    return chromium.launch({ args, ...(await bundledChromium()) });
  return (await launchInstalled('chrome', args)) ?? launchInstalled('msedge', args);
}

async function launchInstalled(channel: string, args: string[]): Promise<Browser | undefined> {
  try {
    return await chromium.launch({ args, channel });
  } catch (error) {
    if (error instanceof Error && /is not found|not supported/.test(error.message)) return undefined;
    throw error;
  }
}

async function bundledChromium(): Promise<LaunchOptions> {
  const manifest = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packed = join(dirname(manifest), '..', 'bin');
  const { version } = JSON.parse(await readFile(join(packed, '..', 'package.json'), 'utf8'));
  const folder = join(cache, `chromium-${version}`);
  const config = fontsConfig(folder);
  const hash = createHash('sha256').update(config).digest('hex').slice(0, 12);
  const configFile = join(cache, `fonts-${hash}.conf`);
  await withLock(`${folder}.lock`, async () => {
    await unpack(packed, folder);
    await writeFile(configFile, config);
  });
  const env = {
    ...process.env,
    FONTCONFIG_FILE: configFile,
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
  };
  return { env: env as Record<string, string>, executablePath: join(folder, 'chromium') };
}

/** Unpacks once for all runs; a folder that has its name is whole. */
async function unpack(packed: string, folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const { TMPDIR } = process.env;
  // The package unpacks into the folder for temporary files, and takes what lies there for its own.
  process.env.TMPDIR = unfinished;
  const files = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
  try {
    await Promise.all(files.map((file) => inflate(join(packed, file))));
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
  await rename(unfinished, folder);
}

/** Fonts for the scripts that the strange corpus is written in; the browser’s own package has Latin alone. */
const scripts = ['do-hyeon', 'harmattan', 'kosugi', 'secular-one', 'zcool-xiaowei'];

/** The browser’s own font comes first, whatever else is there. */
function fontsConfig(folder: string): string {
  const { resolve } = createRequire(import.meta.url);
  const more = scripts.map((name) => dirname(resolve(`@expo-google-fonts/${name}/package.json`)));
  const families = ['sans-serif', 'serif', 'monospace', 'system-ui'];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${[join(folder, 'fonts'), ...more].map((path) => `  <dir>${path}</dir>`).join('\n')}
${families.map((family) => `  <alias binding="same"><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`).join('\n')}
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
