/**
 * Properties try the same cases in each `npm test`, so that no run fails by another’s luck; new ones are for
 * `npm run test:long` and `npm run fuzz`.
 */
import fc from 'fast-check';
import { seed } from './effort.ts';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
