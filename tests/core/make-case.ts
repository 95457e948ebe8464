/** The cases of `tests/fixtures/cases`, each in a folder of its own, with what cannot stand in a repository. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const cases = join(import.meta.dirname, '../fixtures/cases');

/** The day on which the cases are looked at. */
export const today = '2026-11-22';

export const listCases = (): string[] => readdirSync(cases);

export const readExpected = (name: string): string =>
  readFileSync(join(cases, name, 'expected-problems.txt'), 'utf8');

/** Puts a file of more than 256 KB into a content folder. */
export const addHugeFile = (content: string): void =>
  writeFileSync(join(content, 'companies/huge.md'), `---\nname: ${'x'.repeat(262_144)}\n---\n`);

/** Puts a link to a company’s file into a content folder. */
export const addLink = (content: string): void =>
  symlinkSync(join(content, 'companies/birka.md'), join(content, 'companies/linked.md'));

const additions: Record<string, (content: string) => void> = {
  'thirty-mistakes': (content) => {
    addHugeFile(content);
    addLink(content);
  },
};

/** Copies a case for one test; returns the folder whose `content` it is. */
export function makeCase(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'case-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(join(cases, name), folder, { recursive: true });
  additions[name]?.(join(folder, 'content'));
  return folder;
}
