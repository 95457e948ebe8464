import { loadDigest } from '../../astro/digest-store.ts';
import { fileResponse } from '../../astro/file-response.ts';
import { renderLines } from '../../core/export/render-rows.ts';
import { tables } from '../../core/export/tables.ts';
import { type DataFile, streamFiles } from '../../core/url.ts';

export const getStaticPaths = () => streamFiles.map((name) => ({ params: { name } }));

export const GET = async ({ params }: { params: { name: DataFile } }) =>
  fileResponse(renderLines(await loadDigest(), tables[params.name]), 'application/x-ndjson');
