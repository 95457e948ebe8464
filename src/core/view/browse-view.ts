/** Everything there is, by kind. */
import type { Digest } from '../link/digest.ts';
import { entityKinds, kinds } from '../schema/kinds.ts';
import { type LetterLink, listLetters } from './letter-view.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';
import { pageSizes } from './pager.ts';
import type { RichLink } from './rich-text.ts';

export interface BrowseView {
  frame: PageFrame;
  letters: LetterLink[];
  kinds: { title: string; href: string; count: number; entities: RichLink[] }[];
}

export function viewBrowse(digest: Digest): BrowseView {
  return {
    frame: viewFrame(digest, {
      title: 'Everything, by kind',
      description: 'Every company, institution, project, policy, figure, deal, place, person and publisher.',
      path: digest.urls.browse,
    }),
    letters: listLetters(digest),
    kinds: entityKinds.flatMap((kind) => {
      const all = digest.entities.filter((entity) => entity.kind === kind);
      const entities = all
        .slice(0, pageSizes.browse)
        .map(({ id, fields }) => ({ href: digest.urls.page(kind, id), label: fields.name }));
      const { many: title } = kinds[kind];
      return all.length === 0 ? [] : [{ title, href: digest.urls.index(kind), count: all.length, entities }];
    }),
  };
}
