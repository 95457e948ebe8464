/**
 * The home page as it was worked out last. Whoever starts to edit looks at it first, and it takes nearly all that the
 * claims add up to: of a content that has not changed since it is shown at once, and the rest is worked out after.
 */
import { createHash } from 'node:crypto';
import type { Digest } from '../core/link/digest.ts';
import type { RecordCache } from '../core/load/record-cache.ts';
import type { OpenedDigest } from '../core/open-digest.ts';
import { type HomeView, viewHome } from '../core/view/home-view.ts';

type Opened = Pick<OpenedDigest, 'state' | 'library' | 'digest'>;

/** A hash of what the view is made of, and of the code of `version` that makes it. */
export function contextOfHome(
  version: string,
  { state, library, digest: { today, urls } }: Opened,
  withDrafts: boolean,
): string {
  // Where there is no draft, it makes no difference whether drafts are shown.
  const drafts = withDrafts && library.articles.some(({ fields }) => fields?.draft);
  return createHash('sha256')
    .update(['home', version, state, today, urls.base, drafts].join('\0'))
    .digest('base64');
}

export interface KnownHome {
  /** The view that was kept of what the digest is made of. */
  find: (digest: Digest) => HomeView | undefined;
  /** Told what is shown, and what it was made from. */
  show: (digest: Digest, opened: Opened) => void;
  /** Keeps that of what is shown for the next run, unless it is kept already. */
  keep: () => void;
}

export function openKnownHome(cache: RecordCache | undefined, version: string): KnownHome {
  let shown: { digest: Digest; context: () => string } | undefined;
  let known: { digest: Digest; view: HomeView } | undefined;
  /** Only the first content can be that of the last run; to look for another costs time at every edit. */
  let isFirst = true;
  let kept: string | undefined;
  return {
    find: (digest) => (known?.digest === digest ? known.view : undefined),
    show: (digest, opened) => {
      shown = { digest, context: () => contextOfHome(version, opened, true) };
      known = undefined;
      if (!cache || !isFirst) return;
      isFirst = false;
      const context = shown.context();
      const json = cache.findMade(context);
      if (json === undefined) return;
      kept = context;
      known = { digest, view: JSON.parse(json) };
    },
    keep: () => {
      if (!cache || !shown) return;
      const context = shown.context();
      if (context === kept) return;
      cache.keepMade(context, JSON.stringify(viewHome(shown.digest)));
      kept = context;
    },
  };
}
