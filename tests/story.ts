/** The content that tests look at where they need a real story: the first one, which `npm run init` moves aside. */
import { existsSync } from 'node:fs';

const kept = 'tests/fixtures/story';

/** A content folder, from the project’s folder. */
export const story = existsSync(kept) ? kept : 'content';
