/** What each problem of `check` means, for the editor who got it. */
import type { Digest } from '../link/digest.ts';
import {
  type CodeRow,
  consequences,
  type ProblemCode,
  problemCodes,
  type Severity,
} from '../problem/codes.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import type { RichLink } from './rich-text.ts';

export interface ProblemView {
  frame: PageFrame;
  code: ProblemCode;
  severity: Severity;
  /** What the severity means for a build. */
  consequence: string;
  explanation: string;
  wrong?: string;
  right?: string;
}

export interface ProblemsView {
  frame: PageFrame;
  problems: (RichLink & { code: ProblemCode; severity: Severity })[];
}

const codes = Object.keys(problemCodes).sort() as ProblemCode[];

export function viewProblem(digest: Digest, code: ProblemCode): ProblemView {
  const { title, severity, explanation, wrong, right }: CodeRow = problemCodes[code];
  const frame = viewFrame(digest, {
    title,
    description: `${code}: ${explanation}`,
    path: digest.urls.problem(code),
    crumbs: [{ href: digest.urls.problems, label: 'Problems' }],
  });
  return {
    frame,
    code,
    severity,
    consequence: consequences[severity],
    explanation,
    ...(wrong && { wrong }),
    ...(right && { right }),
  };
}

export const viewAllProblems = (digest: Digest): ProblemView[] =>
  codes.map((code) => viewProblem(digest, code));

export function viewProblems(digest: Digest): ProblemsView {
  return {
    frame: viewFrame(digest, {
      title: 'Problems that the check reports',
      description: 'What each code means, and what to write instead.',
      path: digest.urls.problems,
    }),
    problems: codes.map((code) => {
      const { title, severity } = problemCodes[code];
      return { href: digest.urls.problem(code), label: title, code, severity };
    }),
  };
}
