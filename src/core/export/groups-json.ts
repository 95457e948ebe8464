/** `/data/groups.json`: what the claims add up to, one object for each group that they are weighed in. A public contract. */

import { findFitting } from '../claims/fitting.ts';
import { groupsOf } from '../claims/groups.ts';
import { type Interval, reckon } from '../claims/interval.ts';
import { rulingsOf } from '../claims/rulings.ts';
import type { Group, GroupKind, Verdict } from '../claims/weigh.ts';
import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { perDigest } from '../link/per-digest.ts';
import { compare } from '../problem/compare.ts';
import { homeOf } from '../view/group-href.ts';
import { titleOfGroup } from '../view/group-title.ts';
import { plainText } from '../view/rich-text.ts';
import { sayingOf } from '../view/saying.ts';
import { viewVerdict } from '../view/verdict-view.ts';
import { type ExportedSource, exportSource } from './claims-json.ts';

/** An open side is absent. */
export interface ExportedInterval {
  low?: number;
  high?: number;
  /** Base unit. */
  unit: string;
}

export interface ExportedGroup {
  id: string;
  kind: GroupKind;
  /** Ids of the metric and subjects, the event, deal, policy, project or question. */
  about: string[];
  title: string;
  verdict: Verdict;
  /** The verdict as the site shows it, and why. */
  label: string;
  reason: string;
  /** The named origins. */
  origins: string[];
  articles: number;
  /** The numbers that fit all claims; of figures that are not disputed. */
  interval?: ExportedInterval;
  claims: {
    id: string;
    says: string;
    rival: boolean;
    url: string;
    source: ExportedSource;
    interval?: ExportedInterval;
  }[];
  rulings?: { prefer: string; reason: string; date: string; source?: string | undefined }[];
  /** Where its claims stand together, as a whole address. */
  url: string;
}

/** The groups of a digest, sorted by id; made once for all files that hold them. */
export const exportGroups = perDigest((digest): readonly ExportedGroup[] =>
  groupsOf(digest)
    .all.map((group) => exportGroup(digest, group))
    .sort((a, b) => compare(a.id, b.id)),
);

const texts = new WeakMap<ExportedGroup, string>();

/** A group as JSON; made once for all files that hold it. */
export function groupText(group: ExportedGroup): string {
  const text = texts.get(group) ?? JSON.stringify(group);
  texts.set(group, text);
  return text;
}

function exportGroup(digest: Digest, group: Group): ExportedGroup {
  const { id, kind, about, verdict, origins, articles, claims, rivals } = group;
  const { label, reason } = viewVerdict(digest, group);
  const fitting = findFitting(digest, group);
  const rulings = rulingsOf(digest, group);
  const isRival = new Set(rivals);
  return {
    id,
    kind,
    about: [...about],
    title: plainText(titleOfGroup(digest, group)),
    verdict,
    label,
    reason,
    origins: [...origins],
    articles,
    ...(fitting && { interval: exportInterval(fitting, fitting.unit) }),
    claims: claims.map((claim) => ({
      id: claim.id,
      says: plainText(sayingOf(digest, claim, kind === 'question' ? kind : undefined)),
      rival: isRival.has(claim),
      url: digest.urls.absolute(digest.urls.claim(claim.id)),
      source: exportSource(digest.findArticle(claim.article)),
      ...(kind === 'figure' && exportReckoned(digest, claim)),
    })),
    ...(rulings.length > 0 && { rulings: [...rulings] }),
    url: digest.urls.absolute(homeOf(digest, group)),
  };
}

function exportReckoned(digest: Digest, claim: Claim): { interval?: ExportedInterval } {
  const reckoned = reckon(digest, claim);
  return reckoned ? { interval: exportInterval(reckoned.wide, reckoned.unit.base) } : {};
}

const exportInterval = ({ low, high }: Interval, unit: string): ExportedInterval => ({
  ...(Number.isFinite(low) && { low: exact(low) }),
  ...(Number.isFinite(high) && { high: exact(high) }),
  unit,
});

/** Without binary noise. */
const exact = (value: number): number => Number(value.toPrecision(12));
