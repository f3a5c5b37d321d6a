import type { LocationQuery } from 'vue-router'
import type { Query } from '@/api/http'

export const PAGE_SIZES = [10, 20] as const
export const STATES = ['recording', 'processing', 'ready', 'failed'] as const

/** What is looked for, and which page of it: all of it is in the address of the page. */
export interface Search {
  /** Days where the browser is, {@code 2026-10-27}; both inclusive. */
  from: string
  to: string
  code: string
  q: string
  state: string
  page: number
  size: number
}

export const NOTHING: Readonly<Search> = { from: '', to: '', code: '', q: '', state: '', page: 1, size: 10 }

const text = (value: LocationQuery[string] | undefined) => (typeof value === 'string' ? value : '')
const day = (value: LocationQuery[string] | undefined) =>
  /^\d{4}-\d\d-\d\d$/.test(text(value)) && !Number.isNaN(Date.parse(text(value))) ? text(value) : ''

/** Whatever somebody wrote into the address: what makes no sense is left out. */
export function read(query: LocationQuery): Search {
  const page = Number(text(query['page']))
  const size = Number(text(query['size']))
  const state = text(query['state'])
  return {
    from: day(query['from']),
    to: day(query['to']),
    code: text(query['code']).replace(/\D/g, '').slice(0, 19),
    q: text(query['q']).slice(0, 256),
    state: STATES.some((one) => one === state) ? state : '',
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
    size: PAGE_SIZES.some((one) => one === size) ? size : PAGE_SIZES[0],
  }
}

/** For the address: what is as usual is left out. */
export function write(search: Search): Record<string, string> {
  return Object.fromEntries(
    Object.entries(search)
      .filter(([name, value]) => value !== NOTHING[name as keyof Search])
      .map(([name, value]) => [name, String(value)]),
  )
}

export function isSearch(search: Search): boolean {
  return [search.from, search.to, search.code, search.q, search.state].some((value) => value !== '')
}

/** For the server: days become moments, the last one with all its hours. */
export function asked(search: Search): Query {
  return {
    page: search.page,
    page_size: search.size,
    from: search.from && new Date(`${search.from}T00:00:00`).toISOString(),
    to: search.to && new Date(`${search.to}T23:59:59.999`).toISOString(),
    meeting_code: search.code,
    q: search.q,
    state: search.state,
  }
}
