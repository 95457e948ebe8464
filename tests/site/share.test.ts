import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { writeShareImages } from '../../src/astro/write-share-images.ts';
import { entities } from '../core/claims/world.ts';
import { sample } from '../core/sample.ts';
import { readPages } from './pages.ts';

const site = inject('site');
const pages = readPages(site);

describe('the picture beside a link to a page', () => {
  const pictures = [...pages.values()].flatMap(({ path, root }) => {
    const address = root.querySelector('meta[property="og:image"]')?.getAttribute('content');
    return address ? [{ path, file: join(site, new URL(address).pathname) }] : [];
  });

  it('is there for every page that is not moved, and is the page’s own for articles and entities', () => {
    expect(pictures.length).toBeGreaterThan(150);
    for (const { path, file } of pictures) expect(existsSync(file), path).toBe(true);
    const own = pictures.filter(({ file }) => !file.endsWith('site.png'));
    expect(own.length).toBeGreaterThan(150);
    for (const { path, file } of own)
      expect(path).toContain(file.slice(site.length + '/share'.length, -'.png'.length));
  });

  it('is a PNG of the size that readers show large, and light', async () => {
    for (const { file } of pictures.slice(0, 20)) {
      expect(await sharp(file).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
      expect(readFileSync(file).length).toBeLessThan(60_000);
    }
  });
});

describe('pictures of another site', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lodestone-share-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('are the same from the cache, and the site’s own where a name cannot be set', async () => {
    const { digest } = sample({ ...entities, 'companies/far.md': '---\nname: 中国稀土\n---\n' });
    const cache = join(folder, 'cache');
    const [first, second] = [join(folder, 'a'), join(folder, 'b')];
    const files = await writeShareImages(first, digest, cache);
    expect(await writeShareImages(second, digest, cache)).toEqual(files);
    expect(readdirSync(cache).length).toBeLessThanOrEqual(files.length);
    const bytes = (at: string, name: string) => readFileSync(join(at, name)).toString('base64');
    for (const name of files) expect(bytes(second, name), name).toBe(bytes(first, name));
    expect(bytes(first, 'share/companies/far.png')).toBe(bytes(first, 'share/site.png'));
    expect(bytes(first, 'share/companies/birka.png')).not.toBe(bytes(first, 'share/site.png'));
  });
});
