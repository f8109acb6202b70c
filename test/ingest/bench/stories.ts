import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Story = { title: string; standfirst: string; author: string; date: string; caption: string; body: string[] }

/** Six invented stories of different papers: a report, a closure, an investigation, a recipe, a bank's decision, a school. */
export const stories: Story[] = JSON.parse(readFileSync(join(import.meta.dirname, 'stories.json'), 'utf8'))
export const [ferry, glass, buses, soup, bank, school] = stories

/** A page of the bench and the blocks that a reader would mark as the body of its article, in order. */
export type Page = { name: string; html: string; body: string[] }

export const paragraphs = (lines: readonly string[], attributes = ''): string =>
  lines.map(line => `<p${attributes}>${line}</p>`).join('\n')
