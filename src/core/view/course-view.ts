/** The course of a policy, project or deal as a line over time: every change with its sources, and where it stands today. */
import { courseOf, type Lane, type Step } from '../claims/course.ts';
import type { Digest } from '../link/digest.ts';
import { type StatusWord, stages } from '../schema/vocabulary.ts';
import { type ClaimView, isAgreement, type Mark, viewClaim } from './claim-view.ts';
import { formatDate } from './format-date.ts';
import { formatSince } from './saying.ts';
import { type StandingView, viewStanding } from './standing-view.ts';
import { type VerdictView, viewVerdict } from './verdict-view.ts';

export interface StepView {
  status: string;
  phase: StatusWord['phase'];
  /** `since 4 Apr 2025`; empty where no source says. */
  since: string;
  /** `until 27 Nov 2026`, `until about Oct 2026`. */
  until?: string;
  /** Those that say it, with what they add. */
  claims: ClaimView[];
  /** It is the latest that had begun on the as-of date. */
  isLatest: boolean;
}

export interface LaneView {
  id: string;
  /** `Article 4, in practice`; empty for the whole in law. */
  title: string;
  /** What is only promised or forecast. */
  isPlanned: boolean;
  verdict?: VerdictView;
  steps: StepView[];
  /** Where it stands on the as-of date, as the end of the line. */
  today?: StandingView;
}

export function viewCourse(digest: Digest, entity: string): LaneView[] {
  return courseOf(digest, entity).lanes.map((lane) => viewLane(digest, lane));
}

function viewLane(digest: Digest, { id, part, side, modality, steps, group, standing }: Lane): LaneView {
  const isPlanned = modality === 'planned';
  const verdict = group && group.verdict !== 'single' ? viewVerdict(digest, group) : undefined;
  const words = [part, side === 'practice' ? 'in practice' : '', isPlanned ? 'promised or forecast' : ''];
  const title = words.filter(Boolean).join(', ');
  return {
    id,
    title: title.charAt(0).toUpperCase() + title.slice(1),
    isPlanned,
    ...(verdict && { verdict }),
    steps: steps.map((step) => ({
      ...viewStep(digest, step, verdict),
      isLatest: standing !== undefined && step.claims.includes(standing.claim),
    })),
    ...(standing && { today: viewStanding(digest, standing, side === 'practice') }),
  };
}

function viewStep(
  digest: Digest,
  { status, since, end, claims }: Step,
  verdict: VerdictView | undefined,
): Omit<StepView, 'isLatest'> {
  const word: StatusWord = stages[status];
  return {
    status: word.label,
    phase: word.phase,
    since: since ? formatSince(since, digest.site.language) : '',
    ...(end && {
      until: `until ${formatDate(end.date, digest.site.language)}${end.reckoned ? ', reckoned from its term' : ''}`,
    }),
    // What the heading of the line says of all its claims need not stand at each.
    claims: claims.map((claim) => {
      const view = viewClaim(digest, claim);
      const isTold = ({ kind, href }: Mark): boolean =>
        isAgreement(kind) || (verdict !== undefined && href === verdict.href);
      return { ...view, marks: view.marks.filter((mark) => !isTold(mark)) };
    }),
  };
}
