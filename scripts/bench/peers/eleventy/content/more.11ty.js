import { articleList, claimsTable, pager } from '../claims.js';
import { frame } from '../layouts/frame.js';

/** The pages after the first of each thing. */
export const data = {
  pagination: { data: 'collections.joined.more', size: 1, alias: 'more' },
  layout: false,
  eleventyExcludeFromCollections: true,
  permalink: ({ more }) => more.url,
};

export function render({ more, collections: { joined } }) {
  const { of, number, last, id, home, name } = more;
  const list = of === 'claims' ? claimsTable(id, number, joined) : articleList(id, number, joined);
  const main = `<h1><a href="${home}">${name}</a>, ${of}, page ${number}</h1>\n${list}\n${pager(home, of, last)}`;
  return frame(name, main);
}
