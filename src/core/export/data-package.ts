/** `/data/datapackage.json`: what there is to download, as Data Package 2.0 (https://datapackage.org/standard/data-package/). */
import { newsOf } from '../claims/news.ts';
import type { Digest } from '../link/digest.ts';
import { type DataFile, dataFiles, streamFiles } from '../url.ts';
import { type Column, listColumns, listDelimiter } from './columns.ts';
import { type Table, tables } from './tables.ts';

export function viewDataPackage(digest: Digest): object {
  const { site, urls } = digest;
  const { host, pathname } = new URL(urls.absolute(urls.home));
  const [newest] = newsOf(digest).all;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `${host}${pathname}`
      .toLowerCase()
      .replaceAll(/[^a-z0-9._-]+/g, '-')
      .replace(/-$/, ''),
    id: urls.absolute(urls.dataPage),
    title: site.title,
    description: `${site.tagline}. Text cells of the CSV files that begin like a formula have an apostrophe in front, which is to be taken away.`,
    homepage: urls.absolute(urls.dataPage),
    // The day that it shows, and the day of what is newest in it: no clock.
    version: digest.today,
    ...(newest && { created: `${newest.date}T00:00:00Z` }),
    licenses: [licenceOf(site.licence)],
    contributors: [
      { title: site.editor.name, roles: ['editor'], ...(site.editor.email && { email: site.editor.email }) },
    ],
    resources: [
      ...dataFiles.map((name) => viewCsv(tables[name])),
      ...dataFiles.map((name) => viewJson(digest, tables[name])),
      ...streamFiles.map((name) => viewStream(tables[name])),
    ],
  };
}

/** A licence without an address goes by its name, in the letters that a name may have. */
function licenceOf({ name, url }: Digest['site']['licence']): object {
  return { title: name, ...(url ? { path: url } : { name: name.replaceAll(/[^-\w.]+/g, '-') }) };
}

const viewCsv = (table: Table): object => ({
  name: table.name,
  type: 'table',
  title: table.title,
  description: `Each row is ${table.row}.`,
  path: `${table.name}.csv`,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  schema: tableSchema(table),
});

const viewJson = ({ urls }: Digest, { name, title, row }: Table): object => ({
  name: `${name}-json`,
  title: `${title}, as JSON`,
  description: `Each item is ${row}; its JSON Schema is ${urls.absolute(urls.dataSchema(name))}.`,
  path: `${name}.json`,
  format: 'json',
  mediatype: 'application/json',
  encoding: 'utf-8',
});

const viewStream = ({ name, title, row }: Table): object => ({
  name: `${name}-stream`,
  title: `${title}, a JSON object a line`,
  description: `Each line is ${row}: for loading into a search or analytics engine.`,
  path: `${name}.ndjson`,
  format: 'ndjson',
  mediatype: 'application/x-ndjson',
  encoding: 'utf-8',
});

/** https://datapackage.org/standard/table-schema/ */
function tableSchema(table: Table): object {
  const keys = (name: DataFile): string[] => [...tables[name].key];
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: listColumns(table).map(toField),
    primaryKey: [...table.key],
    ...(table.refers.length > 0 && {
      foreignKeys: table.refers.map(({ field, table: other }) => ({
        fields: [field],
        reference: { resource: other, fields: keys(other) },
      })),
    }),
    missingValues: [''],
  };
}

function toField({ name, type, description, required, words }: Column): object {
  // A list without entries is an empty cell, as if it were missing.
  const isNeeded = required && type !== 'list';
  const constraints = { ...(isNeeded && { required: true }), ...(words && { enum: words }) };
  return {
    name,
    type: type === 'uri' ? 'string' : type,
    ...(type === 'uri' && { format: 'uri' }),
    ...(type === 'list' && { delimiter: listDelimiter }),
    ...(description && { description }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}
