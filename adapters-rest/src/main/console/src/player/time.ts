const MAX_SECONDS = 1_000_000

/**
 * Where an address says to begin: `250`, `4m10s`, `1h2m3s`, `4:10`, `1:02:03`. What is none of these is undefined; the server
 * reads the first two alike.
 */
export function parseStart(text: string | null | undefined): number | undefined {
  const given = (text ?? '').trim().toLowerCase()
  const seconds = bySeconds(given) ?? byUnits(given) ?? byColons(given)
  return seconds !== undefined && seconds < MAX_SECONDS ? seconds : undefined
}

function bySeconds(text: string): number | undefined {
  return /^[0-9]{1,6}(\.[0-9]{1,3})?$/.test(text) ? Number(text) : undefined
}

function byUnits(text: string): number | undefined {
  const parts = /^(?:([0-9]{1,3})h)?(?:([0-9]{1,4})m)?(?:([0-9]{1,6})s)?$/.exec(text)
  return parts && text !== '' ? sixties(parts.slice(1).map((part) => Number(part ?? 0))) : undefined
}

function byColons(text: string): number | undefined {
  return /^([0-9]{1,3}:)?[0-9]{1,2}:[0-9]{2}$/.test(text) ? sixties(text.split(':').map(Number)) : undefined
}

function sixties(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum * 60 + number, 0)
}

/** `4:07` or `1:30:00`; begun seconds do not count. */
export function clock(seconds: number): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor(whole / 60) % 60
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}

/** `00:04:07`: always as wide, so that a button does not jump while it plays. */
export function wideClock(seconds: number): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map(two).join(':')
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
