/** A Markdown file with front matter → its fields, each with a place, and its body. */
import matter from 'gray-matter';
import { createProblem, mendBy, type Problem } from '../problem/problem.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import { findFences } from './split-front-matter.ts';

export interface ParsedDocument extends ParsedYaml {
  body: string;
  /** The line of the file on which the body begins. */
  bodyLine: number;
}

/** Parses a document; its problems stand in it. Never throws, never runs what the file contains. */
export function parseDocument(file: string, text: string): ParsedDocument | { problem: Problem } {
  const fences = findFences(text);
  if (!fences.ok) {
    const { place, message, hint, instead } = fences;
    return { problem: mendBy(createProblem('front-matter', file, place, message, hint), instead) };
  }
  const parsed: ParsedYaml[] = [];
  const engine = (source: string): object => {
    // gray-matter hands over all after the opening `---`: what it calls line 1 is the fence itself.
    const yaml = parseYaml(file, source, 1);
    parsed.push(yaml);
    return yaml.data ?? {};
  };
  const { content } = matter(text, { language: 'yaml', engines: enginesOnly(engine) });
  // gray-matter does not call the engine for front matter that is empty or all comments.
  const [yaml] = parsed;
  if (!yaml || (yaml.data && Object.keys(yaml.data).length === 0)) {
    const start = { line: 1, column: 1 };
    const hint = 'write `field: value` lines between the two lines `---`';
    return { problem: createProblem('front-matter', file, start, 'the front matter is empty', hint) };
  }
  const bodyLine = fences.closingLine + 1;
  return { ...yaml, body: content, bodyLine };
}

type Engine = (source: string) => object;

/** gray-matter runs JavaScript front matter by default; here every engine but ours throws a TypeError. */
export function enginesOnly(yaml: Engine): Record<string, Engine> {
  const refuse: Engine = () => {
    throw new TypeError('only YAML front matter is read');
  };
  return { yaml, json: refuse, javascript: refuse, js: refuse, coffee: refuse, toml: refuse };
}
