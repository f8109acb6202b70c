// A thread of its own, started when the first text needs it: the model takes half a second to load, and loads only asynchronously.
import { workerData } from 'node:worker_threads'
import { eld } from 'eld/small'

const { port, signal } = workerData
port.on('message', text => {
  const found = eld.detect(text)
  port.postMessage(found.isReliable() ? found.language : null)
  Atomics.store(signal, 0, 1)
  Atomics.notify(signal, 0)
})
