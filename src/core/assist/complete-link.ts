/** Links in a body: `[name` becomes a link to what bears the name, `](/` is completed with the pages there are. */
import type { Library } from '../link/library.ts';
import { kinds } from '../schema/kinds.ts';
import type { BodySpot } from './find-spot.ts';
import { listOwnClaims, namesOf } from './list-ids.ts';
import type { Completion, Suggestion } from './suggestion.ts';

/** Completes the link that is begun before the cursor; undefined where none is. */
export function completeLink(
  { before }: BodySpot,
  offset: number,
  library: Library,
  article: string,
): Completion | undefined {
  const [, address] = /\]\(([^()\s]*)$/.exec(before) ?? [];
  if (address !== undefined) {
    const suggestions = address.startsWith('#') ? listAnchors(library, article) : listPages(library);
    return { start: offset - address.length, end: offset, suggestions };
  }
  const [, name] = /(?<!\\)\[([^[\]]*)$/.exec(before) ?? [];
  if (name === undefined) return undefined;
  const suggestions = listPages(library).map((page) => ({
    ...page,
    label: page.detail ?? page.label,
    detail: page.insert,
    insert: `[${page.detail ?? page.label}](${page.insert})`,
    filter: `[${page.filter ?? ''}`,
  }));
  return { start: offset - name.length - 1, end: offset, suggestions };
}

function listPages(library: Library): Suggestion[] {
  return [...library.records.values()].map((record) => {
    const address = library.urls.page(record.kind, record.id);
    const { name, aliases } = namesOf(record);
    return {
      kind: 'page',
      label: address,
      insert: address,
      detail: name,
      help: kinds[record.kind].one,
      filter: [address, name, ...aliases].join(' '),
    };
  });
}

const listAnchors = (library: Library, article: string): Suggestion[] =>
  listOwnClaims(library, article).map((claim) => ({
    ...claim,
    label: `#claim-${claim.label}`,
    insert: `#claim-${claim.insert}`,
    filter: `#claim-${claim.label}`,
  }));
