import { language } from './words'

const LOCALES = { zh: 'zh-CN', en: 'en-GB' } as const

function format(time: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(time)
  return Number.isNaN(date.getTime())
    ? ''
    : new Intl.DateTimeFormat(LOCALES[language.value], options).format(date)
}

/** {@code 2026-10-27 08:32} in the zone of the browser. */
export function dateTime(time: string | undefined): string {
  return time === undefined ? '' : `${date(time)} ${clockTime(time)}`
}

/** {@code 2026-10-27}, the same in every language: it sorts and can be typed. */
export function date(time: string): string {
  const parsed = new Date(time)
  if (Number.isNaN(parsed.getTime())) return ''
  const two = (number: number) => String(number).padStart(2, '0')
  return `${parsed.getFullYear()}-${two(parsed.getMonth() + 1)}-${two(parsed.getDate())}`
}

/** {@code 08:32}. */
export function clockTime(time: string): string {
  return format(time, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
}

/** A length: {@code 4:20}, {@code 1:02:03}. */
export function duration(millis: number | undefined): string {
  if (millis === undefined || !Number.isFinite(millis)) return '—'
  const seconds = Math.floor(millis / 1000)
  const two = (number: number) => String(number).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest.replace(/^0/, '')
}

/** Where in a film, to the second: {@code 00:04:20}. */
export function position(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`
}
