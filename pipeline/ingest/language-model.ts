import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'

/** So much of a text is enough to know its language. */
const MOST_CHARACTERS = 20_000
/** Loading takes half a second, detection a few milliseconds; without an answer by then there is none. */
const TIMEOUT_MS = 30_000

type Model = { port: MessagePort; signal: Int32Array }
let model: Model | null = null

function start(): Model {
  const { port1, port2 } = new MessageChannel()
  const signal = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(new URL('./language-worker.mjs', import.meta.url), {
    workerData: { port: port2, signal },
    transferList: [port2],
    execArgv: [],
  })
  // neither the thread nor the port keeps the program alive
  worker.unref()
  port1.unref()
  return { port: port1, signal }
}

/** The ISO 639-1 code of a text's language by its letters, or null where the model is not sure. Waits for the model's thread. */
export function detectLanguage(text: string): string | null {
  model ??= start()
  const { port, signal } = model
  Atomics.store(signal, 0, 0)
  port.postMessage(text.slice(0, MOST_CHARACTERS))
  if (Atomics.wait(signal, 0, 0, TIMEOUT_MS) === 'timed-out') {
    model = null
    return null
  }
  const reply: { message: unknown } | undefined = receiveMessageOnPort(port)
  return typeof reply?.message === 'string' && reply.message !== '' ? reply.message : null
}
