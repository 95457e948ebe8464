import { loadDigest } from '../../astro/digest-store.ts';
import { tables } from '../../core/export/tables.ts';
import { type DataFile, dataFiles } from '../../core/url.ts';

export const getStaticPaths = () => dataFiles.map((name) => ({ params: { name } }));

export const GET = async ({ params }: { params: { name: DataFile } }) =>
  Response.json(tables[params.name].list(await loadDigest()));
