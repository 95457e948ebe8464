// @ts-check
// Loaded before a build: folders list their files in another order, the clock is wrong, and standard error says where
// the process takes itself to be.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const seed = Number(process.env.LODESTONE_TEST_SEED);
const days = 24 * 60 * 60 * 1000;

/** @template T @param {T[]} items @returns {T[]} */
function shuffle(items) {
  let state = seed;
  const keyed = items.map((item) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return { item, key: state >>> 8 };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

let shuffled = 0;
/** @param {unknown} listed */
function reorder(listed) {
  if (Array.isArray(listed) && listed.length > 1) shuffled += 1;
  return Array.isArray(listed) ? shuffle(listed) : listed;
}

const { readdir, readdirSync } = fs;
const readdirLater = fs.promises.readdir;
Object.assign(fs.promises, {
  /** @param {Parameters<typeof readdirLater>} args */
  readdir: async (...args) => reorder(await readdirLater(...args)),
});
Object.assign(fs, {
  /** @param {Parameters<typeof readdirSync>} args */
  readdirSync: (...args) => reorder(readdirSync(...args)),
  /** @param {any[]} args */
  readdir: (...args) => {
    const done = args.pop();
    // @ts-expect-error: one of its overloads
    readdir(...args, (error, listed) => done(error, reorder(listed)));
  },
});
syncBuiltinESMExports();

const now = Date.now;
const later = () => now() + seed * 100 * days;
const RealDate = Date;
globalThis.Date = new Proxy(RealDate, {
  construct: (_, args, target) => Reflect.construct(RealDate, args.length > 0 ? args : [later()], target),
  get: (_, key) => (key === 'now' ? later : Reflect.get(RealDate, key)),
});

process.on('exit', () => {
  const { locale } = Intl.DateTimeFormat().resolvedOptions();
  const hoursAhead = -new RealDate(2024, 0, 1).getTimezoneOffset() / 60;
  console.error(JSON.stringify({ locale, hoursAhead, shuffled: shuffled > 0 }));
});
