/** Ids, names and the beat's own lists: one id per thing, one thing per name, nothing that nobody refers to. */

import { wordsThatMayName } from '../link/build-claims.ts';
import type { EntityRecord, Library } from '../link/library.ts';
import { findNames } from '../link/link-mentions.ts';
import { indexNames } from '../link/name-index.ts';
import type { ContentRecord } from '../load/content-record.ts';
import type { YamlPath } from '../load/parse-yaml.ts';
import { didYouMean, type Problem } from '../problem/problem.ts';
import { findIdFault } from '../schema/reserved-ids.ts';
import { eachReferenceOf, problemAt } from './rule.ts';

/** The beat's kinds of company and project stand in `site.yaml`. */
export function checkBeatKinds({ entities, site, isSiteKnown }: Library): Problem[] {
  if (!isSiteKnown) return [];
  return entities.flatMap((entity) => {
    const listed =
      entity.kind === 'company'
        ? site.companyKinds
        : entity.kind === 'project'
          ? site.projectKinds
          : undefined;
    const kind = entity.fields && 'kind' in entity.fields ? entity.fields.kind : undefined;
    if (!listed || !kind || listed.includes(kind)) return [];
    const hint = didYouMean(kind, listed) ?? `site.yaml lists ${listed.join(', ') || 'none'}`;
    return [
      problemAt(
        entity,
        ['kind'],
        'invalid-value',
        `\`kind\` is “${kind}”, which site.yaml does not list`,
        hint,
      ),
    ];
  });
}

/** A name that two entities share is never linked: say so where each has it. */
export function checkSharedNames({ names, records }: Library): Problem[] {
  return [...names.shared].flatMap(([name, ids]) =>
    ids.flatMap((id) => {
      const record = records.get(id);
      if (!record?.fields || record.kind === 'article') return [];
      const index = record.fields.aliases.findIndex((alias) => alias.toLowerCase() === name.toLowerCase());
      const others = listOthers(ids, id);
      const path = index < 0 ? ['name'] : ['aliases', index];
      const written = record.fields.aliases[index] ?? record.fields.name;
      return [
        problemAt(
          record,
          path,
          'shared-alias',
          `“${written}” is also a name of ${others}; it is not linked`,
          'leave it to one of them, or write a longer name',
        ),
      ];
    }),
  );
}

/** At most as many as an editor reads, so that a crowd of namesakes makes no flood. */
function listOthers(ids: readonly string[], id: string): string {
  const shown = ids.slice(0, mostNamesakes + 1).filter((other) => other !== id);
  const more = ids.length - 1 - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

const mostNamesakes = 5;

/** `formerly` ids redirect, so each must be one that can be had, and none may be in use or claimed twice. */
export function checkFormerIds({ records }: Library): Problem[] {
  const owners = new Map<string, { record: ContentRecord; path: YamlPath }>();
  return [...records.values()].flatMap((record) =>
    (record.fields?.formerly ?? []).flatMap((id, index) => {
      const path = ['formerly', index];
      const fault = findIdFault(id);
      if (fault) return [problemAt(record, path, 'bad-id', `“${id}” ${fault.message}`, fault.hint)];
      const user = records.get(id);
      const owner = owners.get(id);
      owners.set(id, { record, path });
      if (user) return [problemAt(record, path, 'duplicate-id', `“${id}” is the id of ${user.file}`)];
      if (!owner) return [];
      const { file, id: other } = owner.record;
      const message = `“${id}” is a former id of ${other} too`;
      const hint = `it stands in ${file}:${owner.record.locate(owner.path).line}`;
      return [problemAt(record, path, 'duplicate-id', message, hint)];
    }),
  );
}

export function checkUnused(library: Library): Problem[] {
  const used = new Set<string>(library.site.keyFigures);
  for (const record of library.records.values()) {
    if (!record.fields) continue;
    eachReferenceOf(record, (named) => {
      if (named !== record.id) used.add(named);
    });
  }
  for (const claims of library.claims.values())
    for (const claim of claims) for (const word of wordsThatMayName(claim)) used.add(word);
  const unreferred = library.entities.filter(({ id }) => !used.has(id));
  const mentioned = findMentioned(unreferred, library);
  return unreferred
    .filter(({ id }) => !mentioned.has(id))
    .map((entity) =>
      problemAt(
        entity,
        ['name'],
        'unused-entity',
        `nothing refers to “${entity.id}”`,
        'name it in a claim, or delete the file',
      ),
    );
}

/** Those of `entities`, and maybe others, that bodies mention. Only bodies in which one of their names stands are searched for all. */
function findMentioned(entities: readonly EntityRecord[], { records, bodies }: Library): Set<string> {
  const mentioned = new Set<string>();
  if (entities.length === 0) return mentioned;
  const names = indexNames(entities);
  for (const { id, fields, prose } of records.values()) {
    if (!fields || !prose.some(({ value }) => !findNames(value, names).next().done)) continue;
    for (const mention of bodies.get(id)?.mentions ?? []) mentioned.add(mention);
  }
  return mentioned;
}
