/** A version of the data: year, month and number within the month, none of them with a leading zero. */
const VERSION = /^(\d{4})\.([1-9]|1[0-2])\.(0|[1-9]\d{0,5})$/

/** Whether a text is a version. */
export const isVersion = (text: string): boolean => VERSION.test(text)

/** Negative where the first version is the earlier one. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [a, b].map(version => version.split('.').map(Number))
  for (let place = 0; place < 3; place++) {
    const difference = (x?.[place] ?? 0) - (y?.[place] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** The folder of a version, beside `latest`. */
export const versionFolder = (version: string): string => `v${version}`
