/** What Lodestone changes in Astro: the publication’s colours become part of the one stylesheet, and pages know whether they are built. */
import type { AstroIntegration } from 'astro';
import { loadAccents } from './digest-store.ts';

export function lodestone(): AstroIntegration {
  return {
    name: 'lodestone',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // What Vite itself says of it depends on NODE_ENV.
        const define = { 'import.meta.env.LODESTONE_IS_BUILD': JSON.stringify(command === 'build') };
        updateConfig({ vite: { define, plugins: [accentColours()] } });
      },
    },
  };
}

/** Replaces the accent of `site.css` by the one in `site.yaml`: no inline style, so that a strict policy can forbid them. */
function accentColours() {
  return {
    name: 'lodestone:accent',
    enforce: 'pre' as const,
    async transform(code: string, id: string): Promise<string | undefined> {
      if (!id.includes('/styles/site.css')) return undefined;
      const { light, dark } = await loadAccents();
      return code
        .replace(/--accent-light: [^;]+;/, `--accent-light: ${light};`)
        .replace(/--accent-dark: [^;]+;/, `--accent-dark: ${dark};`);
    },
  };
}
