/** The pictures of a site’s pages, as PNG files; one that was drawn before is taken from the cache. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Digest } from '../core/link/digest.ts';
import { cardOfArticle, cardOfEntity, cardOfSite, type ShareCard } from '../core/view/share-card.ts';
import { drawCard } from '../share/draw-card.ts';
import type { TellCount } from './build-site.ts';
import { openShareCache, type ShareCache } from './share-cache.ts';

/** How many are drawn at a time. */
const together = 8;

/** Writes every picture into `site`; returns their paths in it. `folder`, that of the cache, is ours alone, made if it is missing. */
export async function writeShareImages(
  site: string,
  digest: Digest,
  folder?: string,
  onCount?: TellCount,
): Promise<string[]> {
  const cache = folder === undefined ? undefined : await openShareCache(folder);
  const cards = listCards(digest);
  for (let at = 0; at < cards.length; at += together) {
    await Promise.all(
      cards.slice(at, at + together).map(async ({ path, card }) => {
        const file = join(site, path);
        await mkdir(dirname(file), { recursive: true });
        await writeImage(file, card, cardOfSite(digest), cache);
      }),
    );
    onCount?.(Math.min(at + together, cards.length), cards.length);
  }
  await cache?.prune();
  return cards.map(({ path }) => path);
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

async function writeImage(
  file: string,
  card: ShareCard,
  spare: ShareCard,
  cache?: ShareCache,
): Promise<void> {
  // Where a card cannot be drawn, the site’s is.
  const drawn = [card, spare];
  const kept = await cache?.find(drawn);
  const image = kept ?? (await drawImage(card, spare));
  await writeFile(file, image);
  if (!kept) await cache?.keep(drawn, image);
}

const drawImage = (card: ShareCard, spare: ShareCard): Promise<Buffer> =>
  rasterise(drawCard(card) ?? drawCard(spare) ?? drawCard({ ...spare, title: '', site: '' }) ?? '');

// One picture is too small to be shared between threads; several are drawn side by side.
sharp.concurrency(1);

const rasterise = (svg: string): Promise<Buffer> =>
  sharp(Buffer.from(svg)).removeAlpha().png({ palette: true, colours: 16, dither: 0, effort: 1 }).toBuffer();
