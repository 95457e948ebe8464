/** The bundle of templates, kept between builds of the same code. It is run, so nothing that was restored from elsewhere is it. */
import { join } from 'node:path';
import type { Accents } from '../core/schema/contrast.ts';
import { bundleTemplates } from './bundle-templates.ts';
import { listKept, openKeptFolder } from './kept-folder.ts';
import { keyOf } from './site-store.ts';

export interface TemplatesRequest {
  /** Where bundles are kept; within the project, for they are run from there, and no part of what CI keeps. */
  within: string;
  base: string;
  accents: Accents;
  /** Of all code. */
  version: string;
}

export interface Templates {
  /** The module that renders. */
  entry: string;
  /** The folder of the files that pages load, and these. */
  client: string;
  files: string[];
  /** Changes with everything that pages are rendered with. */
  version: string;
}

/** Bundles them, unless that was done before. */
export async function openTemplates({
  within,
  base,
  accents,
  version,
}: TemplatesRequest): Promise<Templates> {
  const key = keyOf(version, base, JSON.stringify(accents));
  const make = (folder: string): Promise<void> => bundleTemplates({ base, accents, folder });
  const place = await openKeptFolder({ within, key, make });
  const client = join(place, 'client');
  return { entry: join(place, 'server', 'entry.mjs'), client, files: await listKept(client), version: key };
}
