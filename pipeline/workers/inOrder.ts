/**
 * Works on items concurrently and gives the results in the order of the items. At most `running` items are being worked
 * on, and at most `ahead` are started before the oldest result is taken, so that memory does not grow with the input.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  { running, ahead }: { running: number; ahead: number },
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const turn = turnstile(running)
  const started: Promise<Result>[] = []
  try {
    for await (const item of items) {
      const result = turn(() => work(item))
      // A failure is reported when its turn comes; until then it must not count as unhandled.
      result.catch(() => {})
      started.push(result)
      if (started.length >= ahead) yield await started[0].finally(() => started.shift())
    }
    while (started.length > 0) yield await started[0].finally(() => started.shift())
  } finally {
    await Promise.allSettled(started)
  }
}

/** Lets at most `limit` jobs run at the same time; the others wait in line. */
function turnstile(limit: number): <Result>(job: () => Promise<Result>) => Promise<Result> {
  let free = limit
  const line: (() => void)[] = []
  return async job => {
    if (free > 0) free -= 1
    else await new Promise<void>(resolve => line.push(resolve))
    try {
      return await job()
    } finally {
      const next = line.shift()
      if (next === undefined) free += 1
      else next()
    }
  }
}
