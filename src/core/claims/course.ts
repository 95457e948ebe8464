/** The course of a policy, project or deal: every change that a source tells, in order, each line of it on its own. */

import type { StatusClaim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { append } from '../link/name-index.ts';
import { perThing } from '../link/per-digest.ts';
import { createQuestion } from '../link/question.ts';
import { readUnnoted } from '../link/reads.ts';
import { endOfClaim } from './end-of-claim.ts';
import { groupsAbout } from './groups.ts';
import type { End } from './period.ts';
import { modalityOf } from './promise.ts';
import { findStandings, listStatuses, type Standing } from './standing.ts';
import type { Group } from './weigh.ts';
import { laneOf } from './weigh-statuses.ts';

export interface Step {
  status: StatusClaim['fields']['status'];
  /** EDTF; absent where no source says since when. */
  since?: string;
  end?: End;
  /** Those that say it, earliest source first. */
  claims: readonly StatusClaim[];
}

export interface Lane {
  /** Stable: that of its group. */
  id: string;
  part?: string;
  side: 'law' | 'practice';
  /** What is so, or what is only meant or forecast. */
  modality: 'is' | 'planned';
  /** From the earliest to the latest. */
  steps: readonly Step[];
  group?: Group;
  /** Where it stands on the as-of date; a plan stands nowhere. */
  standing?: Standing;
}

export interface Course {
  /** Law before practice, the whole before its parts, what is so before what is planned. */
  lanes: readonly Lane[];
  /** Whether it holds every status claim; of very many it has the latest. */
  isWhole: boolean;
}

/** How many claims a course holds at most, so that a page has an end. */
const mostClaims = 40;

/** The course of an entity; worked out once for each digest. */
export const courseOf = perThing((digest, entity: string): Course => cut(listLanes(digest, entity)));

/** The ids of the lanes that its course shows. */
export const listShownLanes = createQuestion('lanes of a thing', (digest, entity): readonly string[] =>
  courseOf(digest, entity).lanes.map(({ id }) => id),
);

function cut(all: readonly Lane[]): Course {
  let room = mostClaims;
  let isWhole = true;
  const lanes = all.flatMap((lane) => {
    const kept: Step[] = [];
    for (const step of [...lane.steps].reverse()) {
      if (room <= 0) break;
      const claims = step.claims.slice(-room);
      room -= claims.length;
      if (claims.length < step.claims.length) isWhole = false;
      kept.unshift({ ...step, claims });
    }
    if (kept.length < lane.steps.length) isWhole = false;
    return kept.length === 0 ? [] : [{ ...lane, steps: kept }];
  });
  return { lanes, isWhole };
}

function listLanes(digest: Digest, entity: string): Lane[] {
  const lanes = new Map<string, StatusClaim[]>();
  for (const claim of listStatuses(digest, entity)) {
    const modality = modalityOf(claim.fields.is) ?? 'planned';
    append(lanes, laneOf(claim, entity, modality), claim);
  }
  const standings = findStandings(digest, entity);
  const groups = groupsAbout(digest, entity);
  return [...lanes]
    .map(([key, claims], index): Lane & { order: string } => {
      const [first] = claims;
      const { part, side = 'law' } = first?.fields ?? {};
      const modality = modalityOf(first?.fields.is) === 'is' ? 'is' : 'planned';
      const group = groups.find(
        (one) => one.kind === 'status' && claims.some((claim) => one.claims.includes(claim)),
      );
      const standing = modality === 'is' ? standings.find((one) => claims.includes(one.claim)) : undefined;
      return {
        id:
          group?.id ??
          `status--${key.replaceAll(' ', '--').replaceAll(/[^a-z0-9-]+/g, '-')}--unweighed-${index}`,
        ...(part && { part }),
        side,
        modality,
        // Who has the claims depends on their articles already.
        steps: readUnnoted(() => listSteps(digest, claims)),
        ...(group && { group }),
        ...(standing && { standing }),
        order: `${modality} ${side} ${part ?? ''}`,
      };
    })
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ order: _, ...lane }) => lane);
}

/** Claims that follow each other and say the same are one step: the most precise of their dates stands for it. */
function listSteps(digest: Digest, claims: readonly StatusClaim[]): Step[] {
  const steps: StatusClaim[][] = [];
  for (const claim of claims) {
    const last = steps.at(-1);
    if (last?.[0]?.fields.status === claim.fields.status) last.push(claim);
    else steps.push([claim]);
  }
  return steps.map((step) => {
    const dates = step.flatMap(({ fields }) => fields.date ?? []);
    // Of the dates of one change a point says more than “by” one, and the longer text is the more precise.
    const since = [...dates].sort(
      (a, b) => Number(a.includes('/')) - Number(b.includes('/')) || b.length - a.length || (a < b ? -1 : 1),
    )[0];
    const ends = step.flatMap((claim) => endOfClaim(digest, claim) ?? []);
    const end = ends.find(({ reckoned }) => !reckoned) ?? ends[0];
    const [{ fields } = { fields: undefined }] = step;
    return {
      status: fields?.status ?? 'announced',
      ...(since && { since }),
      ...(end && { end }),
      claims: step,
    };
  });
}
