/** Runs in a process of its own: loads the bundled tests and checks mutants as they are asked for, one message each. */
const { ready, tests } = await import(process.argv[2])
await ready
globalThis.__stryker__ ??= {}
const space = globalThis.__stryker__
const byName = new Map(tests.map(test => [test.name, test]))

/** Runs tests until one fails; its name, or null. */
async function firstFailing(names) {
  for (const name of names) {
    try {
      await byName.get(name).run()
    } catch {
      return name
    }
  }
  return null
}

async function measure() {
  const results = []
  for (const { name, run } of tests) {
    space.currentTestId = name
    const began = performance.now()
    let fault = null
    try {
      await run()
    } catch (error) {
      fault = String(error?.message ?? error)
    }
    results.push({ name, fault, ms: performance.now() - began })
    space.currentTestId = undefined
  }
  return { results, coverage: space.mutantCoverage ?? { static: {}, perTest: {} } }
}

process.on('message', async ({ measuring, mutant, names, hitLimit }) => {
  if (measuring) {
    process.send(await measure())
    return
  }
  space.activeMutant = mutant
  space.hitCount = 0
  space.hitLimit = hitLimit
  const killedBy = await firstFailing(names ?? [...byName.keys()])
  space.activeMutant = undefined
  process.send({ killedBy })
})
process.send({ started: true })
