/** What a reader gets at an address that leads nowhere. */
import type { Digest } from '../link/digest.ts';
import { type PageFrame, viewFrame } from './page-frame.ts';

export interface NotFoundView {
  frame: PageFrame;
  /** Where what is asked for is looked up. */
  search: string;
  links: { href: string; label: string; note: string }[];
}

export function viewNotFound(digest: Digest): NotFoundView {
  const { urls } = digest;
  return {
    frame: viewFrame(digest, {
      title: 'There is no such page',
      description: 'It may have been renamed. Everything there is can be found from here.',
      path: `${urls.base}404.html`,
    }),
    search: urls.search,
    links: [
      {
        href: urls.browse,
        label: 'Everything, by kind',
        note: 'companies, projects, policies, figures, people …',
      },
      { href: urls.timeline, label: 'Timeline', note: 'what happened, newest first' },
      { href: urls.index('article'), label: 'Articles', note: 'what was digested, newest first' },
    ],
  };
}
