/** Every field of every kind of file, found in the schemas, and contents in which one of them holds a text of ours. */
import { z } from 'zod';
import { claimLists } from '../../src/core/schema/claim-schemas.ts';
import { siteSchema } from '../../src/core/schema/entity-schemas.ts';
import { uncover } from '../../src/core/schema/field-form.ts';
import { allKinds, type Kind, kinds } from '../../src/core/schema/kinds.ts';
import { entities } from '../core/claims/world.ts';
import { siteText } from '../core/sample.ts';
import type { Files } from './crowds.ts';

export interface Place {
  kind: Kind | 'site' | 'body';
  /** `figures.doubt.why`; for a body how the text stands in it. */
  field: string;
  write: (text: string) => Files;
}

type Schema = z.core.$ZodType;

const quote = (text: string): string => JSON.stringify(text);

/** The values of a map of fields as YAML in one line, with one of them our text. */
function listPlaces(
  schema: Schema,
  path: readonly string[],
): { path: readonly string[]; wrap: (yaml: string) => string }[] {
  const inner = uncover(schema as never) as unknown as Schema;
  if (inner instanceof z.ZodObject)
    return Object.entries(inner.shape as Record<string, Schema>).flatMap(([key, field]) =>
      listPlaces(field, [...path, key]).map((place) => ({
        ...place,
        wrap: (yaml: string) => nest(key, place.wrap(yaml)),
      })),
    );
  if (inner instanceof z.ZodArray)
    return listPlaces(inner.element as Schema, path).map((place) => ({
      ...place,
      wrap: (yaml: string) => `[${place.wrap(yaml)}]`,
    }));
  if (inner instanceof z.ZodRecord)
    return [
      { path: [...path, 'a key'], wrap: (yaml) => `{ ${yaml}: x }` },
      { path: [...path, 'a value'], wrap: (yaml) => `{ x: ${yaml} }` },
    ];
  return [{ path, wrap: (yaml) => yaml }];
}

const nest = (key: string, yaml: string): string => `{ ${key}: ${yaml} }`;

/** What a file or claim must have besides. */
const needed: Record<string, Record<string, string>> = {
  figure: { name: 'F', unit: 't', definition: 'D' },
  article: {
    title: 'T',
    source: '{ publisher: unknown, headline: H, published: 2024-05-21 }',
    added: '2026-01-01',
    summary: 'S',
  },
  figures: { name: 'N', about: 'birka', value: '3', unit: 't' },
  events: { title: 'T', about: 'birka' },
  relations: { from: 'birka', type: 'lends-to', to: 'hill-mine', value: '3', unit: 'NOK' },
  statuses: { about: 'quota', status: 'in-force' },
  statements: { about: 'birka', text: 'T' },
};

const plain = (fields: Record<string, string>, except: string): string[] =>
  Object.entries(fields).flatMap(([key, value]) => (key === except ? [] : [`${key}: ${value}`]));

/** `{ about: x }` without its braces. */
const unwrap = (yaml: string): string => yaml.slice(2, -2);

const base: Files = { ...entities, 'site.yaml': siteText };
const file = (kind: Kind): string =>
  `${kinds[kind].folder}/${kind === 'article' ? '2024-05-21-ours' : 'ours'}.md`;

function placesOfKind(kind: Kind): Place[] {
  return listPlaces(kinds[kind].schema as never, []).map(({ path, wrap }): Place => {
    const [top = '', field = ''] = path;
    const isClaim = kind === 'article' && top in claimLists;
    const write = (text: string): Files => {
      const own = unwrap(wrap(quote(text)));
      // `figures: [{ note: x }]` → the note among what the claim needs.
      const inner = isClaim ? own.slice(own.indexOf('{') + 2, own.lastIndexOf('}') - 1) : '';
      const line = isClaim ? `${top}: [{ ${[...plain(needed[top] ?? {}, field), inner].join(', ')} }]` : own;
      const fields = [...plain(needed[kind] ?? { name: 'Ours' }, top), line];
      return { ...base, [file(kind)]: `---\n${fields.join('\n')}\n---\nOurs, Birka and the Hill Mine.\n` };
    };
    return { kind, field: path.join('.'), write };
  });
}

const site: Place[] = listPlaces(siteSchema as never, []).map(({ path, wrap }) => ({
  kind: 'site',
  field: path.join('.'),
  write: (text) => {
    const own = unwrap(wrap(quote(text)));
    const [top = ''] = path;
    const kept = siteText.split(/\n(?=\S)/).filter((field) => !field.startsWith(`${top}:`));
    return { ...base, 'site.yaml': `${[...kept.map((field) => field.trimEnd()), own].join('\n')}\n` };
  },
}));

const contexts: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  'in a sentence': (text) => `Birka says ${text} to *Birka*.`,
  'as the address of a link': (text) => `A [link](${text}) here.`,
  'between < and > as an address': (text) => `A [link](<${text}>) here.`,
  'as the words of a link': (text) => `[${text}](/companies/birka/)`,
  'as the title of a link': (text) => `[a](/companies/birka/ "${text}")`,
  'as the text of an image': (text) => `![${text}](/a.png)`,
  'in a list in a quotation': (text) => `> - ${text}`,
  'in a cell': (text) => `| a | b |\n| - | - |\n| ${text} | c |`,
  'as code': (text) => `\`${text}\``,
  'in a block of code': (text) => `\`\`\`\n${text}\n\`\`\``,
  'behind the fence of a block of code': (text) => `\`\`\`${text}\na\n\`\`\``,
  'as a heading': (text) => `## ${text}`,
  'as a definition': (text) => `[a]\n\n[a]: ${text}`,
  'as the name of a definition': (text) => `[${text}]\n\n[${text}]: /companies/birka/`,
};

const bodies: Place[] = Object.entries(contexts).map(([field, context]) => ({
  kind: 'body',
  field,
  write: (text) => ({
    ...base,
    'articles/2024-05-21-ours.md': `---\n${plain(needed.article ?? {}, '').join('\n')}\ntopics: []\n---\n${context(text)}\n`,
  }),
}));

export const places: readonly Place[] = [...allKinds.flatMap(placesOfKind), ...site, ...bodies];
