// Where the program of the thread that writes SQLite cannot be compiled it starts here, in plain JavaScript, because a thread does not know
// TypeScript until tsx is registered in it.
import { register } from 'tsx/esm/api'

register()
await import('./sqlite-thread.ts')
