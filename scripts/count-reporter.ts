/** Counts what vitest ran, in a file that the environment variable LODESTONE_TEST_COUNTS names. */
import { writeFileSync } from 'node:fs';
import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';

export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
}

export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const counts: TestCounts = { passed: 0, failed: unhandled.length, skipped: 0 };
    for (const module of modules) {
      // A file that cannot be read as a module, or whose hooks fail, may hold no test that failed.
      if (module.errors().length > 0) counts.failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        // A test that never ended has failed.
        counts[state === 'pending' ? 'failed' : state] += 1;
      }
      for (const suite of module.children.allSuites()) {
        if (suite.errors().length > 0) counts.failed += 1;
      }
    }
    const file = process.env.LODESTONE_TEST_COUNTS;
    if (file) writeFileSync(file, JSON.stringify(counts));
  }
}
