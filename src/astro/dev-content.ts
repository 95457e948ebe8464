/** The content while somebody edits it: the last good digest for pages, the problems of this moment for people. */
import { createLineReader } from '../core/load/read-lines.ts';
import { createMemoryCache } from '../core/load/record-cache.ts';
import { type OpenOptions, openDigest } from '../core/open-digest.ts';
import { type ReportOptions, reportText } from '../core/problem/report-text.ts';
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

/**
 * `reportOptions` says how the report is to look, anew each time.
 * @returns a function that opens the content anew and never rejects; pages see it, drafts included, at once if it is good
 */
export function watchableContent(
  options: OpenOptions,
  reportOptions?: () => ReportOptions,
): () => Promise<OpenedContent> {
  let isShown = false;
  let accents = '';
  const cache = createMemoryCache();
  return async () => {
    const question = { ...options, drafts: true, cache };
    const { digest, report, faults, warnings } = await open(question, reportOptions?.());
    if (digest && faults.length === 0) {
      // The site’s own index answers here: no engine knows of drafts.
      const { searchEngine: _, ...site } = digest.site;
      provideDigest({ ...digest, site });
      isShown = true;
      accents = `${digest.site.accent} ${digest.site.accentDark}`;
    }
    return { report, faults, warnings, isShown, accents };
  };
}

async function open(options: OpenOptions, reportOptions?: ReportOptions) {
  try {
    const { digest, problems, counts } = await openDigest(options);
    const lineOf = createLineReader();
    return {
      digest,
      report: reportText(problems, counts, reportOptions),
      faults: listNotices(problems, 'error', lineOf, digest.urls),
      warnings: listNotices(problems, 'warning', lineOf, digest.urls),
    };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const isGone = code === 'ENOENT' || code === 'ENOTDIR';
    const line = isGone ? `there is no folder “${options.contentDir}”` : message.replaceAll(/\s*\n\s*/g, ' ');
    return { digest: undefined, report: line, faults: [{ line }], warnings: [] };
  }
}
