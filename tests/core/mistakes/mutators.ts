/** Every way that is tried to break a content, and every way that breaks nothing. */
import { bodySlips } from './mutators/body-slips.ts';
import { fieldSlips } from './mutators/field-slips.ts';
import { fileSlips } from './mutators/file-slips.ts';
import { jointSlips } from './mutators/joint-slips.ts';
import { referenceSlips } from './mutators/reference-slips.ts';
import { valueSlips } from './mutators/value-slips.ts';
import { yamlSlips } from './mutators/yaml-slips.ts';
import type { Mutator } from './plant.ts';

export { validChanges } from './mutators/valid-changes.ts';

/** The mistakes. */
export const mutators: readonly Mutator[] = [
  ...yamlSlips,
  ...fileSlips,
  ...fieldSlips,
  ...valueSlips,
  ...bodySlips,
  ...referenceSlips,
  ...jointSlips,
];
