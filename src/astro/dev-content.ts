/** The content while somebody edits it: the last good digest for pages, the problems of this moment for people. */
import { setImmediate as turn } from 'node:timers/promises';
import { mildRules } from '../core/check/rules.ts';
import { disagreementsOf } from '../core/claims/disagreements.ts';
import { groupsOf } from '../core/claims/groups.ts';
import { slipsOf } from '../core/claims/slippage.ts';
import { listTimeline } from '../core/claims/timeline.ts';
import { upcomingOf } from '../core/claims/upcoming.ts';
import type { Digest } from '../core/link/digest.ts';
import { createLineReader } from '../core/load/read-lines.ts';
import type { OpenedDigest, OpenOptions } from '../core/open-digest.ts';
import { type ReportOptions, reportText } from '../core/problem/report-text.ts';
import { createReopener } from '../core/reopen-digest.ts';
import { type DevNotices, listNotices } from './dev-notice.ts';
import { provideDigest } from './digest-store.ts';

export interface OpenedContent extends DevNotices {
  /** The text of `check`; one line if the folder cannot be opened at all. */
  report: string;
  /** Whether pages have a digest: this content, or the last that was good. */
  isShown: boolean;
  /** The colours of `site.yaml`, of the digest that is shown. */
  accents: string;
}

export interface ShownContent extends Pick<OpenedContent, 'isShown' | 'accents'> {
  /** Whether what was opened is what is shown. */
  isGood: boolean;
}

export interface WatchableContent {
  /**
   * Opens the content anew; the paths within it that may have changed are told, if they are known. Pages see it, drafts
   * included, at once if it is good. Never rejects.
   */
  open: (changed?: ReadonlySet<string>) => Promise<ShownContent>;
  /** What there is to say of what was opened last; undefined if `isOver` says meanwhile that it is of no use. */
  describe: (isOver: () => boolean) => Promise<OpenedContent | undefined>;
  /** Works out what most pages share: a piece each time that `mayGoOn` resolves, none any more where it says no. */
  prepare: (mayGoOn: () => Promise<boolean>) => Promise<void>;
}

export interface WatchOptions {
  /** How the report is to look. */
  reportOptions?: (() => ReportOptions) | undefined;
  /** Told what pages show from now on, and what it was made from. */
  onShown?: (digest: Digest, opened: OpenedDigest) => void;
}

/** What could be opened, or why nothing could. */
type Opened = OpenedDigest | { failure: string };

/**
 * Every error is found before pages see a content: they never show one that would not be published. What only warns takes
 * most of the time and keeps nobody from looking at a page, so it is looked for after. `reportOptions` says how the report
 * is to look, anew each time.
 */
export function watchableContent(
  options: OpenOptions,
  { reportOptions, onShown }: WatchOptions = {},
): WatchableContent {
  const reopen = createReopener({ ...options, drafts: true });
  let isShown = false;
  let shown: Digest | undefined;
  let accents = '';
  let opened: Opened = { failure: 'the content has not been opened yet' };
  return {
    open: async (changed) => {
      opened = await reopen(changed).catch((error) => ({ failure: describeFailure(error, options) }));
      const isGood = 'library' in opened && opened.errors.length === 0;
      if ('library' in opened && isGood) {
        // The site’s own index answers here: no engine knows of drafts.
        const { searchEngine: _, ...site } = opened.digest.site;
        const digest = { ...opened.digest, site };
        shown = digest;
        provideDigest(digest);
        onShown?.(digest, opened);
        isShown = true;
        const { accent, accentDark } = site;
        accents = `${accent} ${accentDark}`;
      }
      return { isGood, isShown, accents };
    },
    describe: async (isOver) => {
      const one = opened;
      if ('failure' in one)
        return { report: one.failure, faults: [{ line: one.failure }], warnings: [], isShown, accents };
      for (const rule of mildRules) {
        // A page that is asked for meanwhile is answered between two rules.
        await turn();
        if (isOver()) return undefined;
        rule(one.library);
      }
      const { problems, counts, library } = one;
      const lineOf = createLineReader();
      return {
        report: reportText(problems, counts, reportOptions?.()),
        faults: listNotices(problems, 'error', lineOf, library.urls),
        warnings: listNotices(problems, 'warning', lineOf, library.urls),
        isShown,
        accents,
      };
    },
    prepare: async (mayGoOn) => {
      const digest = shown;
      if (!digest) return;
      for (const workOut of sharedWork) {
        if (!(await mayGoOn()) || digest !== shown) return;
        workOut(digest);
      }
    },
  };
}

/** From what others are made of to what is made of others. */
const sharedWork: readonly ((digest: Digest) => unknown)[] = [
  groupsOf,
  slipsOf,
  upcomingOf,
  disagreementsOf,
  ({ entities: [first], articlesTouching }) => first && articlesTouching(first.id),
  listTimeline,
];

function describeFailure(error: unknown, { contentDir }: OpenOptions): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const isGone = code === 'ENOENT' || code === 'ENOTDIR';
  return isGone ? `there is no folder “${contentDir}”` : message.replaceAll(/\s*\n\s*/g, ' ');
}
