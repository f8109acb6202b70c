// Where the program of a worker cannot be compiled it starts here, in plain JavaScript, because a thread does not know TypeScript until tsx
// is registered in it.
import { register } from 'tsx/esm/api'

register()
const { default: run } = await import('./thread.ts')

export default run
