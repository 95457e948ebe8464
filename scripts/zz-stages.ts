import { mkdtempSync, rmSync } from 'node:fs';
import { buildSite } from '../src/astro/build-site.ts';
import { openContentCache } from './content-cache.ts';

const contentDir = process.argv[2]!;
const outDir = mkdtempSync(import.meta.dirname + '/../.lodestone/zz-');
const c0 = process.cpuUsage();
let peak = 0;
setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 200).unref();
const r = await buildSite({
  contentDir,
  today: '2026-11-30',
  outDir,
  name: 'zz',
  cache: openContentCache(contentDir)!,
});
console.log(
  r.stages.map((s) => `${s.name} ${s.seconds.toFixed(2)}`).join(', '),
  'wall',
  r.seconds.toFixed(2),
  'pages',
  r.pages,
  'reused',
  r.reused,
  'MB',
  (peak / 1e6).toFixed(0),
  'cpu',
  JSON.stringify(process.cpuUsage(c0)),
);
if (process.argv[3]) {
  const fs = await import('node:fs');
  fs.rmSync(process.argv[3], { recursive: true, force: true });
  fs.renameSync(outDir, process.argv[3]);
} else rmSync(outDir, { recursive: true });
