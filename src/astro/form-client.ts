/** The form in the browser: Sveltia CMS, with our configuration and our way to read and write files. */
import './form-policy.ts';
import CMS from '@sveltia/cms';
import { formatEntry, parseEntry } from '../core/form/entry-file.ts';
import { formatOf, formKinds } from '../core/form/form-config.ts';

for (const kind of formKinds) {
  CMS.registerCustomFormat(formatOf(kind), kind === 'site' ? 'yaml' : 'md', {
    fromFile: (text) => parseEntry(kind, text),
    toFile: (values) => refusing(() => formatEntry(kind, values)),
  });
}

const response = await fetch('config.json');
await CMS.init({ config: await response.json() });

/** Sveltia shows the cause of an error of this name, and of no other. */
function refusing(write: () => string): string {
  try {
    return write();
  } catch (cause) {
    throw new Error('saving_failed', { cause });
  }
}
