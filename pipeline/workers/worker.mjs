// A worker thread starts here, in plain JavaScript, because a thread does not know TypeScript until tsx is registered in it.
import { register } from 'tsx/esm/api'

register()
const { runFiles } = await import('../document.ts')
const { handOver } = await import('./handOver.ts')

export default batch => handOver(runFiles(batch))
