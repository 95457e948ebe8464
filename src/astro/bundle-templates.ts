/** The templates as a module that renders them, with the styles, scripts and fonts that pages load: made by Astro. */
import { fileURLToPath } from 'node:url';
import { type AstroIntegration, build } from 'astro';
import type { Accents } from '../core/schema/contrast.ts';
import { provideAccents } from './digest-store.ts';

export interface BundleRequest {
  /** The base of every address, which begins and ends with a slash. */
  base: string;
  accents: Accents;
  /** Within the project, for what is bundled is run from there; empty, or not there yet. */
  folder: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Writes `server/entry.mjs` and the files of `client/` into a folder. */
export async function bundleTemplates({ base, accents, folder }: BundleRequest): Promise<void> {
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
      adapter: renderInThreads(),
      vite: { logLevel: 'error' },
    });
  } finally {
    provideAccents(undefined);
  }
}

function renderInThreads(): AstroIntegration {
  return {
    name: 'lodestone:templates',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'lodestone',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('./render-entry.ts', import.meta.url),
          supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
        });
      },
    },
  };
}
