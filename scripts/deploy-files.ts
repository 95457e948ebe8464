/** `npm run deploy-files`: makes of the newest build what hosts are given. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { explainDisk } from '../src/astro/output-error.ts';
import { publishBuild, recoverSite } from '../src/astro/publish-build.ts';
import { writeDeploy } from './deploy/write-deploy.ts';
import { withLock } from './lock.mjs';
import { UsageError } from './option-values.ts';
import { runCommand } from './run-command.ts';

const root = dirname(import.meta.dirname);

const usage = {
  name: 'deploy-files',
  meaning: 'Makes of the newest build what Netlify, Cloudflare, nginx, Caddy and a container are given.',
  options: ['base', 'out', 'to'],
} as const;

await runCommand(usage, async ({ base, outDir, to = 'deploy' }) => {
  await recoverSite(root, outDir);
  if (!existsSync(join(outDir, 'index.html'))) {
    throw new UsageError(`there is no site at “${outDir}”: npm run build makes one`);
  }
  if (!readFileSync(join(outDir, 'index.html'), 'utf8').includes(`href="${base}favicon.svg"`)) {
    throw new UsageError(
      `the site at “${outDir}” was built for another base than ${base}: say which by --base`,
    );
  }
  // Later builds may take its place meanwhile.
  const site = realpathSync(outDir);
  const cache = join(root, '.lodestone', 'cache', 'compressed');
  const render = (folder: string) => writeDeploy({ site, base, folder, cache });
  const { files, redirects, compressed } = await withLock(
    join(root, '.lodestone', 'deploy.lock'),
    () => publishBuild({ root, outDir: to, render, isGood: () => true }),
    { onWait: (pid: number) => console.error(`Waiting for process ${pid}, which does the same …`) },
  ).catch(explainDisk(to));
  console.log(
    `${to}: ${files.length} files, ${redirects.length} redirects; ${compressed.files} compressed, ${compressed.made} of them anew`,
  );
  return 0;
});
