/** `site.yaml` alone, for what need not wait until all content is read. */
import { join } from 'node:path';
import { type ParsedSite, parseSite } from './parse-site.ts';
import { readOne } from './read-files.ts';

export const readSite = (contentDir: string): ParsedSite =>
  parseSite(join(contentDir, 'site.yaml'), readOne(contentDir, 'site.yaml'));
