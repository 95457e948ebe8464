/** The form in the browser: Sveltia CMS, with our configuration and our way to read and write files. */
import './form-policy.ts';
import CMS from '@sveltia/cms';
import { formatEntry, parseEntry, sourceField } from '../core/form/entry-file.ts';
import { formatOf, formKinds } from '../core/form/form-config.ts';
import { guardFiles, refusal } from './form-guard.ts';

for (const kind of formKinds) {
  CMS.registerCustomFormat(formatOf(kind), kind === 'site' ? 'yaml' : 'md', {
    fromFile: (text) => parseEntry(kind, text),
    toFile: (values) => {
      try {
        return formatEntry(kind, values);
      } catch (error) {
        throw error instanceof Error ? refusal(error.message) : error;
      }
    },
  });
}

guardFiles((values) => (values as { [sourceField]?: string })[sourceField]);

const response = await fetch('config.json');
await CMS.init({ config: await response.json() });
