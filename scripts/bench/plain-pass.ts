/** What every site of Markdown files does at least: gray-matter with `yaml`, and remark, over each file, one after another. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import matter from 'gray-matter';
import { remark } from 'remark';
import { parse } from 'yaml';

const [folder = 'content'] = process.argv.slice(2);
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.md'),
);
const processor = remark().freeze();
let blocks = 0;
for (const path of paths) {
  const { content } = matter(readFileSync(join(folder, path), 'utf8'), {
    engines: { yaml: (text) => parse(text) },
  });
  blocks += processor.parse(content).children.length;
}
console.log(`${paths.length} files, ${blocks} blocks`);
