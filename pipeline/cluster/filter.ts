import type { RecordBatch } from 'apache-arrow'
import { openBooks } from '../conservation.ts'
import type { ReadingOptions } from '../ingest/documents.ts'
import { articlesOf, headOf } from '../result.ts'
import { runInWorkers } from '../workers/files.ts'
import { documentsOf, type Placed } from './documents.ts'
import { type Outcome, outcomeBatch, outcomesOf, weightOf } from './outcomes.ts'
import type { Batches } from './stream.ts'

/** A batch is written when it holds about so many numbers. */
const BATCH_WEIGHT = 4096

/**
 * Runs the documents of a stream through all stages up to validate, in worker threads, and gives batches of `outcomeSchema` in the order of
 * the documents. Memory holds a few batches. A document that ends its worker, or is not done in time, becomes an issue.
 */
export async function* filterDocuments(
  stream: Batches,
  jobs: number,
  reading: ReadingOptions,
): AsyncGenerator<RecordBatch> {
  const books = openBooks()
  const underway: Placed[] = []
  async function* items() {
    for await (const placed of documentsOf(stream, reading)) {
      if (!('remark' in placed.item)) books.handOut()
      underway.push(placed)
      yield placed.item
    }
  }
  let batch: Outcome[] = []
  let weight = 0
  const task = { directory: '.', limits: reading.limits, only: null, cache: null }
  for await (const result of runInWorkers(task, items(), jobs)) {
    const placed = underway.shift()
    if (placed?.item.path !== result.path) throw new Error(`${result.path} came back out of its turn`)
    const articles = articlesOf(result.result)
    const { issues } = headOf(result.result)
    if (!result.isRemark) {
      books.file(result.path, articles.length, issues)
      for (const found of articles) {
        books.numbers(result.path, found.unaccounted)
        if (found.records === null) books.leftOut(result.path, found.issues)
        else books.published()
      }
    } else books.unlisted(issues)
    for (const outcome of outcomesOf(placed.file, placed.place, { articles, issues })) {
      batch.push(outcome)
      weight += weightOf(outcome)
    }
    if (weight >= BATCH_WEIGHT) {
      yield outcomeBatch(batch)
      batch = []
      weight = 0
    }
  }
  if (batch.length > 0) yield outcomeBatch(batch)
  books.settle()
}
