/** The tasks of making the pages of a site: pages of which all that they read is as it was are not worked out again. */
import { type Read, readInto } from '../core/link/reads.ts';
import { openPageTrace } from '../core/plan/page-trace.ts';
import type { PageUnit } from '../core/plan/page-unit.ts';
import { planUnits } from '../core/plan/plan-pages.ts';
import type { TracedPage } from '../core/plan/trace-lines.ts';
import type { FileTask } from './make-file.ts';
import type { Ledger, SiteRequest } from './make-site.ts';
import { keyOf, type Notes } from './site-store.ts';
import { fileAt } from './verify-file.ts';

export interface PageTasks {
  /** One after another, as they are worked out. */
  list: () => Iterable<FileTask>;
  /** What the next build is to know, once all were listed. */
  notes: () => Notes;
}

export function planPageTasks(request: SiteRequest, ledger: Ledger): PageTasks {
  const { digest, versions, templates, store } = request;
  const { base } = digest.urls;
  const label = describeGround(request);
  const trace = openPageTrace(digest, versions.articles, store.readNotes(label));
  return {
    *list() {
      for (const unit of planUnits(digest)) yield* findTasks(unit) ?? makeTasks(unit);
    },
    notes: () => ({ label, lines: trace.write() }),
  };

  /** Undefined where the pages are not known, or a file of theirs is not there any more. */
  function findTasks({ name }: PageUnit): FileTask[] | undefined {
    const known = trace.find(name);
    if (!known?.every(({ key }) => store.find(key))) return undefined;
    trace.keepFound(name);
    return known.flatMap(
      ({ address, key }) => ledger.plan(fileAt(base, address), key, { kind: 'file' }) ?? [],
    );
  }

  function* makeTasks({ name, pages }: PageUnit): Generator<FileTask> {
    const reads = new Set<Read>();
    const made: TracedPage[] = [];
    const planned = pages()[Symbol.iterator]();
    const next = () => readInto(reads, () => planned.next());
    for (let step = next(); !step.done; step = next()) {
      const { address, template, view } = step.value;
      const json = readInto(reads, () => JSON.stringify(view()));
      const key = keyOf(templates.version, template, address, json);
      made.push({ address, key });
      const task = ledger.plan(fileAt(base, address), key, { kind: 'view', template, view: json });
      if (task) yield task;
    }
    trace.keep(name, reads, made);
  }
}

/** A hash of all that pages are worked out from beside the articles of the digest. */
function describeGround({ digest, versions, templates }: SiteRequest): string {
  const { urls, today, articles } = digest;
  const known = new Set(articles.map(({ id }) => id));
  // What is not known yet on the day is linked nowhere.
  const hidden = [...versions.articles.keys()].filter((id) => !known.has(id)).sort();
  return keyOf(versions.ground, templates.version, urls.base, today, ...hidden);
}
