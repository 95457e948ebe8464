import { articleList, claimsTable, factList, pager } from '../claims.js';
import { pageOf } from '../eleventy.config.js';
import { frame } from './frame.js';

export function render(data) {
  const { joined } = data.collections;
  const thing = pageOf({ inputPath: data.page.inputPath, data });
  const { id, url, folder } = thing;
  return frame(
    data.title,
    `<header>
<p>${joined.words.kinds[folder]}</p>
<h1>${data.title}</h1>
</header>
${factList(thing, joined)}
${data.content}
<h2>Claims <span>${joined.claims.get(id)?.length ?? 0}</span></h2>
${claimsTable(id, 1, joined)}
${pager(url, 'claims', data.claimpages)}
<h2>Articles <span>${joined.naming.get(id)?.length ?? 0}</span></h2>
${articleList(id, 1, joined)}
${pager(url, 'articles', data.articlepages)}`,
  );
}
