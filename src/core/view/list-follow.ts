/** The files beside an entity’s page that tell a machine what is new, due and claimed of it. */
import type { Digest, Entity } from '../link/digest.ts';
import { hasCalendar, hasFeed } from '../url.ts';
import type { RichLink } from './rich-text.ts';

export const listFollow = ({ urls }: Digest, { kind, id }: Entity): RichLink[] => [
  ...(hasFeed(kind) ? [{ href: urls.feed('rss', kind, id), label: 'feed' }] : []),
  ...(hasCalendar(kind) ? [{ href: urls.calendar(kind, id), label: 'calendar' }] : []),
  { href: urls.entityData(kind, id), label: 'data' },
];
