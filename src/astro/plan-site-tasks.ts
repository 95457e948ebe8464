/** The tasks of making a site: what was worked out from things that are all as they were is not worked out again. */
import { type Read, readInto } from '../core/link/reads.ts';
import { openPageTrace } from '../core/plan/page-trace.ts';
import type { PageUnit } from '../core/plan/page-unit.ts';
import { type PlannedFile, planFiles } from '../core/plan/plan-files.ts';
import { planUnits } from '../core/plan/plan-pages.ts';
import type { TracedPage } from '../core/plan/trace-lines.ts';
import type { FileTask } from './make-file.ts';
import type { Ledger, SiteRequest } from './make-site.ts';
import { keyOf, type Notes } from './site-store.ts';
import { fileAt } from './verify-file.ts';
import { joinPieces, storePieces } from './write-pieces.ts';

export interface SiteTasks {
  /** One after another, as they are worked out; so are the others. */
  pages: () => Iterable<FileTask>;
  /** The files for machines. */
  exports: () => Iterable<FileTask>;
  /** What the next build is to know, once all were listed. */
  notes: () => Notes;
}

export function planSiteTasks(request: SiteRequest, ledger: Ledger): SiteTasks {
  const { digest, versions, templates, store } = request;
  const { base } = digest.urls;
  const label = describeGround(request);
  const trace = openPageTrace(digest, versions.articles, store.readNotes(label));
  return {
    *pages() {
      for (const unit of planUnits(digest)) yield* findTasks(unit.name) ?? makePages(unit);
    },
    *exports() {
      for (const file of planFiles(digest)) yield* findTasks(file.address) ?? makeExport(file);
    },
    notes: () => ({ label, lines: trace.write() }),
  };

  /** Undefined where what stands under the name is not known, or a file of it is not there any more. */
  function findTasks(name: string): FileTask[] | undefined {
    const known = trace.find(name);
    if (!known?.every(({ key }) => store.find(key))) return undefined;
    trace.keepFound(name);
    return known.flatMap(
      ({ address, key }) => ledger.plan(fileAt(base, address), key, { kind: 'file' }) ?? [],
    );
  }

  function* makePages({ name, pages }: PageUnit): Generator<FileTask> {
    const reads = new Set<Read>();
    const made: TracedPage[] = [];
    const planned = pages()[Symbol.iterator]();
    const next = () => readInto(reads, () => planned.next());
    for (let step = next(); !step.done; step = next()) {
      const { address, template, view } = step.value;
      const json = readInto(reads, () => JSON.stringify(view()));
      if (template === 'home') request.onHome?.(json);
      const key = keyOf(templates.version, template, address, json);
      made.push({ address, key });
      const task = ledger.plan(fileAt(base, address), key, { kind: 'view', template, view: json });
      if (task) yield task;
    }
    trace.keep(name, reads, made);
  }

  function* makeExport(file: PlannedFile): Generator<FileTask> {
    const path = fileAt(base, file.address);
    const reads = new Set<Read>();
    const { key, task } = readInto(reads, () => planExport(path, file));
    if (file.isWhole) trace.keep(file.address, reads, [{ address: file.address, key }]);
    if (task) yield task;
  }

  function planExport(path: string, { text, pieces }: PlannedFile) {
    const content = pieces ? joinPieces(pieces()) : text();
    if (content !== undefined) {
      const key = keyOf(content);
      return { key, task: ledger.plan(path, key, { kind: 'text', text: content }) };
    }
    const stored = storePieces(store, pieces?.() ?? [], (piece) => ledger.suspect(path, piece));
    return { key: stored.key, task: ledger.planStored(path, stored) };
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
