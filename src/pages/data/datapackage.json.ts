import { loadDigest } from '../../astro/digest-store.ts';
import { viewDataPackage } from '../../core/export/data-package.ts';

export const GET = async () => Response.json(viewDataPackage(await loadDigest()));
