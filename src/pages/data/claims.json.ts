import { loadDigest } from '../../astro/digest-store.ts';
import { exportClaims } from '../../core/export/claims-json.ts';

export const GET = async () => Response.json(exportClaims(await loadDigest()));
