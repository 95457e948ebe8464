/** Two bodies as one: the second below the first, unless it stands there already. */
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../load/markdown.ts';
import type { ContentText, Span } from './content-text.ts';

export interface MergedBodies {
  spans: Span[];
  /** One line for each thing in which the two contradict each other. */
  conflicts: string[];
  /** Whether both had something to say, so that a person should make one text of it. */
  isJoined: boolean;
}

/** `from` is the body as it should read in its new place. */
export function mergeBodies(from: string, into: ContentText): MergedBodies {
  const { text, bodyStart } = into;
  const [added, own] = [from.trim(), text.slice(bodyStart).trim()];
  if (added === '' || own.includes(added)) return { spans: [], conflicts: [], isJoined: false };
  const ownAddresses = listAddresses(own);
  const conflicts = [...listAddresses(added)]
    .filter(([name, url]) => (ownAddresses.get(name) ?? url) !== url)
    .map(([name]) => `both bodies say where [${name}] leads: give one of the two links another name`);
  const gap = text.endsWith('\n') ? '\n' : '\n\n';
  const span = { start: text.length, end: text.length, text: `${gap}${added}\n` };
  return { spans: [span], conflicts, isJoined: own !== '' };
}

function listAddresses(body: string): Map<string, string> {
  const addresses = new Map<string, string>();
  visit(parseMarkdown(body), 'definition', ({ identifier, url }) => void addresses.set(identifier, url));
  return addresses;
}
