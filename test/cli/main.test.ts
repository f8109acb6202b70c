import { PassThrough, Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { commands } from '../../pipeline/cli/commands.ts'
import { main } from '../../pipeline/cli/main.ts'

async function run(
  args: string[],
  { env = {}, isTTY = false }: { env?: Record<string, string>; isTTY?: boolean } = {},
) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const code = await main(args, { stdin: Object.assign(Readable.from([]), { isTTY }), stdout, stderr, env })
  return { code, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') }
}

describe('the command line', () => {
  it('lists its commands', async () => {
    const { code, stdout } = await run(['--help'])
    expect(code).toBe(0)
    for (const name of Object.keys(commands)) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'))
  })

  it.each(Object.keys(commands))('explains %s, whatever else is asked', async name => {
    const { code, stdout, stderr } = await run([name, '--no-such-option', '--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(`usage: article-figures ${name}`)
    expect(Math.max(...stdout.split('\n').map(line => line.length))).toBeLessThanOrEqual(120)
  })

  it.each([
    [[], /which command/],
    [['publish'], /no command `publish`/],
    [['toString'], /no command `toString`/],
    [['build', '--job', '2'], /--job/],
    [['build', '--jobs', 'many'], /--jobs/],
    [['build', '--jobs', '0'], /--jobs/],
    [['build', 'no/such/folder'], /no\/such\/folder/],
    [['build', 'Makefile'], /Makefile/],
    [['build', 'raw', 'docs'], /one folder/],
    [['extract', 'no-such-file'], /no-such-file: no such file/],
    [['extract', 'docs'], /docs: a folder/],
    [['verify', 'no/such/release'], /no release/],
    [['verify', '--', '--partial'], /--partial: no release/],
    [['release'], /--out/],
    [['explain'], /no text/],
  ])('answers %j with one line and exit code 2', async (args, message) => {
    const { code, stdout, stderr } = await run(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/^article-figures: .*\n$/)
  })

  it('does not wait for a terminal to type records', async () => {
    const { code, stderr } = await run(['normalise'], { isTTY: true })
    expect(code).toBe(2)
    expect(stderr).toMatch(/no input/)
  })

  it('shows a stack only with DEBUG=1', async () => {
    expect((await run(['publish'])).stderr).not.toMatch(/\n {4}at /)
    expect((await run(['publish'], { env: { DEBUG: '1' } })).stderr).toMatch(/\n {4}at /)
  })
})
