#!/usr/bin/env node
// The command `article-figures`. Plain JavaScript, so that an old Node or missing packages give a sentence, not a stack.

async function start() {
  if (Number.parseInt(process.versions.node, 10) < 20) {
    process.stderr.write(`article-figures: needs Node 20 or newer, this is ${process.version}\n`)
    return 2
  }
  try {
    const { register } = await import('tsx/esm/api')
    register()
  } catch (error) {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error
    process.stderr.write('article-figures: its packages are not installed; run `npm ci` in its folder\n')
    return 2
  }
  const { main } = await import('./cli/main.ts')
  return main(process.argv.slice(2), process)
}

process.exitCode = await start()
