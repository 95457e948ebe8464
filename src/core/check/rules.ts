/** The table of rules that look across files. */
import type { Library } from '../link/library.ts';
import type { Problem } from '../problem/problem.ts';
import { checkAmounts } from './amounts.ts';
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
import { checkReferences } from './references.ts';
import type { Rule } from './rule.ts';
import { checkRulings } from './rulings.ts';
import { checkStages } from './stages.ts';
import { checkUnclaimedNumbers } from './unclaimed-numbers.ts';

export const rules: readonly Rule[] = [
  checkReferences,
  checkClaimKeys,
  checkAmounts,
  checkOutlyingValues,
  checkArithmetic,
  checkStages,
  checkDatesOfSource,
  checkDuplicateArticles,
  checkRulings,
  checkBeatKinds,
  checkFormerIds,
  checkCircles,
  checkSharedNames,
  checkUnused,
  checkMentions,
  checkUnclaimedNumbers,
  checkBodyLinks,
  checkJoins,
];

export const checkLibrary = (library: Library): Problem[] => rules.flatMap((rule) => rule(library));
