/** Mistakes that one file shows. */
import { mutators } from './mutators.ts';
import { plantIn } from './plant-in.ts';

const within = mutators.filter(({ across }) => !across);

plantIn({ base: 'tests/fixtures/sites/fjord', mistakes: 640, atMost: 0 }, within);
