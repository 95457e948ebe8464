/** How English news prose says where a policy, project or deal stands. */
import { type Stage, stages } from '../schema/vocabulary.ts';
import { party } from './find-parties.ts';

export interface StatusForm {
  pattern: RegExp;
  stage: Stage;
  /** What the form tells only of some kinds: a mine is closed, a ban is not. */
  for: readonly string[];
}

const what = party('what');
const be = '(?:\\s(?:is|are|was|were|has been|have been|had been|will be|would be|to be))';
const behind = `${what}(?:,\\s[^⟦,;]{2,60},)?`;
const aux =
  '(?<aux>(?:\\s(?:also|then|finally|formally|officially|temporarily|now|has|have|had|will|would|could|may|might|is|are|was|were|been|be|to|not|never|stays?|stayed|remains?|remained))*)';

const form = (stage: Stage, source: string, only: readonly string[] = stages[stage].for): StatusForm => ({
  stage,
  pattern: new RegExp(source, 'gdu'),
  for: only,
});

/** Told of the thing itself, `X was suspended`, or of who did it, `China suspended X`. */
const done = (stage: Stage, participle: string, only?: readonly string[]): StatusForm[] => [
  form(
    stage,
    `${behind}(?<aux>${be}(?:\\s(?:also|not|never|formally|officially|temporarily|indefinitely|now))*)\\s${participle}\\b`,
    only,
  ),
  form(
    stage,
    `(?:⟦#*⟧|\\p{Lu}\\p{L}+)${aux}\\s${participle}\\s(?:its\\s|the\\s|all\\s(?:of\\s)?)?${what}`,
    only,
  ),
];

export const statusForms: readonly StatusForm[] = [
  form(
    'in-force',
    `${behind}${aux}\\s(?:t(?:akes?|ook|aken) effect|(?:come|comes|came|enter|enters|entered|go|goes|went|gone) into (?:effect|force))\\b`,
  ),
  form('in-force', `${behind}${aux}\\s(?:in force|in effect)\\b`),
  ...done('suspended', '(?:suspended|halted|put on hold|frozen)'),
  ...done('postponed', '(?:postponed|deferred|delayed)'),
  ...done('removed', '(?:lifted|repealed|revoked|abolished|rescinded|scrapped|withdrawn)', ['policy']),
  ...done('tightened', 'tightened', ['policy']),
  ...done('eased', '(?:eased|relaxed|loosened)', ['policy']),
  ...done('cancelled', '(?:cancell?ed|abandoned|scrapped|called off|dropped)', ['project', 'deal']),
  form('expired', `${behind}${aux}\\s(?:expires?|expired|lapsed?|lapses)\\b`),
  form('signed', `${what}${be}\\ssigned\\b`, ['deal']),
  form(
    'under-construction',
    `\\b[Cc]onstruction (?:work )?(?:of|on|at) (?:the |its )?${what}${aux}\\s(?:beg[ai]ns?|begun|starts?|started|got under way|under ?way)\\b`,
  ),
  form(
    'under-construction',
    `\\b(?:began|begun|begins?|start(?:s|ed)?|beginning|starting) (?:the )?(?:construction|building|work) (?:of|on|at) (?:the |its )?${what}`,
  ),
  form(
    'under-construction',
    `(?<aux>(?:\\s(?:has|have|will|would|to))*)\\s(?:br(?:oke|eaks?|oken) ground) (?:on|at|for) (?:the |its )?${what}`,
  ),
  form('under-construction', `${behind}${aux}\\s(?:under construction|being built)\\b`),
  form(
    'in-production',
    `${behind}${aux}\\s(?:beg[au]n|begins?|start(?:s|ed)?|entered|enters?|resumed?)\\s(?:commercial |full |regular )?production\\b`,
  ),
  form(
    'operating',
    `${behind}${aux}\\s(?:opened|(?:beg[au]n|start(?:s|ed)?) (?:commercial )?operations?|(?:came|comes|went|goes) (?:online|on ?stream|into operation)|commissioned|inaugurated)\\b(?!\\s(?:a|an|its|up)\\b)`,
  ),
  ...done('closed', '(?:closed|shut|shut down|mothballed|decommissioned)', ['project']),
  ...done('permitted', '(?:permitted|licensed|granted (?:a |its )?(?:permit|licen[cs]e)s?)', ['project']),
];
