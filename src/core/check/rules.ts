/** The tables of rules. */
import type { Library } from '../link/library.ts';
import type { ContentRecord } from '../load/content-record.ts';
import type { Problem } from '../problem/problem.ts';
import { checkAmounts } from './amounts.ts';
import { checkAnswers } from './answers.ts';
import { checkArithmetic } from './arithmetic.ts';
import { checkBodyLinks } from './body-links.ts';
import { checkCircles } from './circles.ts';
import { checkClaimKeys } from './claim-keys.ts';
import { checkDatesOfSource } from './dates-of-source.ts';
import { checkDuplicateArticles } from './duplicate-articles.ts';
import { checkBeatKinds, checkFormerIds, checkSharedNames, checkUnused } from './identities.ts';
import { checkJoins } from './joins.ts';
import { checkMentions } from './mentions.ts';
import { checkOutlyingValues } from './outlying-values.ts';
import { checkParties } from './parties.ts';
import { checkReferences } from './references.ts';
import { onceForEach, type RecordRule, type Rule } from './rule.ts';
import { checkRulings } from './rulings.ts';
import type { KnownSound } from './sound.ts';
import { checkStages } from './stages.ts';
import { checkUnclaimedNumbers } from './unclaimed-numbers.ts';

/** Rules for each record. */
export const recordRules: readonly RecordRule[] = [
  checkReferences,
  checkAnswers,
  checkParties,
  checkClaimKeys,
  checkAmounts,
  checkStages,
  checkDatesOfSource,
  checkMentions,
  checkUnclaimedNumbers,
  checkBodyLinks,
];

/** Rules that set records beside each other, and can find an error. */
const strictRules: readonly Rule[] = [checkArithmetic, checkBeatKinds, checkFormerIds, checkCircles];

/** Those that find no more than warnings and hints, each once for a library. */
export const mildRules: readonly Rule[] = [
  checkOutlyingValues,
  checkDuplicateArticles,
  checkRulings,
  checkSharedNames,
  checkUnused,
  checkJoins,
].map((rule) => onceForEach(rule));

/** All that is wrong in a library; what `known` says to be sound is not looked at by itself. */
export const checkLibrary = (library: Library, known?: KnownSound): Problem[] => [
  ...checkStrictly(library, known),
  ...checkMildly(library),
];

/** Every error, with what else the same rules find. */
export function checkStrictly(library: Library, known?: KnownSound): Problem[] {
  const problems: Problem[] = [];
  const sound: ContentRecord[] = [];
  for (const record of library.records.values()) {
    if (known?.has(record)) continue;
    const found = recordRules.flatMap((rule) => rule(record, library));
    if (found.length === 0) sound.push(record);
    else problems.push(...found);
  }
  known?.add(sound);
  return [...problems, ...strictRules.flatMap((rule) => rule(library))];
}

/** All the rest, of which nothing is an error: who waits for a page need not wait for it. */
export const checkMildly = (library: Library): Problem[] => mildRules.flatMap((rule) => rule(library));
