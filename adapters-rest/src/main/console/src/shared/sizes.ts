const UNITS = ['B', 'KB', 'MB', 'GB', 'TB', 'PB']
const STEP = 1024

/** {@code 182 MB}: three figures, in steps of 1024 as the quota is counted. */
export function size(bytes: number | undefined): string {
  if (bytes === undefined) return '—'
  let rest = bytes
  let unit = 0
  while (rest >= STEP && unit < UNITS.length - 1) {
    rest /= STEP
    unit += 1
  }
  const digits = unit === 0 || rest >= 100 ? 0 : 1
  return `${rest.toFixed(digits)} ${UNITS[unit]}`
}
