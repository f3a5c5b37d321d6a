/** Days of this browser's zone, both inclusive. */
export interface Span {
  from: Date
  to: Date
}

export const LONGEST_DAYS = 31
const DAY_MILLIS = 86_400_000
const PRESET = /^([0-9]{1,2})d$/
const CUSTOM = /^([0-9]{4}-[0-9]{2}-[0-9]{2})\.\.([0-9]{4}-[0-9]{2}-[0-9]{2})$/

function beginOf(day: Date): Date {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate())
}

function endOf(day: Date): Date {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), 23, 59, 59, 999)
}

/** The last days, today included. */
export function lastDays(days: number, now: Date): Span {
  return {
    from: beginOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - days + 1)),
    to: endOf(now),
  }
}

/** `2026-11-01..2026-11-20`, as it stands in the address. */
export function customRange(from: Date, to: Date): string {
  const day = (date: Date) =>
    [date.getFullYear(), date.getMonth() + 1, date.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-')
  return `${day(from)}..${day(to)}`
}

/** What the address says: `7d`, `30d` or two days. What cannot be asked is the last seven days. */
export function readRange(text: string | undefined, now: Date): Span {
  const days = Number(PRESET.exec(text ?? '')?.[1] ?? 0)
  if (days >= 1 && days <= LONGEST_DAYS) return lastDays(days, now)
  const custom = CUSTOM.exec(text ?? '')
  const span = custom && {
    from: new Date(`${custom[1]}T00:00:00`),
    to: endOf(new Date(`${custom[2]}T00:00:00`)),
  }
  return span && isAskable(span) ? span : lastDays(7, now)
}

export function isAskable({ from, to }: Span): boolean {
  const length = to.getTime() - from.getTime()
  return length > 0 && length <= LONGEST_DAYS * DAY_MILLIS
}
