/** All that pages share, joined once for the whole build. */
import { type CollectionEntry, getCollection } from 'astro:content';
import { joinPages } from './claims.js';
import words from './words.json';

export const articles = await getCollection('articles');
export const things = await getCollection('things');

export const articlePage = ({ id, data }: CollectionEntry<'articles'>) => ({
  id,
  url: `/articles/${id}/`,
  data,
});

/** The id of an entry is its path: `companies/birka`. */
export const thingPage = ({ id, data }: CollectionEntry<'things'>) => ({
  id: id.slice(id.indexOf('/') + 1),
  url: `/${id}/`,
  data,
});

export const joined = joinPages(articles.map(articlePage), things.map(thingPage), words);
