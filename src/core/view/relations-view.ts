/** What ties a thing to others: who does what to it, and what it does to whom, each tie once, however many sources tell it. */

import { endOfClaim } from '../claims/end-of-claim.ts';
import { type RelationClaim, unnamed } from '../link/claim.ts';
import type { Digest, Entity } from '../link/digest.ts';
import { compare } from '../problem/compare.ts';
import { claimStatuses, type RelationWord, relationTypes } from '../schema/vocabulary.ts';
import { editorLabel, type Note } from './claim-notes.ts';
import { viewAmount } from './claim-values.ts';
import { type ClaimView, type Mark, viewClaims } from './claim-view.ts';
import { countWord } from './count-word.ts';
import { isolate } from './direction.ts';
import { cutTo } from './fit-page.ts';
import { formatDate } from './format-date.ts';
import { gatherTies, mutual, sayUnnamed, stateOf, type TieState } from './gather-ties.ts';
import { linkEntity, linkSome, plainText, type RichLink, type RichText } from './rich-text.ts';

export interface Tie {
  /** “lends to”, read from left to right: from the others to it, or from it to the others. */
  verb: string;
  /** Who does it together with the thing; empty where it acts alone. */
  together: RichText;
  /** What is supplied, bought or restricted. */
  of: RichText;
  /** `$620 million`; another sum is another tie, and its marks say whether the two contradict each other. */
  sum?: string;
  state: TieState;
  /** `committed`, `possible`, `ended 2025`; empty of what is so. */
  stateWord: string;
  /** It points both ways: “partners with”. */
  isMutual: boolean;
  /** That it is disputed or doubted. */
  marks: Mark[];
  /** What the editor finds instead, in the first of its claims that says. */
  finding?: Note;
  /** The claim that says so, the newest where several do. */
  href: string;
}

/** Those at the other end, and what ties them to the thing. */
export interface TiedParty {
  parties: RichText;
  ties: Tie[];
}

export interface RelationsView {
  name: string;
  /** What the ties add up to, without a full stop. */
  finding: string;
  /** What others do to it. */
  towards: TiedParty[];
  /** What it does to others. */
  from: TiedParty[];
  /** How to read the lines that are drawn. */
  key: string;
  /** How many ties are left to the list. */
  beyond: number;
  /** The same claim by claim. */
  list: RichLink;
}

/** So many on a side can be taken in at a glance. */
const mostOnSide = 12;

/** Fewer than these are told by the list as well. */
const fewest = 3;

/** What matters most first: who holds it, money, goods, works, then the rest. */
const order: readonly string[] = [
  ...['owns', 'part-of', 'invests-in', 'lends-to', 'funds', 'grants-to', 'supports', 'committed-to'],
  ...['supplies', 'buys-from', 'operates', 'develops', 'builds', 'plans'],
];

interface Drawn {
  tie: Tie;
  parties: RichText;
  isTowards: boolean;
  claim: RelationClaim;
}

/** Undefined where there are too few to draw. `listHref` is where the claims of its relations begin. */
export function viewRelations(
  digest: Digest,
  { id, fields }: Entity,
  listHref: string,
  share = 1,
): RelationsView | undefined {
  const drawn = gatherTies(digest, id)
    .map((claims) => drawTie(digest, id, claims))
    .sort(compareTies);
  if (drawn.length < fewest) return undefined;
  const [towards, from] = [true, false].map((isTowards) => {
    const shown = drawn.filter((one) => one.isTowards === isTowards).slice(0, cutTo(mostOnSide, share));
    return { ties: shown.length, parties: groupByParty(shown) };
  });
  return {
    name: fields.name,
    finding: sayTies(fields.name, drawn),
    towards: towards?.parties ?? [],
    from: from?.parties ?? [],
    key: sayKey(drawn),
    beyond: drawn.length - (towards?.ties ?? 0) - (from?.ties ?? 0),
    list: { href: listHref, label: 'The same claim by claim, with sources' },
  };
}

/** A party that is tied several times stands once, where its first tie does. */
function groupByParty(drawn: readonly Drawn[]): TiedParty[] {
  const byName = new Map<string, TiedParty>();
  for (const { tie, parties } of drawn) {
    const name = plainText(parties);
    const known = byName.get(name);
    if (known) known.ties.push(tie);
    else byName.set(name, { parties, ties: [tie] });
  }
  return [...byName.values()];
}

function drawTie(digest: Digest, id: string, claims: readonly RelationClaim[]): Drawn {
  const [claim] = claims as [RelationClaim, ...RelationClaim[]];
  const { type, from = [], to = [], of = [], status } = claim.fields;
  const word: RelationWord = relationTypes[type];
  const isTowards = !from.includes(id);
  const [others, beside] = isTowards ? [from, to] : [to, from];
  const state = stateOf(digest, claim);
  const end = endOfClaim(digest, claim);
  const sum = viewAmount(digest, claim);
  const views = viewClaims(digest, claims);
  const finding = views.flatMap(({ notes }) => notes).find(({ label }) => label === editorLabel);
  const several = from.length > 1 || (from[0] === unnamed && /s$/.test(sayUnnamed(claim)));
  const party = (one: string): RichText => [one === unnamed ? sayUnnamed(claim) : linkEntity(digest, one)];
  return {
    isTowards,
    claim,
    parties: others.length === 1 ? party(others[0] ?? '') : linkSome(digest, others, 4),
    tie: {
      verb: isTowards && several ? (word.many ?? word.label) : word.label,
      together: linkSome(
        digest,
        beside.filter((one) => one !== id),
        3,
      ),
      of: linkSome(digest, of, 3),
      ...(sum && { sum }),
      state,
      stateWord:
        state === 'past' && end
          ? `ended ${formatDate(end.date, digest.site.language)}`
          : state === 'ahead' && status
            ? claimStatuses[status]
            : '',
      isMutual: mutual.has(type),
      marks: marksOf(views),
      ...(finding && { finding: { label: finding.label, text: finding.text } }),
      href: digest.urls.claim(claim.id),
    },
  };
}

/** Each kind of doubt once. */
function marksOf(views: readonly ClaimView[]): Mark[] {
  const marks = views.flatMap((view) => view.marks);
  const told = marks.filter(({ kind }) => kind === 'disputed' || kind === 'doubted');
  return [...new Map(told.map((mark) => [mark.kind, mark])).values()];
}

/** By kind, then the largest sum first, then by key, so that the order does not hang on that of the articles. */
function compareTies({ claim: a }: Drawn, { claim: b }: Drawn): number {
  const rank = ({ fields: { type } }: RelationClaim): number =>
    order.includes(type) ? order.indexOf(type) : order.length;
  return (
    rank(a) - rank(b) ||
    compare(a.fields.type, b.fields.type) ||
    (b.amount?.value ?? 0) - (a.amount?.value ?? 0) ||
    compare(a.key, b.key)
  );
}

/** How many ties there are, and how far they are to be trusted. */
function sayTies(name: string, drawn: readonly Drawn[]): string {
  const others = new Set(drawn.map(({ parties }) => plainText(parties))).size;
  const told = `${isolate(name)} and ${countWord(others).toLowerCase()} ${others === 1 ? 'other' : 'others'}: ${countWord(drawn.length).toLowerCase()} ties`;
  const doubtful = drawn.filter(({ tie }) => tie.marks.length > 0).length;
  const ahead = drawn.filter(({ tie }) => tie.state === 'ahead').length;
  const rest = [
    doubtful > 0 && `${countWord(doubtful).toLowerCase()} disputed or doubted`,
    ahead > 0 && `${countWord(ahead).toLowerCase()} only promised or possible`,
  ].filter(Boolean);
  return [told, ...rest].join(', ');
}

function sayKey(drawn: readonly Drawn[]): string {
  const has = (is: (tie: Tie) => boolean): boolean => drawn.some(({ tie }) => is(tie));
  return [
    'An arrow leads from who does it to whom it is done.',
    has(({ state }) => state === 'ahead') && 'Dashed: planned, promised or possible.',
    has(({ state }) => state === 'past') && 'Dotted: over.',
    has(({ marks }) => marks.length > 0) && 'Crossed: disputed or doubted.',
  ]
    .filter(Boolean)
    .join(' ');
}
