import { loadDigest } from '../../astro/digest-store.ts';
import { fileResponse } from '../../astro/file-response.ts';
import { renderCsvRows } from '../../core/export/render-csv.ts';
import { tables } from '../../core/export/tables.ts';
import { type DataFile, dataFiles } from '../../core/url.ts';

export const getStaticPaths = () => dataFiles.map((name) => ({ params: { name } }));

export const GET = async ({ params }: { params: { name: DataFile } }) =>
  fileResponse(renderCsvRows(await loadDigest(), tables[params.name]), 'text/csv');
