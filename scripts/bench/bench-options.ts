/** What `npm run bench` was asked for. */
import { didYouMean } from '../../src/core/problem/problem.ts';
import { parseWholeNumber, UsageError } from '../option-values.ts';

export const peerNames = ['hugo', 'eleventy', 'astro'] as const;
export type PeerName = (typeof peerNames)[number];

export interface BenchOptions {
  what: 'build' | 'check';
  /** Numbers of articles, each once, smallest first. */
  sizes: number[];
  rounds: number;
  peers: PeerName[];
  /** Whether peers that are not on the machine are installed, as far as npm has them. */
  install: boolean;
}

export const mostArticles = 1_000_000;

type Given = Partial<Record<'articles' | 'what' | 'peers' | 'rounds' | 'install', string>>;

/** Throws a UsageError for what cannot be meant. */
export function parseBench(given: Given): BenchOptions {
  const rounds = parseWholeNumber('--rounds', given.rounds ?? '3', 100);
  if (rounds === 0) throw new UsageError('--rounds 0 measures nothing');
  return {
    what: oneOf('--what', given.what ?? 'build', ['build', 'check']),
    sizes: parseSizes(given.articles ?? '10000'),
    rounds,
    peers: parsePeers(given.peers ?? peerNames.join(',')),
    install: given.install !== undefined,
  };
}

/** `1000,10000` */
function parseSizes(text: string): number[] {
  const sizes = text.split(',').map((part) => parseWholeNumber('--articles', part, mostArticles));
  if (sizes.includes(0)) throw new UsageError('--articles 0 leaves nothing to measure');
  return [...new Set(sizes)].sort((a, b) => a - b);
}

/** `hugo,astro`, in the order of the table; `none` for nobody. */
function parsePeers(text: string): PeerName[] {
  if (text === 'none') return [];
  const asked = text.split(',').map((name) => oneOf('--peers', name, peerNames));
  return peerNames.filter((name) => asked.includes(name));
}

function oneOf<T extends string>(option: string, text: string, words: readonly T[]): T {
  const word = words.find((name) => name === text);
  if (word) return word;
  const close = didYouMean(text, words);
  throw new UsageError(`${option} “${text}” is none of ${words.join(', ')}${close ? `: ${close}` : ''}`);
}
