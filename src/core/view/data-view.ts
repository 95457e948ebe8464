/** What can be downloaded, and what each field in it means. */
import { groupsOf } from '../claims/groups.ts';
import type { Digest } from '../link/digest.ts';
import { claimLists } from '../schema/claim-schemas.ts';
import { entityKinds, kinds } from '../schema/kinds.ts';
import { type FieldDoc, listFieldDocs } from '../schema/list-field-docs.ts';
import { claimStatuses, qualifiers, ranks, relationTypes, stages } from '../schema/vocabulary.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import type { RichLink } from './rich-text.ts';

export interface FieldTable {
  id: string;
  title: string;
  fields: FieldDoc[];
}

export interface DataView {
  frame: PageFrame;
  files: (RichLink & { what: string })[];
  tables: FieldTable[];
}

const given = (name: string, description: string): FieldDoc => ({ name, description, required: true });
const maybe = (name: string, description: string): FieldDoc => ({ name, description, required: false });

/** What the export adds to a claim’s own fields. */
const claimFields: FieldDoc[] = [
  given('id', 'Article and key: `article#key`.'),
  given('type', 'figure, event, relation, status or statement.'),
  given('article', 'Id of our digest of the article.'),
  given(
    'source',
    'The article itself: publisher (id), headline, published (EDTF), url; what is not known is absent.',
  ),
  given('url', 'Address of the claim on this site.'),
  maybe('value', 'The number, in base units; the lower end where there is an `upper`.'),
  maybe('upper', 'The upper end, in base units.'),
  maybe('unit', 'Unit of the numbers: t, t/yr, %, times, count, or a currency code.'),
  maybe('share', 'The share that is owned, in percent.'),
  maybe('said', 'The number as it was written, or the words where there is none.'),
  maybe('relation', 'Of a relation: what kind it is, as in `lends-to`.'),
  maybe('group', 'The group that it is weighed in: the `id` of one in groups.json.'),
  maybe('verdict', 'What that group adds up to.'),
];

const groupFields: FieldDoc[] = [
  given('id', 'Made from what its claims are about, never from what they say.'),
  given('kind', 'figure, date, deal, status, rank or question.'),
  given(
    'about',
    'Ids: the metric and its subjects, the event, deal, policy, project or question, or who is first.',
  ),
  given('title', 'The same in words.'),
  given('verdict', 'single, repeated, corroborated, compatible or disputed.'),
  given('label', 'The verdict as the site shows it.'),
  given('reason', 'Why, in a sentence.'),
  given('origins', 'Ids of those whom the articles credit, each independent one once.'),
  given('articles', 'How many articles it rests on.'),
  maybe('interval', '`low`, `high` and `unit`: the numbers that fit all its claims; an open side is absent.'),
  given(
    'claims',
    '`id`, what the claim `says`, whether it is a `rival` of another, and the `interval` that it allows.',
  ),
  maybe('rulings', 'How the editor settled it: the claim to `prefer`, `reason`, `date`, `source`.'),
  given('url', 'Address at which its claims stand together.'),
];

const entityFields: FieldDoc[] = [
  given('id', 'Its id, unique across all kinds.'),
  given('kind', entityKinds.join(', ')),
  given('name', 'The name it goes by.'),
  given('aliases', 'Other names that texts use for it.'),
  given('url', 'Address of its page.'),
  maybe('type', 'Its own kind, where it has one: “miner”, “control”.'),
];

/** A closed vocabulary as a table: the word that is written, and how it reads. */
const listWords = (
  id: string,
  title: string,
  table: Record<string, string | { label: string }>,
): FieldTable => ({
  id,
  title,
  fields: Object.entries(table).map(([name, word]) =>
    maybe(name, typeof word === 'string' ? word : word.label),
  ),
});

const vocabularies: FieldTable[] = [
  listWords('words-status', 'Words for `status` and `is` of a claim', claimStatuses),
  listWords('words-stage', 'Words for `status` of a status', stages),
  listWords('words-type', 'Words for `type` of a relation', relationTypes),
  listWords('words-qualifier', 'Words for `qualifier`', qualifiers),
  listWords('words-rank', 'Words for `rank`', ranks),
];

const inExport = new Set([...claimFields, ...entityFields].map(({ name }) => name)).add('key');

export function viewData(digest: Digest): DataView {
  const { urls, claims, entities } = digest;
  const own = (schema: Parameters<typeof listFieldDocs>[0]): FieldDoc[] =>
    listFieldDocs(schema).filter(({ name }) => !inExport.has(name));
  return {
    frame: viewFrame(digest, {
      title: 'Data',
      description:
        'Every claim, every entity and every verdict as JSON, with the source of each, and what the fields mean.',
      path: urls.dataPage,
    }),
    files: [
      { href: urls.data('claims'), label: 'claims.json', what: `${claims.length} claims, one object each` },
      {
        href: urls.data('entities'),
        label: 'entities.json',
        what: `${entities.length} entities, one object each`,
      },
      {
        href: urls.data('groups'),
        label: 'groups.json',
        what: `${groupsOf(digest).all.length} groups of claims that answer one thing, each with its verdict`,
      },
    ],
    tables: [
      { id: 'claims', title: 'A claim', fields: claimFields },
      ...Object.entries(claimLists).map(([list, schema]) => ({
        id: list,
        title: `Fields of claims under \`${list}\``,
        fields: own(schema.unwrap().element),
      })),
      { id: 'entities', title: 'An entity', fields: entityFields },
      ...entityKinds
        .map((kind) => ({
          id: kind,
          title: `Fields of ${kinds[kind].many.toLowerCase()}`,
          fields: own(kinds[kind].schema),
        }))
        .filter(({ fields }) => fields.length > 0),
      { id: 'groups', title: 'A group', fields: groupFields },
      ...vocabularies,
    ],
  };
}
