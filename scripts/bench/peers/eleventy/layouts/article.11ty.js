import { ownTable, sourceLine, touchList } from '../claims.js';
import { pageOf } from '../eleventy.config.js';
import { frame } from './frame.js';

export function render(data) {
  const { joined } = data.collections;
  const article = pageOf({ inputPath: data.page.inputPath, data });
  return frame(
    data.title,
    `<header>
${sourceLine(article, joined)}
<h1>${data.title}</h1>
<p>${data.summary}</p>
</header>
${data.content}
${ownTable(article, joined)}
<h2>Who and what it touches</h2>
${touchList(article, joined)}`,
  );
}
