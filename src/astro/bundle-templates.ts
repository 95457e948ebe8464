/** The templates as a module that renders them, with the styles, scripts and fonts that pages load: made by Astro. */
import { fileURLToPath } from 'node:url';
import { type AstroIntegration, build } from 'astro';
import type { Plugin } from 'vite';
import type { Accents } from '../core/schema/contrast.ts';
import { provideAccents } from './digest-store.ts';

export interface BundleRequest {
  /** The base of every address, which begins and ends with a slash. */
  base: string;
  accents: Accents;
  /** Within the project, for what is bundled is run from there; empty, or not there yet. */
  folder: string;
  /** A module that renders by Astro’s own runtime, in the place of ours: to compare with. */
  peer?: URL;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Writes `server/entry.mjs` and the files of `client/` into a folder. */
export async function bundleTemplates({ base, accents, folder, peer }: BundleRequest): Promise<void> {
  provideAccents(accents);
  try {
    await build({
      root,
      base,
      output: 'server',
      outDir: folder,
      // What is served as it is is no part of the templates.
      publicDir: 'src/styles/none',
      // What fails is told by who asked for it, in one line.
      logLevel: 'silent',
      adapter: renderBy(peer ?? new URL('./render-entry.ts', import.meta.url)),
      vite: { logLevel: 'error', plugins: peer ? [] : [renderStrings()] },
    });
  } finally {
    provideAccents(undefined);
  }
}

/** Gives compiled templates a runtime that makes strings. */
function renderStrings(): Plugin {
  const runtime = fileURLToPath(new URL('./string-runtime.ts', import.meta.url));
  return {
    name: 'lodestone:strings',
    enforce: 'pre',
    resolveId: (id, importer) =>
      id === 'astro/compiler-runtime' && importer?.split('?')[0]?.endsWith('.astro') ? runtime : undefined,
  };
}

function renderBy(serverEntrypoint: URL): AstroIntegration {
  return {
    name: 'lodestone:templates',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'lodestone',
          entrypointResolution: 'auto',
          serverEntrypoint,
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}
