import type { LookupAddress } from 'node:dns'
import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Limits } from '../ingest/limits.ts'
import { readBody } from './body.ts'
import { AddressRefusal, FetchRefusal } from './refusal.ts'
import type { World } from './world.ts'

/** One answer of a server; redirects are not followed, and only an answer of 200 has a body. */
export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** The addresses of a host. All of them must be allowed, so that none can be slipped in beside a public one. */
async function addressesOf(url: URL, world: World): Promise<readonly LookupAddress[]> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const family = isIP(host)
  const addresses = family === 0 ? await world.lookup(host) : [{ address: host, family }]
  if (addresses.length === 0) throw new FetchRefusal('the host has no address; check the spelling')
  for (const { address } of addresses) {
    if (world.mayConnect(address)) continue
    throw new AddressRefusal(
      `${host} is at ${address}, which is not a public address; save the page by hand if you trust it`,
    )
  }
  return addresses
}

/** Hands out the addresses that were checked: the name is not looked up a second time, when it could lead elsewhere. */
const handOut =
  (addresses: readonly LookupAddress[]): LookupFunction =>
  (_host, options, callback) => {
    if (options.all) callback(null, [...addresses])
    else callback(null, addresses[0].address, addresses[0].family)
  }

/** Fails when the time is up, for what cannot be stopped itself. */
const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))

/**
 * Asks for one address, in a connection of its own, without cookies or credentials. Throws a FetchRefusal or what the network throws; the
 * limits `document-bytes` and `fetch-seconds` hold from the look-up of the host to the last byte.
 */
export async function ask(
  url: URL,
  headers: Readonly<Record<string, string>>,
  limits: Limits,
  world: World,
): Promise<Answer> {
  const seconds = limits['fetch-seconds']
  const signal = AbortSignal.timeout(seconds * 1000)
  const late = untilAborted(signal)
  late.catch(() => {})
  try {
    const addresses = await Promise.race([addressesOf(url, world), late])
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const request = url.protocol === 'https:' ? requestHttps : requestHttp
      const options = { headers: { 'Accept-Encoding': 'gzip, br', ...headers }, agent: false, signal } as const
      request(url, { ...options, lookup: handOut(addresses) }, resolve)
        .on('error', reject)
        .end()
    })
    const status = response.statusCode ?? 0
    if (status === 200)
      return { status, headers: response.headers, body: await readBody(response, limits['document-bytes'], signal) }
    response.on('error', () => {}).destroy()
    return { status, headers: response.headers, body: Buffer.alloc(0) }
  } catch (error) {
    if (!signal.aborted) throw error
    throw new FetchRefusal(`not done in time (${seconds} s); try again later or raise the limit fetch-seconds`)
  }
}
