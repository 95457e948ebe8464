import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../scripts/option-values.ts';
import { type CommandUsage, parseOptions } from '../../../scripts/options.ts';

const usage: CommandUsage = {
  name: 'bench',
  meaning: 'For tests.',
  options: ['what', 'articles', 'seed', 'rounds', 'peers', 'install', 'json'],
};

test('what is not given has its default', () => {
  expect(parseOptions(usage, [])?.bench).toEqual({
    what: 'build',
    sizes: [10_000],
    rounds: 3,
    peers: ['hugo', 'eleventy', 'astro'],
    install: false,
  });
});

test('everything can be given; sizes go up, and peers keep their order', () => {
  const argv = ['--articles', '10000,1000,1000', '--rounds=5', '--peers', 'astro,hugo', '--install'];
  expect(parseOptions(usage, argv)?.bench).toEqual({
    what: 'build',
    sizes: [1000, 10_000],
    rounds: 5,
    peers: ['hugo', 'astro'],
    install: true,
  });
  expect(parseOptions(usage, ['--peers', 'none', '--what', 'check'])?.bench).toMatchObject({
    what: 'check',
    peers: [],
  });
});

describe('one line says what is wrong', () => {
  test.each([
    [['--what', 'chek'], '--what “chek” is none of build, check: did you mean “check”?'],
    [['--peers', 'hugo,jekyll'], '--peers “jekyll” is none of hugo, eleventy, astro'],
    [['--articles', '1000,'], '--articles “” is not a whole number'],
    [['--articles', '0'], '--articles 0 leaves nothing to measure'],
    [['--rounds', '0'], '--rounds 0 measures nothing'],
  ])('%j', (argv, message) => {
    expect(() => parseOptions(usage, argv)).toThrow(new UsageError(message));
  });

  test('several sizes where one corpus is to be made', () => {
    const corpus: CommandUsage = { name: 'corpus', meaning: '', options: ['articles'] };
    expect(() => parseOptions(corpus, ['--articles', '1,2'])).toThrow('“1,2” is not a whole number');
  });
});
