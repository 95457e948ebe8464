import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openDigest } from '../../src/core/open-digest.ts';
import { story } from '../story.ts';

/** The README’s two example files, by the address that it gives them. */
async function readExamples(): Promise<Map<string, string>> {
  const readme = await readFile('README.md', 'utf8');
  const paths = [...readme.matchAll(/`content\/([a-z]+\/[a-z0-9-]+\.md)`/g)].map(([, path = '']) => path);
  const blocks = [...readme.matchAll(/```markdown\n([\s\S]*?)```/g)].map(([, block = '']) => block);
  return new Map(paths.map((path, index) => [path, blocks[index] ?? '']));
}

it('shows an example that passes the check as it stands', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lodestone-readme-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(story, folder, { recursive: true });
  const examples = await readExamples();
  expect([...examples.keys()]).toEqual([
    'companies/birka-potash.md',
    'projects/birka-mine.md',
    'articles/2026-03-02-birka-doubles.md',
  ]);
  for (const [path, text] of examples) await writeFile(join(folder, path), text);

  const { digest, problems } = await openDigest({ contentDir: folder, today: '2026-11-22' });
  expect(problems.filter(({ file }) => file.includes('birka'))).toEqual([]);
  expect(digest.findClaim('2026-03-02-birka-doubles#output-plan')?.amount?.value).toBe(90_000);
  expect(digest.findArticle('2026-03-02-birka-doubles')?.claims.map(({ type }) => type)).toEqual([
    'figure',
    'event',
    'relation',
    'status',
    'statement',
  ]);
});

it('names the mistake of its example as the check does', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lodestone-readme-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(story, folder, { recursive: true });
  for (const [path, text] of await readExamples()) {
    await writeFile(
      join(folder, path),
      text.replace('about: birka-mine\n    value', 'about: birka-min\n    value'),
    );
  }
  const { problems } = await openDigest({ contentDir: folder, today: '2026-11-22' });
  const [problem] = problems.filter(({ code }) => code === 'unknown-reference');
  const { line, column, severity, code, message, hint } = problem ?? {};
  const readme = await readFile('README.md', 'utf8');
  expect(readme).toContain(
    `2026-03-02-birka-doubles.md:${line}:${column} ${severity} ${code}: ${message} (${hint})`,
  );
});
