/** Something that a thing has part in, with where it stands. */
import type { Digest } from '../link/digest.ts';
import { linkEntity, type RichLink } from './rich-text.ts';
import { type StandingView, viewStandings } from './standing-view.ts';

export interface RelatedItem {
  entity: string | RichLink;
  standings: StandingView[];
}

export const viewRelatedItem = (digest: Digest, id: string): RelatedItem => ({
  entity: linkEntity(digest, id),
  standings: viewStandings(digest, id),
});
