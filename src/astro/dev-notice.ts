/** What the overlay of `npm run dev` says of one problem. */
import { type LineOf, makeExcerpt } from '../core/problem/excerpt.ts';
import type { Problem } from '../core/problem/problem.ts';
import { mostExcerpts, reportText } from '../core/problem/report-text.ts';
import type { Urls } from '../core/url.ts';

export interface DevNotice {
  /** As `check` says it: `file:line:column severity code: message (hint)`. */
  line: string;
  /** The line of the file and its underline, where there is one. */
  excerpt?: string;
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

/** Columns of an excerpt. */
const width = 100;

/** The problems of one severity in their order. */
export function listNotices(
  problems: readonly Problem[],
  severity: Problem['severity'],
  lineOf: LineOf,
  urls: Urls,
): DevNotice[] {
  return problems
    .filter((problem) => problem.severity === severity)
    .map((problem, index) => {
      const [line = ''] = reportText([problem], nothing).split('\n');
      const shown = index < mostExcerpts ? makeExcerpt(problem, lineOf, width) : undefined;
      const excerpt =
        shown && `${shown.margin}${shown.text}\n${shown.underMargin}${shown.indent}${shown.underline}`;
      return { line, ...(excerpt && { excerpt }), href: urls.problem(problem.code) };
    });
}
