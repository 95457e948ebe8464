/** Words that a narrow page breaks inside, though each would fit a line of its own. */
import type { Page } from 'playwright-core';

/** In letters: a longer one may be broken rather than widen the page. */
const longest = 12;

/** In the order of the page; those of addresses may break. */
export function listBrokenWords(page: Page): Promise<string[]> {
  return page.evaluate((most) => {
    const words: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement;
      // What is told to those who listen is one pixel wide.
      if (!holder?.checkVisibility() || holder.closest('svg') || holder.offsetWidth <= 1) continue;
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/(?<!\/\S*)\p{L}{2,}/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (word.length <= most && lines.size > 1) words.push(word);
      }
    }
    return words;
  }, longest);
}
