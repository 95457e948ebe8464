/** Everything that stands under `/admin/`: the page with its policy, what it runs, and its configuration. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createFormConfig } from '../core/form/form-config.ts';
import { formatPolicy } from '../core/policy/content-policy.ts';
import { formFolder } from '../core/url.ts';
import { bundleForm } from './bundle-form.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface FormRequest {
  /** Name of the publication. */
  title: string;
  /** The base of every address. */
  base: string;
  contentDir: string;
}

/** File names in the folder → what they hold. The bundle takes seconds, so it is made once for a process. */
export async function makeFormFiles({
  title,
  base,
  contentDir,
}: FormRequest): Promise<Map<string, string | Uint8Array>> {
  bundle ??= bundleForm();
  const config = createFormConfig({ title, home: base, folder: findFolder(contentDir) });
  return new Map([
    ...(await bundle),
    ['config.json', `${JSON.stringify(config)}\n`],
    ['page.css', pageStyles],
    ['index.html', renderFormPage(title)],
  ]);
}

/** Writes the form into a site; returns its files as paths in the site. */
export async function writeForm(site: string, request: FormRequest): Promise<string[]> {
  const files = await makeFormFiles(request);
  await mkdir(join(site, formFolder));
  for (const [name, content] of files) await writeFile(join(site, formFolder, name), content);
  return [...files.keys()].map((name) => `${formFolder}/${name}`);
}

let bundle: ReturnType<typeof bundleForm> | undefined;

/** The content folder as a path in its repository, or in this project where it lies in none. */
function findFolder(contentDir: string): string {
  const content = resolve(contentDir);
  let repository = content;
  while (!existsSync(join(repository, '.git')) && dirname(repository) !== repository)
    repository = dirname(repository);
  const isFound = existsSync(join(repository, '.git'));
  return (
    relative(isFound ? repository : root, content)
      .split(sep)
      .join('/') || '.'
  );
}

/** What would lead to another host is hidden, and so are pictures: the form works on the texts of a folder. */
const pageStyles = `[data-contents] { display: contents }
.buttons > .button.secondary, button[aria-label="Assets"], button[aria-label="Show Assets"] { display: none }
`;

const renderFormPage = (title: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${formatPolicy('form')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="page.css">
<script type="module" src="form.js"></script>
</head>
<body>
<noscript>The form needs JavaScript. Every page of the site itself does without.</noscript>
</body>
</html>
`;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
