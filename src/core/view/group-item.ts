/** A group as a line of a list: what it is about, what it adds up to, and the way to its claims. */
import type { Group } from '../claims/weigh.ts';
import type { Digest } from '../link/digest.ts';
import { titleOfGroup } from './group-title.ts';
import { plainLine, type RichText } from './rich-text.ts';
import { sayingOf } from './saying.ts';
import { type VerdictView, viewVerdict } from './verdict-view.ts';

export interface GroupItem {
  title: RichText;
  /** What is said, each once; the newest first. */
  says: string[];
  verdict: VerdictView;
}

const mostSayings = 3;

export const viewGroupItem = (digest: Digest, group: Group): GroupItem => ({
  title: titleOfGroup(digest, group),
  says: [
    ...new Set(
      group.claims.map((claim) =>
        plainLine(sayingOf(digest, claim, group.kind === 'question' ? 'question' : undefined)),
      ),
    ),
  ].slice(0, mostSayings),
  verdict: viewVerdict(digest, group),
});
