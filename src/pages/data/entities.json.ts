import { loadDigest } from '../../astro/digest-store.ts';
import { exportEntities } from '../../core/export/entities-json.ts';

export const GET = async () => Response.json(exportEntities(await loadDigest()));
