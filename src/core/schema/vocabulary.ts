/**
 * The closed vocabularies of claims and of identity: value → how it reads.
 * What belongs to one beat (kinds of company and project, extra units) stands in `site.yaml` instead.
 */

/** How far a figure is exact. */
export const qualifiers = {
  exact: 'exactly',
  about: 'about',
  over: 'over',
  under: 'under',
  'at-least': 'at least',
  'up-to': 'up to',
  between: 'between',
} as const;

/** What kind of truth a claim has: it is so, it is meant to be so, it may be so. */
export const claimStatuses = {
  actual: 'actual',
  estimate: 'estimate',
  planned: 'planned',
  target: 'target',
  committed: 'committed',
  forecast: 'forecast',
  possible: 'possible',
  scenario: 'scenario',
} as const;

export interface StatusWord {
  label: string;
  /** Which kinds of thing may stand at it. */
  for: readonly ('policy' | 'project' | 'deal')[];
  /** How a reader should take it: it works, it is stopped, it is coming, it is over. */
  phase: Phase;
  /** Other phases that it can be in at the same moment: what is eased is in force. */
  besides?: readonly Phase[];
}

export type Phase = 'coming' | 'active' | 'partial' | 'stopped' | 'over';

/** Where a policy, project or deal stands. */
export const stages = {
  proposed: { label: 'proposed', for: ['policy', 'deal'], phase: 'coming' },
  announced: { label: 'announced', for: ['policy', 'project', 'deal'], phase: 'coming' },
  agreed: { label: 'agreed', for: ['policy', 'deal'], phase: 'coming' },
  signed: { label: 'signed', for: ['policy', 'deal'], phase: 'coming' },
  'in-force': { label: 'in force', for: ['policy'], phase: 'active' },
  'partly-in-force': { label: 'partly in force', for: ['policy'], phase: 'partial' },
  tightened: { label: 'tightened', for: ['policy'], phase: 'active' },
  eased: { label: 'eased', for: ['policy'], phase: 'partial', besides: ['active'] },
  postponed: { label: 'postponed', for: ['policy', 'project'], phase: 'stopped' },
  suspended: { label: 'suspended', for: ['policy', 'project', 'deal'], phase: 'stopped' },
  'not-implemented': { label: 'not implemented', for: ['policy'], phase: 'over' },
  removed: { label: 'removed', for: ['policy'], phase: 'over' },
  expired: { label: 'expired', for: ['policy', 'deal'], phase: 'over' },
  discovered: { label: 'deposit found', for: ['project'], phase: 'coming' },
  exploration: { label: 'exploration', for: ['project'], phase: 'coming' },
  planned: { label: 'planned', for: ['project'], phase: 'coming' },
  permitted: { label: 'permitted', for: ['project'], phase: 'coming' },
  funded: { label: 'funded', for: ['project', 'deal'], phase: 'coming' },
  'under-construction': { label: 'under construction', for: ['project'], phase: 'coming' },
  'trial-production': {
    label: 'trial production',
    for: ['project'],
    phase: 'partial',
  },
  'in-production': { label: 'in production', for: ['project'], phase: 'active' },
  operating: { label: 'operating', for: ['project'], phase: 'active' },
  'ramping-up': { label: 'ramping up', for: ['project'], phase: 'active' },
  expanding: { label: 'expanding', for: ['project'], phase: 'active' },
  research: { label: 'in research', for: ['project'], phase: 'coming' },
  closed: { label: 'closed', for: ['project', 'deal'], phase: 'over' },
  cancelled: { label: 'cancelled', for: ['policy', 'project', 'deal'], phase: 'over' },
} as const satisfies Record<string, StatusWord>;

export type Stage = keyof typeof stages;

const working: readonly Stage[] = ['in-production', 'operating', 'ramping-up', 'expanding'];
const notBuiltYet: readonly Stage[] = ['announced', 'discovered', 'exploration', 'planned'];
const inEffect: readonly Stage[] = ['in-force', 'partly-in-force', 'tightened', 'eased'];
const ended: readonly Stage[] = ['removed', 'cancelled', 'not-implemented'];

/** Statuses, and those that cannot come after them. A suspension may be lifted and a mine reopened; ore that is sold is not yet to be found. */
const impassable: readonly (readonly [after: readonly Stage[], never: readonly Stage[]])[] = [
  [['under-construction'], notBuiltYet],
  [['trial-production'], [...notBuiltYet, 'under-construction']],
  [working, [...notBuiltYet, 'under-construction', 'trial-production']],
  [inEffect, ['proposed']],
  [ended, [...inEffect, 'suspended', 'postponed', ...working, 'trial-production']],
];

/** Whether a thing that stood at `earlier` can later stand at `later`. */
export const mayFollow = (earlier: Stage, later: Stage): boolean =>
  !impassable.some(([after, never]) => after.includes(earlier) && never.includes(later));

export interface RelationWord {
  /** How it reads from its subject: “supplies”. */
  label: string;
  /** The same of several subjects, where it differs: “supply”. */
  many?: string;
  /** How it reads from its object: “supplied by”. */
  inverse: string;
  /** What to choose it for, where another is near. */
  when?: string;
}

/** Relations between two things. */
export const relationTypes = {
  owns: {
    label: 'owns',
    many: 'own',
    inverse: 'owned by',
    when: 'all of it, or a share: `share: 15%`; also what was bought',
  },
  operates: {
    label: 'operates',
    many: 'operate',
    inverse: 'operated by',
    when: 'who runs what works, whoever owns it',
  },
  develops: {
    label: 'develops',
    many: 'develop',
    inverse: 'developed by',
    when: 'who brings a project forward that does not work yet',
  },
  builds: {
    label: 'builds',
    many: 'build',
    inverse: 'built by',
    when: 'who puts it up: the contractor, or the owner during construction',
  },
  plans: { label: 'plans', many: 'plan', inverse: 'planned by', when: 'what is no more than an intention' },
  'located-in': {
    label: 'is located in',
    many: 'are located in',
    inverse: 'location of',
    when: 'a thing and the place it stands in',
  },
  contains: {
    label: 'contains',
    many: 'contain',
    inverse: 'contained in',
    when: 'a deposit and what is in it',
  },
  'part-of': {
    label: 'is part of',
    many: 'are part of',
    inverse: 'comprises',
    when: 'a smaller thing of a larger one of its kind: a programme, an alliance',
  },
  supplies: {
    label: 'supplies',
    many: 'supply',
    inverse: 'supplied by',
    when: 'who delivers: also the seller of an offtake or supply contract',
  },
  'buys-from': {
    label: 'buys from',
    many: 'buy from',
    inverse: 'sells to',
    when: 'the same contract, where the article tells it of the buyer; not both',
  },
  'invests-in': {
    label: 'invests in',
    many: 'invest in',
    inverse: 'receives investment from',
    when: 'money for a stake whose share is not told; with a share it is `owns`',
  },
  'lends-to': {
    label: 'lends to',
    many: 'lend to',
    inverse: 'borrows from',
    when: 'money that is to be paid back: loans, credit, bonds',
  },
  funds: {
    label: 'funds',
    many: 'fund',
    inverse: 'funded by',
    when: 'money of which the article does not say whether it is lent, given or invested',
  },
  'grants-to': {
    label: 'grants to',
    many: 'grant to',
    inverse: 'receives a grant from',
    when: 'money that is given: grants, subsidies, awards',
  },
  'partners-with': {
    label: 'partners with',
    many: 'partner with',
    inverse: 'partners with',
    when: 'working together without a seller, lender or owner',
  },
  signed: { label: 'signed', inverse: 'signed by', when: 'a person or state, and the agreement or policy' },
  'committed-to': {
    label: 'committed to',
    inverse: 'commitment from',
    when: 'a promise to a cause or policy; a promised loan is `lends-to` with `status: committed`',
  },
  supports: {
    label: 'supports',
    many: 'support',
    inverse: 'supported by',
    when: 'help without money: endorsement, diplomacy',
  },
  'works-for': { label: 'works for', many: 'work for', inverse: 'employs' },
  issued: { label: 'issued', inverse: 'issued by', when: 'an office, and the policy that it decreed' },
  restricts: {
    label: 'restricts',
    many: 'restrict',
    inverse: 'restricted by',
    when: 'a policy or state, and whom or what it limits',
  },
  suspends: {
    label: 'suspends',
    many: 'suspend',
    inverse: 'suspended by',
    when: 'a policy or state, and the policy that rests',
  },
  'retaliates-for': { label: 'retaliates for', many: 'retaliate for', inverse: 'answered by' },
  caused: { label: 'caused', inverse: 'caused by' },
  'competes-with': { label: 'competes with', many: 'compete with', inverse: 'competes with' },
  total: { label: 'totals', inverse: 'total of', when: 'the sum of a deal, without `from` and `to`' },
} as const satisfies Record<string, RelationWord>;

/** Ranks that a superlative may claim; only the exclusive ones can contradict each other. */
export const ranks = {
  first: { label: 'the first', exclusive: true },
  only: { label: 'the only', exclusive: true },
  largest: { label: 'the largest', exclusive: true },
  second: { label: 'the second', exclusive: true },
  'among-largest': { label: 'among the largest', exclusive: false },
  'first-in-years': { label: 'the first for years in', exclusive: false },
} as const;

export const institutionKinds = [
  'government',
  'ministry',
  'agency',
  'parliament',
  'research body',
  'university',
  'alliance',
  'consortium',
  'political party',
  'think tank',
  'administration',
] as const;

export const policyKinds = [
  'control',
  'suspension',
  'agreement',
  'price floor',
  'licence scheme',
  'funding programme',
  'tariff',
  'act',
  'strategy',
  'commitment',
] as const;

export const dealKinds = ['package', 'loan', 'purchase', 'stake', 'partnership', 'supply', 'grant'] as const;

export const publisherKinds = [
  'news site',
  'trade press',
  'news agency',
  'newspaper',
  'consultancy',
  'blog',
] as const;

/** The keys of a vocabulary as the tuple that `z.enum` wants. */
export function words<T extends Record<string, unknown>>(
  table: T,
): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(table) as [keyof T & string, ...(keyof T & string)[]];
}
