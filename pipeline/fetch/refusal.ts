/** Why an address is not fetched, with the remedy, in one line. */
export class FetchRefusal extends Error {
  override readonly name: string = 'FetchRefusal'
}

/** The host is at an address that nothing is fetched from. */
export class AddressRefusal extends FetchRefusal {}

/** What the network says, in words. */
const NETWORK_REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host; check the spelling of the address',
  EAI_AGAIN: 'the name of the host could not be looked up; check the network and try again',
  ECONNREFUSED: 'the host does not answer at that port; check the address or try again later',
  ECONNRESET: 'the host ended the connection early; try again later',
  EHOSTUNREACH: 'the host cannot be reached; check the network and try again',
  ENETUNREACH: 'the network cannot be reached; check it and try again',
  ETIMEDOUT: 'the host does not answer; try again later',
  Z_BUF_ERROR: 'the packed page breaks off; try again later',
  Z_DATA_ERROR: 'the packed page is damaged; save it by hand',
}

/** Any error of a request as one line of text that no server can break or colour. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return plainLine(String(error))
  if (error instanceof FetchRefusal) return plainLine(error.message)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return NETWORK_REASONS[code] ?? plainLine(`${error.message} ${code}`.trim())
}

/** Text without controls and line ends, cut to a length that a terminal can show. */
export const plainLine = (text: string): string => text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 500)
