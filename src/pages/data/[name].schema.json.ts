import { loadDigest } from '../../astro/digest-store.ts';
import { viewDataSchema } from '../../core/export/data-schemas.ts';
import { type DataFile, dataFiles } from '../../core/url.ts';

export const getStaticPaths = () => dataFiles.map((name) => ({ params: { name } }));

export const GET = async ({ params }: { params: { name: DataFile } }) =>
  Response.json(viewDataSchema(await loadDigest(), params.name));
