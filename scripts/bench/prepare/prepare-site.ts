/**
 * A corpus → what the peers read: our own files, and in their front matter and bodies what we find out and they do not,
 * the links of names in bodies above all. Not measured. A program of its own, so that what it takes is gone before they are.
 *
 * Usage: prepare-site.ts CORPUS FOLDER TODAY
 */
import { join } from 'node:path';
import { openDigest } from '../../../src/core/open-digest.ts';
import { listWords } from './peer-words.ts';
import { writeContent } from './write-content.ts';
import { writeText } from './write-text.ts';

const [corpus = '', folder = '', today = ''] = process.argv.slice(2);
const { digest } = await openDigest({ contentDir: corpus, today });
writeContent(digest, corpus, folder);
writeText(join(folder, 'words.json'), JSON.stringify(listWords(digest), undefined, 1));
