/** The table of rules that look across files. */
import type { Library } from '../link/library.ts';
import type { Problem } from '../problem/problem.ts';
import { checkAmounts } from './amounts.ts';
import { checkArithmetic } from './arithmetic.ts';
import { checkBodyLinks } from './body-links.ts';
import { checkClaimKeys } from './claim-keys.ts';
import { checkBeatKinds, checkFormerIds, checkSharedNames, checkUnused } from './identities.ts';
import { checkJoins } from './joins.ts';
import { checkMentions } from './mentions.ts';
import { checkReferences } from './references.ts';
import type { Rule } from './rule.ts';
import { checkRulings } from './rulings.ts';
import { checkStages } from './stages.ts';

export const rules: readonly Rule[] = [
  checkReferences,
  checkClaimKeys,
  checkAmounts,
  checkArithmetic,
  checkStages,
  checkRulings,
  checkBeatKinds,
  checkFormerIds,
  checkSharedNames,
  checkUnused,
  checkMentions,
  checkBodyLinks,
  checkJoins,
];

export const checkLibrary = (library: Library): Problem[] => rules.flatMap((rule) => rule(library));
