import type { Reporter, SerializedError, TestModule } from 'vitest/node'

export type Counts = { passed: number; failed: number; skipped: number }

/**
 * Counts the tests of a run. What failed outside of a test (a file that cannot be loaded, a hook, a stray rejection)
 * counts as a failed test, so that a run with a failure never closes with `0 failed`.
 */
export function countTests(modules: readonly TestModule[], strayErrors: readonly SerializedError[]): Counts {
  const counts = { passed: 0, failed: strayErrors.length, skipped: 0 }
  for (const module of modules) {
    const failedBefore = counts.failed
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      if (state === 'passed') counts.passed += 1
      else if (state === 'skipped') counts.skipped += 1
      else counts.failed += 1
    }
    if (module.state() === 'failed' && counts.failed === failedBefore) counts.failed += 1
  }
  return counts
}

/** Ends the output of a test run with one plain line that any machine can read: `N passed, N failed, N skipped`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], strayErrors: readonly SerializedError[]): void {
    const { passed, failed, skipped } = countTests(modules, strayErrors)
    process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`)
  }
}
