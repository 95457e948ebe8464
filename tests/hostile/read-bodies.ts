/** Reads bodies as a check and a build do, one after another, in a process of its own; prints the time that each takes. */
import { examineBody } from '../../src/core/load/examine-body.ts';
import { readBody } from '../../src/core/load/parse-body.ts';
import { renderMarkdown } from '../../src/core/load/render-markdown.ts';
import { pathological } from './pathological-markdown.ts';

/** What is printed: one for each body. */
export interface BodyTime {
  name: string;
  length: number;
  milliseconds: number;
  /** What the page has of it; undefined where it was refused. */
  html?: number;
}

/** The bodies of a length, those from `first` on, each `step`th of them. */
const [length, first, step] = process.argv.slice(2).map(Number) as [number, number, number];

function read(name: string, text: string): BodyTime {
  const start = performance.now();
  const { problems } = examineBody('a.md', text, 1);
  const html = problems.length === 0 ? renderMarkdown(readBody(text)).length : undefined;
  const milliseconds = performance.now() - start;
  return { name, length: text.length, milliseconds, ...(html !== undefined && { html }) };
}

// What is asked for the first time is slow once.
read('any', 'A *word* and a [link](/a/).');
const bodies = [...pathological(length)].filter((_, index) => index % step === first % step);
process.stdout.write(JSON.stringify(bodies.map(([name, text]) => read(name, text))));
