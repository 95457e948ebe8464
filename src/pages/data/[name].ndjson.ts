import { loadDigest } from '../../astro/digest-store.ts';
import { fileResponse } from '../../astro/file-response.ts';
import { tables } from '../../core/export/tables.ts';
import { type DataFile, streamFiles } from '../../core/url.ts';

export const getStaticPaths = () => streamFiles.map((name) => ({ params: { name } }));

export const GET = async ({ params }: { params: { name: DataFile } }) => {
  const rows = tables[params.name].list(await loadDigest());
  return fileResponse(rows.map((row) => `${JSON.stringify(row)}\n`).join(''), 'application/x-ndjson');
};
