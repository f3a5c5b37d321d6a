/** {@code 00:01:36.040}: a moment of a film to the millisecond. */
export function exact(millis: number): string {
  const whole = Math.max(0, Math.round(millis))
  const padded = (number: number, digits: number) => String(number).padStart(digits, '0')
  const seconds = Math.floor(whole / 1000)
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `${clock.map((part) => padded(part, 2)).join(':')}.${padded(whole % 1000, 3)}`
}

/** {@code +1.8 s}, {@code −0.4 s}: with a sign, to a tenth. */
export function shifted(millis: number): string {
  const tenths = (Math.abs(millis) / 1000).toFixed(1)
  return `${millis < 0 ? '−' : '+'}${tenths} s`
}

const WRITTEN = /^(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,6})(?:\.(\d{1,3})\d*)?$/

/**
 * A moment as people type it: {@code 96}, {@code 1:36}, {@code 00:01:36.04}, also with the wide signs of a Chinese input method.
 *
 * @returns milliseconds; undefined for everything else
 */
export function readExact(text: string): number | undefined {
  const narrow = text.normalize('NFKC').replaceAll('。', '.').replaceAll(',', '.').replace(/\s+/g, '')
  const found = WRITTEN.exec(narrow)
  if (!found) return undefined
  const [, hours = '0', minutes, seconds = '0', fraction = ''] = found
  if (minutes !== undefined && (Number(seconds) > 59 || (found[1] !== undefined && Number(minutes) > 59))) {
    return undefined
  }
  const whole = Number(hours) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds)
  return whole * 1000 + Number(fraction.padEnd(3, '0'))
}
