/** What the overlay of `npm run dev` says of one problem. */
import type { Problem } from '../core/problem/problem.ts';
import { reportText } from '../core/problem/report-text.ts';
import type { Urls } from '../core/url.ts';

export interface DevNotice {
  /** As `check` says it: `file:line:column code: message (hint)`. */
  line: string;
  /** The page that explains its code, where there are pages. */
  href?: string;
}

export interface DevNotices {
  /** What keeps the content from being shown. */
  faults: DevNotice[];
  /** What is probably a slip. */
  warnings: DevNotice[];
}

const nothing = { files: 0, articles: 0, claims: 0 };

/** The problems of one severity in their order. */
export function listNotices(
  problems: readonly Problem[],
  severity: Problem['severity'],
  urls?: Urls,
): DevNotice[] {
  return problems
    .filter((problem) => problem.severity === severity)
    .map((problem) => {
      const [line = ''] = reportText([problem], nothing).split('\n');
      return { line, ...(urls && { href: urls.problem(problem.code) }) };
    });
}
