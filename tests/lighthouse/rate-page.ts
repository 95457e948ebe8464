/** Lighthouse’s four marks of a page, and why one is not full. */
import { createServer } from 'node:net';
import lighthouse, { type Config, type RunnerResult } from 'lighthouse';

export type Category = 'performance' | 'accessibility' | 'best-practices' | 'seo';
export type Marks = Partial<Record<Category, number>>;

export interface Rating {
  /** 0 to 100. */
  marks: Marks;
  /** The audits that took marks off, each with what it says. */
  faults: string[];
}

/** As a phone on a slow network meets the page, by Lighthouse’s own defaults; `port` is the browser’s. */
export async function ratePage(url: string, port: number, categories: Category[]): Promise<Rating> {
  const config: Config = {
    extends: 'lighthouse:default',
    settings: { onlyCategories: categories, disableFullPageScreenshot: true, maxWaitForLoad: 20_000 },
  };
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'silent' }, config);
  if (!result || result.lhr.runtimeError) throw new Error(result?.lhr.runtimeError?.message ?? 'no result');
  const marks = Object.fromEntries(
    Object.values(result.lhr.categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
  );
  return { marks, faults: listFaults(result.lhr) };
}

function listFaults({ categories, audits }: RunnerResult['lhr']): string[] {
  const weighty = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
  );
  return [...new Set(weighty)].flatMap((id) => {
    const { score, title, displayValue } = audits[id] ?? {};
    return score === null || score === undefined || score >= 0.995
      ? []
      : [`${id} ${score}: ${[title, displayValue].filter(Boolean).join(', ')}`];
  });
}

/** A port that nothing listens at, for the browser to be spoken to. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
