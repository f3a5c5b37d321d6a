import { api } from '@/api/http'
import type { Schema } from '@/api/types'

export type Rules = Schema<'Retention'>
export type Ending = Schema<'ForecastEnding'>
type Forecast = Schema<'Forecast'>

export const ORIGINS = ['cloud', 'local', 'live', 'upload'] as const
export type Origin = (typeof ORIGINS)[number]

export const MAX_KEEP_DAYS = 36_500
export const MAX_TRASH_DAYS = 365
export const LOOK_AHEAD_DAYS = 30

const DAY_MS = 86_400_000
const PAGE = 100
/** More than that need not be counted to frighten somebody. */
const MAX_PAGES = 10

/** What stands in the form; a rule that is not there is undefined. */
export interface Form {
  keepDays: number | undefined
  keepDaysOf: Record<Origin, number | undefined>
  trashDays: number
}

export function formOf(rules: Rules): Form {
  const days = (origin: Origin) => rules.keep_days_of?.find((one) => one.origin === origin)?.days
  return {
    keepDays: rules.keep_days,
    keepDaysOf: {
      cloud: days('cloud'),
      local: days('local'),
      live: days('live'),
      upload: days('upload'),
    },
    trashDays: rules.trash_days ?? 0,
  }
}

export function rulesOf(form: Form): Rules {
  const of = ORIGINS.flatMap((origin) => {
    const days = form.keepDaysOf[origin]
    return days === undefined ? [] : [{ origin, days }]
  })
  return {
    ...(form.keepDays !== undefined && { keep_days: form.keepDays }),
    keep_days_of: of,
    trash_days: form.trashDays,
  }
}

export function isSame(one: Form, other: Form): boolean {
  return JSON.stringify(rulesOf(one)) === JSON.stringify(rulesOf(other))
}

/** What will be deleted, sorted by when. */
export interface Outlook {
  now: Ending[]
  soon: Ending[]
  /** Would go, but are under a legal hold. */
  held: Ending[]
  /** There is more than was counted. */
  isMore: boolean
  hiddenFrom: string | undefined
}

/** @param now by the server's clock */
export function outlookOf(
  endings: readonly Ending[],
  now: string,
  isMore: boolean,
  hiddenFrom?: string,
): Outlook {
  const sorted = [...endings].sort((one, other) => Date.parse(one.deleted_at) - Date.parse(other.deleted_at))
  const free = sorted.filter((one) => !one.held)
  const isOver = (one: Ending) => Date.parse(one.deleted_at) <= Date.parse(now)
  return {
    now: free.filter(isOver),
    soon: free.filter((one) => !isOver(one)),
    held: sorted.filter((one) => one.held),
    isMore,
    hiddenFrom,
  }
}

/** Looks ahead by the rules that are kept, or by others that are not. */
export async function lookAhead(rules?: Rules): Promise<Outlook> {
  const endings: Ending[] = []
  let after: string | undefined
  let forecast: Forecast
  let pages = 0
  do {
    const query = { days: LOOK_AHEAD_DAYS, limit: PAGE, after }
    forecast = rules
      ? await api.post<Forecast>('/api/retention/forecast', rules, { query })
      : await api.get<Forecast>('/api/retention/forecast', query)
    endings.push(...forecast.endings)
    after = forecast.next_after
    pages += 1
  } while (after !== undefined && pages < MAX_PAGES)
  const now = new Date(Date.parse(forecast.until) - LOOK_AHEAD_DAYS * DAY_MS).toISOString()
  return outlookOf(endings, now, after !== undefined, forecast.hidden_from)
}
