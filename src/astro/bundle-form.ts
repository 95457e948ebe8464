/**
 * Sveltia CMS and what we add to it, as files that stand in one folder. Nothing of it asks another host for anything:
 * fonts and symbols are files beside it, and every address that its code could fetch from is replaced.
 */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

/** What the form never needs: it shows no pictures, maps or code. Loaded on demand, so none of it is missed. */
const unused =
  /^(?:@shikijs\/|leaflet|terra-draw|svgo|exifr)|\/(?:heic|webp_enc|webp_enc_simd|shiki-engine)-[\w-]+\.js$/;

/** Files that only what is unused would load. */
const unusedFiles = /^(?:heic|webp_enc|marker-icon)/;

/** Addresses that name something and are never asked for: vocabularies, and pages that a person may follow. */
const harmless = new Set(['www.w3.org', 'json-schema.org', 'svelte.dev', 'lexical.dev', 'sveltiacms.app']);

/** Where everything else leads. */
const nowhere = 'https://nowhere.invalid';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every file of the form by its name, `form.js` first to be loaded; the same bytes each time. */
export async function bundleForm(): Promise<Map<string, string | Uint8Array>> {
  const result = await build({
    configFile: false,
    root,
    base: './',
    publicDir: false,
    logLevel: 'error',
    plugins: [withoutUnused(), withoutOtherHosts()],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: fileURLToPath(new URL('form-client.ts', import.meta.url)),
        output: {
          entryFileNames: 'form.js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: '[name][extname]',
        },
      },
    },
  });
  const { output } = result as { output: OutputFile[] };
  const files = output.filter(({ fileName }) => !unusedFiles.test(fileName));
  return new Map([
    ...files.map((file) => [file.fileName, 'code' in file ? file.code : file.source] as const),
    ...(await readLicences()),
  ]);
}

/** What may be passed on only together with its licence. */
async function readLicences(): Promise<[name: string, text: string][]> {
  const read = async (name: string, folder: string): Promise<[string, string]> => [
    name === 'LICENSE.txt' ? 'sveltia-cms.LICENSE.txt' : name,
    await readFile(join(folder, name), 'utf8'),
  ];
  const fonts = listAssets().filter((name) => name.endsWith('.LICENSE.txt'));
  return Promise.all([read('LICENSE.txt', dirname(packaged)), ...fonts.map((name) => read(name, assets))]);
}

/** The folder of what the package is made for: to be bundled, with its fonts beside it. */
const packaged = dirname(createRequire(import.meta.url).resolve('@sveltia/cms'));
const assets = join(packaged, 'assets');
const listAssets = (): string[] => readdirSync(assets).sort();

type OutputFile = { fileName: string } & ({ code: string } | { source: string | Uint8Array });

function withoutUnused(): Plugin {
  const empty = '\0lodestone:unused';
  return {
    name: 'lodestone:unused',
    enforce: 'pre',
    resolveId: (id) => (unused.test(id) ? empty : undefined),
    load: (id) => (id === empty ? 'export default {};' : undefined),
  };
}

function withoutOtherHosts(): Plugin {
  const fonts = listAssets();
  return {
    name: 'lodestone:hosts',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/@sveltia/cms/')) return undefined;
      return keepAtHome(id.endsWith('/npm/index.js') ? openEverywhere(styleByObject(code)) : code, fonts);
    },
  };
}

/** `fonts` are the names of the files that the package brings along. */
export function keepAtHome(code: string, fonts: readonly string[]): string {
  return code
    .replaceAll(
      /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([a-z\d-]+)(?::vf)?@[\d.]+\/([a-z\d-]+)\.woff2/g,
      (address, family: string, subset: string) => {
        const file = fonts.find((name) => name.startsWith(`${family}-${subset}-`) && name.endsWith('.woff2'));
        if (file === undefined) throw new Error(`@sveltia/cms brings no file for ${address}`);
        return file;
      },
    )
    .replaceAll(/https?:\/\/([a-z\d.-]+)/gi, (address, host: string) =>
      harmless.has(host) || !host.includes('.') ? address : nowhere,
    );
}

/** Sveltia offers a folder of this machine only at localhost. Browsers do so at every address that is safe. */
export function openEverywhere(code: string): string {
  const test = /\w===`127\.0\.0\.1`\|\|\/\^\(\.\+\\\.\)\?localhost\$\/\.test\(\w\)/;
  if (!test.test(code)) throw new Error('@sveltia/cms asks for localhost in another way than it did');
  return code.replace(test, 'true');
}

/**
 * Sveltia writes its styles into the page as text, which a policy can allow only together with those of anybody else.
 * As objects they need no leave. The few that stand in markup are named, for `page.css` to say.
 */
export function styleByObject(code: string): string {
  const test =
    /if\(!\w+\.querySelector\(`#`\+(\w+)\.hash\)\)\{let (\w+)=\w+\(`style`\);\2\.id=\1\.hash,\2\.textContent=\1\.code,\w+\.appendChild\(\2\)\}/;
  if (!test.test(code)) throw new Error('@sveltia/cms makes its styles in another way than it did');
  const once = '(globalThis.formStyles??=new Set)';
  return code
    .replace(
      test,
      (_, styles: string) =>
        `if(!${once}.has(${styles}.hash)){${once}.add(${styles}.hash);let sheet=new CSSStyleSheet;` +
        `sheet.replaceSync(${styles}.code);document.adoptedStyleSheets.push(sheet)}`,
    )
    .replaceAll(' style="display: contents"', ' data-contents');
}
