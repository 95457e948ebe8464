/** The pictures of a site’s pages, as PNG files; one that was drawn before is taken from the cache. */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Digest } from '../core/link/digest.ts';
import { cardOfArticle, cardOfEntity, cardOfSite, type ShareCard } from '../core/view/share-card.ts';
import { drawCard } from '../share/draw-card.ts';

/** Changes when a picture of the same card would look otherwise. */
const version = 1;
/** How many are drawn at a time. */
const together = 8;

/** Writes every picture into `site`; returns their paths in it. `cache` is a folder of ours, made if it is missing. */
export async function writeShareImages(site: string, digest: Digest, cache?: string): Promise<string[]> {
  const cards = listCards(digest);
  for (let at = 0; at < cards.length; at += together) {
    await Promise.all(
      cards.slice(at, at + together).map(async ({ path, card }) => {
        const file = join(site, path);
        await mkdir(dirname(file), { recursive: true });
        await writeImage(file, card, cardOfSite(digest), cache);
      }),
    );
  }
  if (cache) await prune(cache, new Set(cards.map(({ card }) => keyOf(card))));
  return cards.map(({ path }) => path);
}

/** Drops what a killed build has left, and what this site no longer shows once that is more than what it shows. */
async function prune(cache: string, used: ReadonlySet<string>): Promise<void> {
  const names = await readdir(cache).catch(() => []);
  const unfinished = names.filter((name) => !name.endsWith('.png'));
  const spare = names.filter((name) => name.endsWith('.png') && !used.has(name.slice(0, -'.png'.length)));
  const dropped = [...unfinished, ...(spare.length > used.size ? spare : [])];
  await Promise.all(dropped.map((name) => rm(join(cache, name), { force: true })));
}

function listCards(digest: Digest): { path: string; card: ShareCard }[] {
  const { urls, articles, entities } = digest;
  const pathOf = (address: string): string => address.slice(urls.base.length);
  return [
    { path: pathOf(urls.share()), card: cardOfSite(digest) },
    ...articles.map((article) => ({
      path: pathOf(urls.share('article', article.id)),
      card: cardOfArticle(digest, article),
    })),
    ...entities.map((entity) => ({
      path: pathOf(urls.share(entity.kind, entity.id)),
      card: cardOfEntity(digest, entity),
    })),
  ];
}

async function writeImage(file: string, card: ShareCard, spare: ShareCard, cache?: string): Promise<void> {
  const kept = cache && join(cache, `${keyOf(card)}.png`);
  if (kept && (await copied(kept, file))) return;
  const image = await rasterise(
    drawCard(card) ?? drawCard(spare) ?? drawCard({ ...spare, title: '', site: '' }) ?? '',
  );
  await writeFile(file, image);
  if (kept) await keep(kept, image);
}

const keyOf = (card: ShareCard): string =>
  createHash('sha256')
    .update(JSON.stringify([version, card]))
    .digest('hex')
    .slice(0, 32);

async function copied(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to);
    return true;
  } catch {
    return false;
  }
}

/** A file that has its name in the cache is whole. A cache that cannot be written is none. */
async function keep(file: string, image: Uint8Array): Promise<void> {
  const unfinished = `${file}.${process.pid}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(unfinished, image);
    await rename(unfinished, file);
  } catch {
    // The next build draws it again.
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
}

// One picture is too small to be shared between threads; several are drawn side by side.
sharp.concurrency(1);

const rasterise = (svg: string): Promise<Buffer> =>
  sharp(Buffer.from(svg)).removeAlpha().png({ palette: true, colours: 16, dither: 0, effort: 1 }).toBuffer();
