/** The options of the commands: one table and one parser, with one line for each way to get them wrong. */
import { parseArgs } from 'node:util';
import { didYouMean } from '../src/core/problem/problem.ts';
import {
  parseBase,
  parseContentFolder,
  parseDay,
  parseFormat,
  parseOutFolder,
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
  /** A revision of Git, if one was given. */
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
  /** Whether the work is done again at every change. */
  watch: boolean;
  /** What is left when the options are read. */
  files: string[];
}

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
  port: { value: 'N', meaning: 'the port to serve at; the next free one if it is taken (default: 4321)' },
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
  watch: { meaning: 'check again at every change, until it is stopped' },
  help: { meaning: 'print this' },
} as const satisfies Record<string, { value?: string; meaning: string }>;

export type OptionName = keyof typeof table;

/** What a command takes. */
export interface CommandUsage {
  name: string;
  meaning: string;
  options: readonly OptionName[];
  /** What the words after the options are, if there may be any. */
  operands?: string;
}

/** @returns undefined if help was asked for; throws a UsageError if the command cannot be what was meant */
export function parseOptions(usage: CommandUsage, argv: readonly string[]): Options | undefined {
  const { values, files } = parse(usage, argv);
  if (values.help) return undefined;
  const takes = (name: OptionName) => usage.options.includes(name);
  return {
    contentDir: takes('content') ? parseContentFolder(values.content ?? 'content') : '',
    today: parseDay(values.today ?? new Date().toISOString().slice(0, 10)),
    base: parseBase(values.base ?? '/'),
    outDir: takes('out') ? parseOutFolder(values.out ?? 'dist', values.content ?? 'content') : '',
    port: parseWholeNumber('--port', values.port ?? '4321', 65_535),
    ...(values.since && { since: values.since }),
    json: values.json !== undefined,
    all: values.all !== undefined,
    ...(values.format && { format: parseFormat(values.format) }),
    fix: values.fix !== undefined,
    maxWarnings: values['max-warnings']
      ? parseWholeNumber('--max-warnings', values['max-warnings'])
      : Infinity,
    watch: values.watch !== undefined,
    files,
  };
}

/** The text that `--help` prints. */
export function usageText({ name, meaning, options, operands }: CommandUsage): string {
  const rows = [...options, 'help' as const].map((option) => {
    const { value, meaning: text } = { value: '', ...table[option] };
    return `  ${`--${option} ${value}`.padEnd(20)} ${text}`;
  });
  const command = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;
  return [`Usage: ${command} -- [options]${operands ? ` [${operands}]` : ''}`, meaning, '', ...rows].join(
    '\n',
  );
}

type Values = Partial<Record<OptionName, string>>;

function parse(usage: CommandUsage, argv: readonly string[]): { values: Values; files: string[] } {
  const known: OptionName[] = [...usage.options, 'help'];
  const options = Object.fromEntries(
    known.map((name) => [name, { type: 'value' in table[name] ? 'string' : 'boolean' } as const]),
  );
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const values: Values = {};
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const name = known.find((option) => option === token.name);
    if (name === undefined) throw new UsageError(unknownOption(token.rawName, known));
    if (values[name] !== undefined) throw new UsageError(`--${name} is given twice`);
    values[name] = optionValue(name, token.value);
  }
  const [first] = files;
  if (first !== undefined && !usage.operands) {
    throw new UsageError(`unexpected “${first}”: npm passes on only options that stand after --`);
  }
  return { values, files };
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
