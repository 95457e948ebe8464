/** What a group is about, in words with links. */
import type { Group } from '../claims/weigh.ts';
import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { type RelationWord, relationTypes } from '../schema/vocabulary.ts';
import { claimSentence } from './claim-sentence.ts';
import { linkAll, linkEntity, type RichText } from './rich-text.ts';

export function titleOfGroup(
  digest: Digest,
  { kind, about, claims }: Pick<Group, 'kind' | 'about' | 'claims'>,
): RichText {
  const [first = '', ...rest] = about;
  const [claim] = claims;
  switch (kind) {
    case 'figure':
      return [linkEntity(digest, first), ': ', ...linkAll(digest, rest)];
    case 'deal':
      return [linkEntity(digest, first), ': ', ...partWords(digest, claim)];
    case 'status':
      return [linkEntity(digest, first), ...laneWords(claim)];
    case 'rank':
      return claims.flatMap((one) => (one.type === 'statement' ? [claimSentence(digest, one)] : []))[0] ?? [];
    case 'date':
    case 'question':
      return [linkEntity(digest, first)];
  }
}

/** Of a deal: what is done, and to whom. */
export function partWords(digest: Digest, claim: Claim | undefined): RichText {
  if (claim?.type !== 'relation' || claim.fields.type === 'total') return ['total'];
  const word: RelationWord = relationTypes[claim.fields.type];
  return [`who ${word.label} `, ...linkAll(digest, claim.fields.to ?? [])];
}

function laneWords(claim: Claim | undefined): RichText {
  if (claim?.type !== 'status') return [];
  const { part, side, is } = claim.fields;
  const isPlanned = is && is !== 'actual' && is !== 'estimate';
  const words = [
    part,
    side === 'practice' ? 'in practice' : undefined,
    isPlanned ? 'what is promised' : undefined,
  ];
  const text = words.filter(Boolean).join(', ');
  return text ? [`: ${text}`] : [];
}
