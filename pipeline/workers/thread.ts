import { runFiles } from '../document.ts'
import type { Batch } from './files.ts'
import { handOver } from './handOver.ts'

/** What a worker does with each task. */
export default (batch: Batch): unknown => handOver(runFiles(batch))
