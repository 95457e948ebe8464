/** The options of the commands: one table and one parser, with one line for each way to get them wrong. */
import { parseArgs } from 'node:util';
import { didYouMean } from '../src/core/problem/problem.ts';
import { type BenchOptions, mostArticles, parseBench } from './bench/bench-options.ts';
import {
  parseBase,
  parseContentFolder,
  parseDay,
  parseFormat,
  parseKeep,
  parseOutFolder,
  parseTarget,
  parseWholeNumber,
  type ReportFormat,
  UsageError,
} from './option-values.ts';

/** What a command was asked for; what was not given, or does not concern the command, has its default. */
export interface Options {
  /** As it was given; relative to the project. */
  contentDir: string;
  /** YYYY-MM-DD: the day for which deadlines and ages are told. */
  today: string;
  /** Begins and ends with a slash. */
  base: string;
  outDir: string;
  port: number;
  /** Where the files for hosts go, if that was told. */
  to?: string;
  /** Whether the form for editors is part of the site. */
  admin: boolean;
  /** The file that is told how long each stage of a build took, if there is to be one. */
  timings?: string;
  /** Whether the new site may have far fewer pages than the one it takes the place of. */
  allowShrink?: true;
  /** A revision of Git whose content is meant, if one was given. */
  at?: string;
  /** A revision of Git to compare with, if one was given. */
  since?: string;
  json: boolean;
  /** Whether long lists are shown to their end. */
  all: boolean;
  /** How problems are told. */
  format?: ReportFormat;
  /** Whether what has one remedy is mended in the files. */
  fix: boolean;
  /** Infinity if there is no limit. */
  maxWarnings: number;
  /** Whether changes are only shown. */
  dryRun?: true;
  /** Whose word stands where two things that become one contradict each other. */
  keep?: 'from' | 'into';
  /** The id that a new thing is to have. */
  id?: string;
  /** Whether to go on where something looks like a slip. */
  force?: true;
  /** Options that are none of the table, in their order, for a command that takes them. */
  fields?: FieldOption[];
  /** What an editor knows of a saved article: the id of its publisher, its date as EDTF, its address. */
  publisher?: string;
  published?: string;
  url?: string;
  /** Whether the work is done again at every change. */
  watch: boolean;
  /** How many articles to make, and from what. */
  articles: number;
  seed: number;
  seconds: number;
  /** What to measure, on corpora of which sizes, beside whom and how often, for a command that measures. */
  bench?: BenchOptions;
  /** Whether they are to try the layout. */
  strange?: true;
  /** What is left when the options are read. */
  files: string[];
}

/** An option that is a field of what is made. */
export type FieldOption = [name: string, value: string];

const table = {
  content: { value: 'DIR', meaning: 'the folder of the content (default: content)' },
  today: {
    value: 'DATE',
    meaning: 'tell deadlines and ages as of this day, YYYY-MM-DD (default: today in UTC)',
  },
  base: { value: '/PATH/', meaning: 'the path that the site is served under (default: /)' },
  out: {
    value: 'DIR',
    meaning: 'where the site is published, as a link to the newest build (default: dist)',
  },
  to: {
    value: 'DIR',
    meaning: 'where the files for hosts go, as a link to the newest (default: deploy)',
  },
  port: { value: 'N', meaning: 'the port to serve at; the next free one if it is taken (default: 4321)' },
  admin: { meaning: 'put the form for editors at /admin/' },
  'allow-shrink': { meaning: 'publish even if more than a fifth of the pages of the last build are gone' },
  timings: { value: 'FILE', meaning: 'write to this file what each stage took, as JSON' },
  at: {
    value: 'REVISION',
    meaning: 'look at the content of this revision of Git, without a file of it on the disk',
  },
  since: {
    value: 'REVISION',
    meaning: 'tell what published claims have changed since this revision of Git without a correction',
  },
  all: { meaning: 'show long lists to their end' },
  format: {
    value: 'FORMAT',
    meaning: 'text (the default), json, or github for annotations on a pull request',
  },
  json: { meaning: 'print it as JSON, as --format json does' },
  fix: { meaning: 'mend in the files what can be mended without a choice, and tell what is left' },
  'max-warnings': { value: 'N', meaning: 'fail if there are more warnings than this' },
  'dry-run': { meaning: 'show the changes and write nothing' },
  keep: { value: 'from|into', meaning: 'whose word stands where the two contradict each other' },
  id: { value: 'ID', meaning: 'the id, and so the file’s name (default: made from the name)' },
  force: { meaning: 'go on although there is one of a very similar name' },
  publisher: { value: 'ID', meaning: 'who published the article (default: found by name and address)' },
  published: {
    value: 'DATE',
    meaning: 'when it was published, as in 2026-03-31 (default: as the page says)',
  },
  url: { value: 'ADDRESS', meaning: 'where it stands on the web (default: as the page says)' },
  watch: { meaning: 'check again at every change, until it is stopped' },
  articles: { value: 'N', meaning: 'how many articles to make (default: 10000)' },
  what: { value: 'build|check', meaning: 'what to measure (default: build)' },
  peers: { value: 'NAMES', meaning: 'beside whom, of hugo, eleventy, astro (default: all; none for nobody)' },
  rounds: { value: 'N', meaning: 'how often; the table shows medians (default: 3)' },
  install: { meaning: 'install the peers that npm has and that are not here yet' },
  seconds: { value: 'N', meaning: 'how long to go on (default: 60)' },
  seed: { value: 'N', meaning: 'what they are made from; another seed makes others (default: 1)' },
  strange: { meaning: 'with long names, other scripts, an entity in 500 claims, a metric of 80 subjects' },
  help: { meaning: 'print this' },
} as const satisfies Record<string, { value?: string; meaning: string }>;

export type OptionName = keyof typeof table;

/** What a command takes. */
export interface CommandUsage {
  name: string;
  meaning: string;
  options: readonly OptionName[];
  /** What an option means to this command, where that is something else. */
  meanings?: Partial<Record<OptionName, string>>;
  /** What the words after the options are, if there may be any. */
  operands?: string;
  /** What other options it takes, if it does. */
  fields?: string;
}

/** @returns undefined if help was asked for; throws a UsageError if the command cannot be what was meant */
export function parseOptions(usage: CommandUsage, argv: readonly string[]): Options | undefined {
  const { values, files, fields } = parse(usage, argv);
  if (values.help) return undefined;
  const takes = (name: OptionName) => usage.options.includes(name);
  return {
    contentDir: takes('content') ? parseContentFolder(values.content ?? 'content') : '',
    today: parseDay(values.today ?? new Date().toISOString().slice(0, 10)),
    base: parseBase(values.base ?? '/'),
    outDir: takes('out') ? parseOutFolder(values.out ?? 'dist', values.content ?? 'content') : '',
    ...(values.to && { to: parseTarget(values.to, values.out ?? 'dist') }),
    port: parseWholeNumber('--port', values.port ?? '4321', 65_535),
    admin: values.admin !== undefined,
    ...(values['allow-shrink'] && { allowShrink: true }),
    ...(values.timings && { timings: values.timings }),
    ...(values.at && { at: values.at }),
    ...(values.since && { since: values.since }),
    json: values.json !== undefined,
    all: values.all !== undefined,
    ...(values.format && { format: parseFormat(values.format) }),
    fix: values.fix !== undefined,
    maxWarnings: values['max-warnings']
      ? parseWholeNumber('--max-warnings', values['max-warnings'])
      : Infinity,
    ...(values['dry-run'] && { dryRun: true }),
    ...(values.keep && { keep: parseKeep(values.keep) }),
    ...(values.id && { id: values.id }),
    ...(values.force && { force: true }),
    ...(fields.length > 0 && { fields }),
    ...(values.publisher && { publisher: values.publisher }),
    ...(values.published && { published: values.published }),
    ...(values.url && { url: values.url }),
    watch: values.watch !== undefined,
    ...(takes('rounds')
      ? { articles: 0, bench: parseBench(values) }
      : { articles: parseWholeNumber('--articles', values.articles ?? '10000', mostArticles) }),
    ...(values.strange && { strange: true }),
    seed: parseWholeNumber('--seed', values.seed ?? '1'),
    seconds: parseWholeNumber('--seconds', values.seconds ?? '60'),
    files,
  };
}

/** The text that `--help` prints. */
export function usageText({ name, meaning, options, meanings, operands, fields }: CommandUsage): string {
  const rows = [...options, 'help' as const].map((option) => {
    const { value, meaning: text } = { value: '', ...table[option] };
    return `  ${`--${option} ${value}`.padEnd(20)} ${meanings?.[option] ?? text}`;
  });
  const command = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;
  const line = `Usage: ${command} -- [options]${operands ? ` [${operands}]` : ''}`;
  return [line, meaning, '', ...rows, ...(fields ? ['', fields] : [])].join('\n');
}

type Values = Partial<Record<OptionName, string>>;

interface Parsed {
  values: Values;
  files: string[];
  fields: FieldOption[];
}

function parse(usage: CommandUsage, argv: readonly string[]): Parsed {
  const known: OptionName[] = [...usage.options, 'help'];
  const options = Object.fromEntries(
    known.map((name) => [name, { type: 'value' in table[name] ? 'string' : 'boolean' } as const]),
  );
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const values: Values = {};
  const files: string[] = [];
  const fields: FieldOption[] = [];
  let taken = -1;
  for (const token of tokens) {
    // A value is one word, even where it begins with a hyphen: --longitude -115.5
    if (token.index === taken) continue;
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const name = known.find((option) => option === token.name);
    if (name === undefined && usage.fields && token.rawName.startsWith('--')) {
      if (token.value === undefined) taken = token.index + 1;
      fields.push([token.name, fieldValue(token.name, token.value ?? argv[taken])]);
      continue;
    }
    if (name === undefined) throw new UsageError(unknownOption(token.rawName, known));
    if (values[name] !== undefined) throw new UsageError(`--${name} is given twice`);
    values[name] = optionValue(name, token.value);
  }
  const [first] = files;
  if (first !== undefined && !usage.operands) {
    throw new UsageError(`unexpected “${first}”: npm passes on only options that stand after --`);
  }
  return { values, files, fields };
}

function fieldValue(name: string, value: string | undefined): string {
  if (value === undefined || value.startsWith('--')) throw new UsageError(`--${name} needs a value`);
  return value;
}

function optionValue(name: OptionName, value: string | undefined): string {
  if (!('value' in table[name])) {
    if (value !== undefined) throw new UsageError(`--${name} takes no value`);
    return 'true';
  }
  if (!value || value.startsWith('--')) {
    throw new UsageError(`--${name} needs a value: --${name} ${table[name].value}`);
  }
  return value;
}

function unknownOption(raw: string, known: readonly string[]): string {
  const close = didYouMean(
    raw,
    known.map((name) => `--${name}`),
  );
  return `unknown option ${raw}${close ? `: ${close}` : ''}`;
}
