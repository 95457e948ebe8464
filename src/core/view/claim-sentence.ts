/** A claim as a sentence with links: who, what, to whom. Its number and date stand beside it. */
import {
  type Claim,
  type RelationClaim,
  type StatementClaim,
  type StatusClaim,
  unnamed,
} from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { type RelationWord, ranks, relationTypes, type StatusWord, stages } from '../schema/vocabulary.ts';
import { linkAll, linkEntity, type RichText } from './rich-text.ts';

export function claimSentence(digest: Digest, claim: Claim): RichText {
  switch (claim.type) {
    case 'figure': {
      const { figure, name, about } = claim.fields;
      return [
        ...linkAll(digest, about),
        ': ',
        figure ? linkEntity(digest, figure) : (name ?? ''),
        ...place(digest, claim),
      ];
    }
    case 'event': {
      const { title, event } = claim.fields;
      const shared = event ? linkEntity(digest, event) : undefined;
      return [typeof shared === 'object' ? { href: shared.href, label: title } : title];
    }
    case 'relation':
      return relationSentence(digest, claim);
    case 'status':
      return statusSentence(digest, claim);
    case 'statement':
      return statementSentence(digest, claim);
  }
}

function relationSentence(digest: Digest, { fields }: RelationClaim): RichText {
  const { from, to, type, of, role, byWords, toWords, deal } = fields;
  const party = (ids: readonly string[], words: string | undefined): RichText =>
    linkAll(digest, ids).map((part) => (part === unnamed ? (words ?? 'an unnamed party') : part));
  const word: RelationWord = relationTypes[type];
  const isSeveral = (from?.length ?? 0) > 1 || (from?.[0] === unnamed && /s$/.test(byWords ?? ''));
  if (type === 'total' && deal) return [linkEntity(digest, deal), ': total'];
  return [
    ...party(from ?? [], byWords && byWords.charAt(0).toUpperCase() + byWords.slice(1)),
    ` ${isSeveral ? (word.many ?? word.label) : word.label} `,
    ...party(to ?? [], toWords ?? byWords),
    ...(of ? [': ', ...linkAll(digest, of)] : []),
    ...(role ? [` (${role})`] : []),
  ];
}

function statusSentence(digest: Digest, { fields }: StatusClaim): RichText {
  const { about, part, status, side } = fields;
  const word: StatusWord = stages[status];
  return [
    ...linkAll(digest, about),
    ...(part ? [` (${part})`] : []),
    `: ${word.label}${side === 'practice' ? ' in practice' : ''}`,
  ];
}

function statementSentence(digest: Digest, claim: StatementClaim): RichText {
  const { about, text, denies, stance, rank, of = '', question, answer } = claim.fields;
  const refused = stance === 'rejects' ? 'Rejected: ' : denies ? 'Denied: ' : '';
  if (rank) {
    const superlative = [
      ...linkAll(digest, about),
      `: ${ranks[rank].label} `,
      ...topicOf(digest, of),
      ...place(digest, claim),
    ];
    return [refused, ...superlative, ...(text ? [` – ${text}`] : [])];
  }
  if (text) return [`${refused}${text}`];
  return [
    refused,
    linkEntity(digest, question ?? ''),
    ' ',
    ...answerText(digest, question ?? '', answer ?? ''),
  ];
}

/** An answer: an entity, one of the question’s own, or words. */
export function answerText(digest: Digest, question: string, answer: string): RichText {
  if (digest.findEntity(answer)) return [linkEntity(digest, answer)];
  const entity = digest.findEntity(question);
  const declared = entity?.kind === 'question' ? entity.fields.answers : {};
  return [Object.hasOwn(declared, answer) ? (declared[answer] ?? answer) : answer];
}

const topicOf = (digest: Digest, id: string): RichText =>
  digest.findEntity(id) ? [linkEntity(digest, id)] : [id.replaceAll('-', ' ')];

const place = (digest: Digest, { fields }: Claim): RichText =>
  fields.in ? [' in ', linkEntity(digest, fields.in)] : [];
