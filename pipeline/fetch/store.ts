import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sidecar } from '../../schemas/generated/types.ts'
import { sha256 } from '../identify.ts'
import { readSidecar } from '../ingest/sidecar.ts'
import { stemOf } from './names.ts'
import type { Validators } from './pages.ts'
import { FetchRefusal } from './refusal.ts'

/** What is remembered of a page between two runs, in a hidden file beside it. */
type Memory = Validators & { requested: string; file: string; sha256: string }

/** What comes to the disk: the page as it was sent, its ending, and what is known about it. */
export type SavedPage = { body: Uint8Array; ending: string; sidecar: Sidecar; validators: Validators }

/** A file's bytes, or null where there is none. A link or a folder in its place is not ours to write through. */
function readOwn(path: string): Uint8Array | null {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return null
  if (!stat.isFile()) throw new FetchRefusal(`${path} is there and is not a plain file; move it away`)
  return readFileSync(path)
}

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string'

function isMemory(value: unknown): value is Memory {
  if (typeof value !== 'object' || value === null) return false
  if (!('requested' in value && 'file' in value && 'sha256' in value && 'url' in value)) return false
  const { requested, file, sha256: sum, url } = value
  if (![requested, file, sum, url].every(text => typeof text === 'string')) return false
  return 'etag' in value && isTextOrNull(value.etag) && 'last_modified' in value && isTextOrNull(value.last_modified)
}

/** The files of one address in a folder. They are replaced only where they are as this program left them. */
export class PageFiles {
  readonly #folder: string
  readonly #requested: string
  readonly #stem: string
  readonly #memory: Memory | null

  /** Throws where one of the files was changed since it was saved. */
  constructor(folder: string, url: URL) {
    this.#folder = folder
    this.#requested = url.href
    this.#stem = stemOf(url)
    this.#memory = this.#readMemory()
    const saved = this.#memory === null ? null : readOwn(join(folder, this.#memory.file))
    if (this.#memory === null || saved === null || sha256(saved) === this.#memory.sha256) return
    throw new FetchRefusal(
      `${this.#memory.file} was changed since it was saved and is kept; move it away to fetch it anew`,
    )
  }

  /** By what the server can tell whether the page changed; null where there is no page that could stay. */
  get validators(): Validators | null {
    return this.file === null ? null : this.#memory
  }

  /** The name of the saved page, where it and its sidecar are there. */
  get file(): string | null {
    const file = this.#memory?.file ?? null
    const isWhole = [file, this.#sidecarName].every(name => name !== null && readOwn(join(this.#folder, name)) !== null)
    return isWhole ? file : null
  }

  /** Writes the page, its sidecar and what to remember; gives the page's name. Fields that people added to the sidecar stay. */
  save({ body, ending, sidecar, validators }: SavedPage): string {
    const file = `${this.#stem}.${ending}`
    const sum = sha256(body)
    const there = readOwn(join(this.#folder, file))
    // a run that was ended between two files leaves one that nothing remembers
    if (there !== null && this.#memory?.file !== file && sha256(there) !== sum) {
      throw new FetchRefusal(`${file} is there already and was not saved by this command; move it away`)
    }
    const fields = { ...sidecar, ...this.#earlierSidecar() }
    mkdirSync(this.#folder, { recursive: true })
    this.#write(file, body)
    this.#write(this.#sidecarName, `${JSON.stringify(fields, null, 2)}\n`)
    const memory: Memory = { ...validators, requested: this.#requested, file, sha256: sum }
    this.#write(this.#memoryName, `${JSON.stringify(memory, null, 2)}\n`)
    if (this.#memory !== null && this.#memory.file !== file)
      rmSync(join(this.#folder, this.#memory.file), { force: true })
    return file
  }

  get #sidecarName(): string {
    return `${this.#stem}.meta.json`
  }

  get #memoryName(): string {
    return `.${this.#stem}.fetched.json`
  }

  #readMemory(): Memory | null {
    const bytes = readOwn(join(this.#folder, this.#memoryName))
    if (bytes === null) return null
    try {
      const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
      // a name from elsewhere would lead out of the folder
      const isOurs = isMemory(value) && value.requested === this.#requested && value.file.startsWith(`${this.#stem}.`)
      if (isOurs && /^\w+$/.test(value.file.slice(this.#stem.length + 1))) return value
    } catch {
      // said below
    }
    throw new FetchRefusal(`${this.#memoryName} is damaged; remove it and the page of that name to fetch it anew`)
  }

  #earlierSidecar(): Sidecar {
    const bytes = readOwn(join(this.#folder, this.#sidecarName))
    if (bytes === null) return {}
    const { sidecar } = readSidecar(this.#sidecarName, bytes)
    if (sidecar === null)
      throw new FetchRefusal(`${this.#sidecarName} is there and is no sidecar; correct it or move it away`)
    const { charset: _, retrieved: _r, url, ...fields } = sidecar
    return url === undefined || url === this.#memory?.url ? fields : { ...fields, url }
  }

  /** Whole or not at all: a reader never meets half a file. */
  #write(name: string, content: Uint8Array | string): void {
    const part = join(this.#folder, `.${name.replace(/^\./, '')}.part`)
    rmSync(part, { force: true })
    writeFileSync(part, content, { flag: 'wx' })
    renameSync(part, join(this.#folder, name))
  }
}
