/** Opens a content, and tells how far it is where that takes its time. */
import { type OpenedDigest, type OpenOptions, openDigest } from '../src/core/open-digest.ts';
import { formatCount } from '../src/core/view/count-word.ts';
import { withProgress } from './progress.mjs';

/** As openDigest does; all its problems are found by then. */
export function openAndTell(question: OpenOptions): Promise<OpenedDigest> {
  let count = '';
  return withProgress({ doing: () => `Checking the content${count}` }, async (tell) => {
    const onCount = (done: number, of: number): void => {
      count = done < of ? `: ${formatCount(done, 'en')} of ${formatCount(of, 'en')} files read` : '';
      tell(done === of);
    };
    const opened = await openDigest({ ...question, onCount });
    void opened.problems;
    return opened;
  });
}
