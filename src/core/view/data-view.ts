/** What can be downloaded, and what each field in it means. */
import {
  claimRow,
  entityFileSchema,
  entityRow,
  groupRow,
  relationRow,
  sourceSchema,
  timelineRow,
} from '../export/row-schemas.ts';
import { tables } from '../export/tables.ts';
import type { Digest } from '../link/digest.ts';
import { claimLists, fieldsOfAnyClaim } from '../schema/claim-schemas.ts';
import { fieldsOfAnyEntity } from '../schema/entity-schemas.ts';
import { entityKinds, kinds } from '../schema/kinds.ts';
import { type FieldDoc, listFieldDocs } from '../schema/list-field-docs.ts';
import { claimStatuses, qualifiers, ranks, relationTypes, stages } from '../schema/vocabulary.ts';
import { type DataFile, dataFiles, streamFiles } from '../url.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import type { RichLink } from './rich-text.ts';

export interface FieldTable {
  id: string;
  title: string;
  fields: FieldDoc[];
}

export interface DataView {
  frame: PageFrame;
  /** Each table with its forms. */
  files: { title: string; what: string; links: RichLink[] }[];
  /** The descriptor of all tables, and what tells what is new and due. */
  more: { title: string; what: string; links: RichLink[] }[];
  licence: { name: string; url?: string | undefined };
  tables: FieldTable[];
}

const maybe = (name: string, description: string): FieldDoc => ({ name, description, required: false });

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

const inExport = new Set(
  [...listFieldDocs(claimRow), ...listFieldDocs(entityRow)].map(({ name }) => name),
).add('key');

export function viewData(digest: Digest): DataView {
  const { urls, site } = digest;
  return {
    frame: viewFrame(digest, {
      title: 'Data',
      description:
        'Every claim, entity, verdict, event and tie as JSON and CSV, with the source of each, and what the fields mean.',
      path: urls.dataPage,
    }),
    files: dataFiles.map((name) => viewFile(digest, name)),
    more: [
      {
        title: 'Data Package',
        what: 'What there is, with the type of every column',
        links: [{ href: urls.dataPackage(), label: 'datapackage.json' }],
      },
      {
        title: 'Feeds',
        what: 'What is new on the site; pages of companies, institutions, projects, policies, figures and topics have their own',
        links: [
          { href: urls.feed('rss'), label: 'RSS' },
          { href: urls.feed('atom'), label: 'Atom' },
          { href: urls.feed('json'), label: 'JSON Feed' },
          { href: urls.feedList(), label: 'all, as OPML' },
        ],
      },
      {
        title: 'Calendar',
        what: 'What is due, to subscribe to; policies and projects have their own',
        links: [{ href: urls.calendar(), label: 'upcoming.ics' }],
      },
    ],
    licence: site.licence,
    tables: listTables(),
  };
}

function viewFile(digest: Digest, name: DataFile): DataView['files'][number] {
  const { urls } = digest;
  const { title, row, count } = tables[name];
  const streams: readonly DataFile[] = streamFiles;
  return {
    title,
    what: `${count(digest)} rows, each ${row}`,
    links: [
      { href: urls.data(name), label: 'JSON' },
      { href: urls.data(name, 'csv'), label: 'CSV' },
      ...(streams.includes(name) ? [{ href: urls.data(name, 'ndjson'), label: 'NDJSON' }] : []),
      { href: urls.dataSchema(name), label: 'JSON Schema' },
    ],
  };
}

/** Fields that many rows share are told once. */
function listTables(): FieldTable[] {
  const own = (schema: Parameters<typeof listFieldDocs>[0], told: ReadonlySet<string>): FieldDoc[] =>
    listFieldDocs(schema).filter(({ name }) => !inExport.has(name) && !told.has(name));
  const only = (schema: Parameters<typeof listFieldDocs>[0], names: ReadonlySet<string>): FieldDoc[] =>
    own(schema, new Set()).filter(({ name }) => names.has(name));
  const ofClaims = new Set(Object.keys(claimRow.shape));
  return [
    { id: 'claims', title: 'A claim', fields: listFieldDocs(claimRow) },
    { id: 'source', title: 'Its `source`', fields: listFieldDocs(sourceSchema) },
    {
      id: 'claim-fields',
      title: 'Fields that any claim may have',
      fields: only(claimLists.figures.unwrap().element, fieldsOfAnyClaim),
    },
    ...Object.entries(claimLists).map(([list, schema]) => ({
      id: list,
      title: `Further fields of claims under \`${list}\``,
      fields: own(schema.unwrap().element, fieldsOfAnyClaim),
    })),
    { id: 'entities', title: 'An entity', fields: listFieldDocs(entityRow) },
    {
      id: 'entity-fields',
      title: 'Fields that any entity may have',
      fields: only(kinds.person.schema, fieldsOfAnyEntity),
    },
    ...entityKinds
      .map((kind) => ({
        id: kind,
        title: `Further fields of ${kinds[kind].many.toLowerCase()}`,
        fields: own(kinds[kind].schema, fieldsOfAnyEntity),
      }))
      .filter(({ fields }) => fields.length > 0),
    { id: 'groups', title: 'A group', fields: listFieldDocs(groupRow) },
    { id: 'timeline', title: 'A row of the timeline', fields: listFieldDocs(timelineRow) },
    {
      id: 'ties',
      title: 'A row of the relations, with numbers, source and verdict as of its claim',
      fields: listFieldDocs(relationRow).filter(({ name }) => !ofClaims.has(name) || name === 'relation'),
    },
    {
      id: 'entity-file',
      title: 'The data of one page, `index.json`',
      fields: listFieldDocs(entityFileSchema),
    },
    ...vocabularies,
  ];
}
