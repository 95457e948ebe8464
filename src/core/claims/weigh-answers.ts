/** Answers to a question that an editor has declared. */
import type { Claim } from '../link/claim.ts';
import type { Digest } from '../link/digest.ts';
import { isKin } from '../link/kin.ts';
import type { Weigher } from './weigh.ts';

export interface AnswerReading {
  claim: Claim;
  answer: string;
  rejected: boolean;
  digest: Digest;
}

export const answerWeigher: Weigher<AnswerReading> = {
  kind: 'question',
  rule: 'What sources answer differently in words is asked as a question. Two answers disagree, and so do an answer and its denial, unless one is part of the other, as an office is of its department, or the question’s page says why both can be true.',
  read: (digest, claim) => {
    const { question, answer, stance } = claim.fields;
    if (!question || !answer) return [];
    const reading = { claim, answer, rejected: stance === 'rejects', digest };
    return [{ key: question, about: [question], reading }];
  },
  isDenial: ({ rejected }) => rejected,
  /** Two answers contradict each other, and an answer and its denial; a denial and another answer do not. */
  relate: (a, b) => {
    const isSame = a.answer === b.answer;
    if (a.rejected !== b.rejected) return isSame ? 'denial' : 'fit';
    if (isSame) return 'agree';
    return a.rejected || isKin(a.digest, a.answer, b.answer) ? 'fit' : 'answer';
  },
};
