/** Lists of things with one want, as `npm run stats` shows them. */
import type { Article, Entity } from '../link/digest.ts';
import { kinds } from '../schema/kinds.ts';

/** Things with one want; never empty. */
export interface StatsList {
  /** `projects without a place` */
  title: string;
  items: StatsItem[];
}

export interface StatsItem {
  /** Its file within the content folder. */
  file: string;
  name: string;
  /** What more there is to say: since when, what it says. */
  detail?: string;
}

export const itemOfEntity = ({ kind, id, fields }: Entity, detail?: string): StatsItem => ({
  file: `${kinds[kind].folder}/${id}.md`,
  name: fields.name,
  ...(detail && { detail }),
});

export const itemOfArticle = ({ id, fields }: Article, detail?: string): StatsItem => ({
  file: `${kinds.article.folder}/${id}.md`,
  name: fields.title,
  ...(detail && { detail }),
});

/** The lists that hold something. */
export const listFilled = (lists: readonly (readonly [title: string, items: StatsItem[]])[]): StatsList[] =>
  lists.filter(([, items]) => items.length > 0).map(([title, items]) => ({ title, items }));
