/** What all commands share: help, and an exit status that says whose fault it is. */
import { OutputError } from '../src/astro/output-error.ts';
import { UsageError } from './option-values.ts';
import { type CommandUsage, type Options, parseOptions, usageText } from './options.ts';

/** The work was done and all is well; the content has errors; the command was not used as it is meant. */
export type ExitStatus = 0 | 1 | 2;

const FAULT = 70;

/** Runs a command with what the person typed and sets the exit status of the process. */
export async function runCommand(
  usage: CommandUsage,
  work: (options: Options) => Promise<ExitStatus>,
): Promise<void> {
  process.on('uncaughtException', (error) => process.exit(report(error, usage)));
  // Whoever reads our output may stop reading: `npm run check | head`.
  process.stdout.on('error', () => process.exit());
  try {
    const options = parseOptions(usage, process.argv.slice(2));
    if (options) process.exitCode = await work(options);
    else console.log(usageText(usage));
  } catch (error) {
    process.exitCode = report(error, usage);
  }
}

function report(error: unknown, { name }: CommandUsage): number {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError || error instanceof OutputError) {
    console.error(`lodestone ${name}: ${message}`);
    return 2;
  }
  console.error(`Lodestone failed: ${message.replaceAll(/\s*\n\s*/g, ' ')}`);
  console.error('This is a fault in Lodestone, not in your content.');
  if (process.env.LODESTONE_DEBUG === '1') console.error(error);
  else console.error('LODESTONE_DEBUG=1 shows where it happened.');
  return FAULT;
}
