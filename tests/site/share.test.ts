import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { writeShareImages } from '../../src/astro/write-share-images.ts';
import { entities } from '../core/claims/world.ts';
import { sample, siteText } from '../core/sample.ts';
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

  describe('in the cache that are not what they say', () => {
    const { digest } = sample(entities);
    const folderOf = (name: string) => join(folder, name);
    const bytes = (at: string, name: string) => readFileSync(join(at, name)).toString('base64');
    let files: string[] = [];
    beforeAll(async () => {
      files = await writeShareImages(folderOf('fresh'), digest, folderOf('kept'));
    });

    /** Each does something else to a picture; `other` is that of another page. */
    const spoilers: ((file: string, other: string) => void)[] = [
      (file) => change(file, (image) => image.writeUInt8(image.readUInt8(200) ^ 1, 200)),
      (file) => truncateSync(file, 300),
      (file) => truncateSync(file),
      (file, other) => copyFileSync(other, file),
      (file, other) => {
        rmSync(file);
        symlinkSync(other, file);
      },
      (file) => {
        rmSync(file);
        mkdirSync(join(file, 'x'), { recursive: true });
      },
    ];

    it('are drawn again and leave nothing: damaged, cut off, empty, another page’s, links, folders', async () => {
      const names = readdirSync(folderOf('kept')).sort();
      expect(names.length).toBeGreaterThan(2 * spoilers.length);
      for (const [index, name] of names.entries()) {
        const other = join(folderOf('fresh'), files[(index + 1) % files.length] ?? '');
        spoilers[index % spoilers.length]?.(join(folderOf('kept'), name), other);
      }
      writeFileSync(join(folderOf('kept'), 'stranger.png'), 'x');
      for (const again of ['from damaged', 'from mended']) {
        await writeShareImages(folderOf(again), digest, folderOf('kept'));
        for (const name of files)
          expect(bytes(folderOf(again), name), name).toBe(bytes(folderOf('fresh'), name));
        expect(readdirSync(folderOf('kept')).sort()).toEqual(names);
        expect(names.every((name) => lstatSync(join(folderOf('kept'), name)).isFile())).toBe(true);
      }
    });

    it.skipIf(!process.getuid)('or are another user’s are drawn again', async () => {
      const uid = process.getuid?.() ?? 0;
      const kept = () => readdirSync(folderOf('kept')).map((name) => join(folderOf('kept'), name));
      const isOld = (file: string): boolean => statSync(file).mtimeMs === 1000;
      for (const file of kept()) utimesSync(file, 1, 1);
      await writeShareImages(folderOf('again'), digest, folderOf('kept'));
      expect(kept().every(isOld)).toBe(true);
      vi.spyOn(process, 'getuid').mockReturnValue(uid + 1);
      await writeShareImages(folderOf('again'), digest, folderOf('kept'));
      vi.restoreAllMocks();
      expect(kept().some(isOld)).toBe(false);
    });

    it('are drawn again where the site’s own stands in for one and has changed', async () => {
      const far = { ...entities, 'companies/far.md': '---\nname: 中国稀土\n---\n' };
      const write = async (text: string) => {
        const changed = sample(far, '2026-11-22', siteText.replace('What is said about potash', text));
        await writeShareImages(folderOf(text), changed.digest, folderOf('far'));
        return bytes(folderOf(text), 'share/companies/far.png');
      };
      expect(await write('One')).not.toBe(await write('Another'));
    });
  });
});

function change(file: string, edit: (image: Buffer) => void): void {
  const image = readFileSync(file);
  edit(image);
  writeFileSync(file, image);
}
