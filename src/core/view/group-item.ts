/** A group as a line of a list: what it is about, what it adds up to, and the way to its claims. */
import type { Group } from '../claims/weigh.ts';
import type { Digest } from '../link/digest.ts';
import { titleOfGroup } from './group-title.ts';
import type { RichText } from './rich-text.ts';
import { type VerdictView, viewVerdict } from './verdict-view.ts';

export interface GroupItem {
  title: RichText;
  verdict: VerdictView;
}

export const viewGroupItem = (digest: Digest, group: Group): GroupItem => ({
  title: titleOfGroup(digest, group),
  verdict: viewVerdict(digest, group),
});
