import type { RunDetails } from 'fast-check'

/** Says what a failed run found: the fault, and the seed that finds it again. A counterexample is in the fault, in a form to copy. */
export function briefly<Case>(run: RunDetails<Case>): void {
  if (!run.failed) return
  const fault = run.errorInstance instanceof Error ? run.errorInstance.message : String(run.errorInstance)
  throw new Error(`after ${run.numRuns} cases with the seed ${run.seed} (${run.counterexamplePath}): ${fault}`)
}
