/** Articles and entities as peers read them: the editor’s front matter with a few fields more, and bodies with their links. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { remark } from 'remark';
import type { Digest, Entity } from '../../../src/core/link/digest.ts';
import { edtf } from '../../../src/core/schema/edtf.ts';
import { kinds } from '../../../src/core/schema/kinds.ts';
import { pageSizes } from '../../../src/core/view/pager.ts';
import { writeText } from './write-text.ts';

const printer = remark()
  .data({ toMarkdownExtensions: [gfmTableToMarkdown()] })
  .freeze();

/**
 * Writes `content/`, and in `more/` an empty page for each page after the first that an entity’s claims and articles need,
 * for a peer that makes no page without a file.
 */
export function writeContent(digest: Digest, corpus: string, folder: string): void {
  mkdirSync(join(folder, 'more'), { recursive: true });
  const write = (path: string, body: Root, extra: object): void => {
    const text = readFileSync(join(corpus, path), 'utf8');
    writeText(join(folder, 'content', path), addFields(text, extra) + printer.stringify(body));
  };
  for (const { id, fields, touches, body } of digest.articles) {
    const { published } = fields.source;
    write(`articles/${id}.md`, body, { date: edtf(published).first ?? published, touches });
  }
  for (const entity of digest.entities) {
    const { kind, id, fields, body } = entity;
    const last = countPages(digest, entity);
    const path = `${kinds[kind].folder}/${id}`;
    const pages = { claimpages: last.claims, articlepages: last.articles };
    write(`${path}.md`, body, { title: fields.name, ...pages });
    for (const list of ['claims', 'articles'] as const) {
      for (let number = 2; number <= last[list]; number += 1) {
        const home = digest.urls.page(kind, id);
        const page = { title: fields.name, layout: list, entity: id, home, number, last: last[list] };
        writeText(join(folder, 'more', path, list, `${number}.md`), `---\n${toYaml(page)}---\n`);
      }
    }
  }
}

/** How many pages a peer cuts claims and articles into, with as many on each as we show. */
function countPages(digest: Digest, { id }: Entity): Record<'claims' | 'articles', number> {
  const { claims, firstClaims, articlesOfEntity, moreArticles } = pageSizes;
  const all = digest.claimsTouching(id).length;
  const naming = digest.articlesTouching(id).length;
  const after = (rest: number, each: number): number => 1 + Math.max(0, Math.ceil(rest / each));
  return {
    claims: all <= claims ? 1 : after(all - firstClaims, claims),
    articles: after(naming - articlesOfEntity, moreArticles),
  };
}

/** The front matter of a file with fields more. Hugo takes `aliases` for addresses that lead to the page. */
function addFields(text: string, extra: object): string {
  const end = text.indexOf('\n---\n', 3);
  const fields = text.slice('---\n'.length, end + 1).replace(/^aliases:/m, 'names:');
  return `---\n${fields}${toYaml(extra)}---\n\n`;
}

/** JSON is YAML. */
const toYaml = (fields: object): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('');
