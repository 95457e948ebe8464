import { loadDigest } from '../../astro/digest-store.ts';
import { exportGroups } from '../../core/export/groups-json.ts';

export const GET = async () => Response.json(exportGroups(await loadDigest()));
