import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { isPublicAddress } from './addresses.ts'

/** The clock and the network as fetching sees them; tests bring their own. */
export type World = {
  /** Milliseconds since 1970. */
  now(): number
  sleep(milliseconds: number): Promise<void>
  /** All addresses of a host. */
  lookup(host: string): Promise<readonly LookupAddress[]>
  /** Whether a connection to this address may be made. */
  mayConnect(address: string): boolean
}

/** The world as it is: only public addresses are connected to. */
export const realWorld: World = {
  now: () => Date.now(),
  sleep: milliseconds => pause(milliseconds),
  lookup: host => lookup(host, { all: true }),
  mayConnect: isPublicAddress,
}
