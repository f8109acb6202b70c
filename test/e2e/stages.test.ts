import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { articleFigures, completeSums, copyArticles, runProgram, temporaryFolder } from './command.ts'

const stages = ['extract', 'normalise', 'validate'] as const

describe('the stages one by one', () => {
  it('chained by pipes give the same release as the fused build', async () => {
    const folder = temporaryFolder()
    const raw = join(folder, 'raw')
    mkdirSync(raw)
    copyArticles(raw)
    const first = readdirSync(raw).find(name => name.endsWith('.txt')) ?? ''
    cpSync(join(raw, first), join(raw, `again-${first}`))
    writeFileSync(join(raw, 'empty.txt'), '')
    writeFileSync(join(raw, 'broken.json'), '{')
    writeFileSync(join(raw, 'z.txt'), 'A bridge\n\nThe bridge is 310 metres long.\n')
    writeFileSync(join(raw, 'z.meta.json'), '{"published": "soon"}')
    expect(await articleFigures(['build', raw, '--out', join(folder, 'fused')])).toMatchObject({ code: 0 })
    const script = (stage: string, rest = ''): string => `node --import tsx pipeline/${stage}.ts ${rest}`
    const chain = [
      script('ingest', '"$RAW"'),
      ...stages.map(stage => script(stage)),
      script('release', '--out "$DIST" --dataset "$RAW/dataset.json"'),
    ]
    const env = { RAW: raw, DIST: join(folder, 'chained') }
    const chained = await runProgram('sh', ['-c', chain.join(' | ')], { env })
    expect(chained).toMatchObject({ code: 0 })
    expect(completeSums(join(folder, 'chained'))).toBe(completeSums(join(folder, 'fused')))
    const { documents } = JSON.parse(readFileSync(join(folder, 'chained/statistics.json'), 'utf8'))
    expect(documents.not_articles).toBe(3)
  }, 120_000)

  it('hand on what is not theirs, tell broken lines by number, and go on', async () => {
    const issue = {
      record: 'issue',
      issue_id: 'iss_0123456789abcdef',
      stage: 'ingest',
      severity: 'info',
      code: 'noted',
      source_file: null,
      article_id: null,
      figure_id: null,
      message: 'Handed on unchanged.',
    }
    for (const stage of stages) {
      const input = `${JSON.stringify(issue)}\nnot a record\n{"record":"mention","article_id":"art_0"}\n`
      const outcome = await articleFigures([stage], { input })
      expect(outcome).toMatchObject({ code: 0, stderr: '' })
      const lines = outcome.stdout
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line))
      expect(lines[0]).toEqual(issue)
      expect(lines[1]).toMatchObject({ record: 'issue', stage, code: 'broken-line', severity: 'error' })
      expect(lines[1].message).toMatch(/^Line 2 /)
    }
  }, 30_000)

  it('stop quietly when nobody reads on', async () => {
    const outcome = await runProgram('sh', ['-c', 'node pipeline/bin.mjs ingest raw | head -n 1 | wc -l'])
    expect(outcome).toMatchObject({ code: 0, stderr: '' })
    expect(outcome.stdout.trim()).toBe('1')
  })
})
