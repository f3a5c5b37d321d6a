import { api, type Query } from '@/api/http'
import type { Schema } from '@/api/types'

export type Line = Schema<'NativeCapturesLine'>
export type Progress = Schema<'NativeProgress'>
export type Recording = Schema<'NativeRecording'>
type Page = Schema<'NativeCaptures'>

export const STAGES = ['uploading', 'stitching', 'ready', 'failed'] as const
export const ORIGINS = ['cloud', 'local', 'live'] as const

/** What is looked for; empty text is everything. */
export interface Search {
  q: string
  stage: string
  origin: string
  /** Days, as 2026-10-27, in the zone of the browser; both inclusive. */
  from: string
  to: string
}

const PAGE = 20
/** The most that one answer holds. */
const MOST = 100

function startOfDay(day: string): string | undefined {
  return day === '' ? undefined : new Date(`${day}T00:00:00`).toISOString()
}

function endOfDay(day: string): string | undefined {
  return day === '' ? undefined : new Date(`${day}T23:59:59.999`).toISOString()
}

export function queryOf(search: Search): Query {
  return {
    q: search.q.trim(),
    stage: search.stage,
    origin: search.origin,
    from: startOfDay(search.from),
    to: endOfDay(search.to),
  }
}

export interface Found {
  lines: Line[]
  /** There are more. */
  next: string | undefined
}

/** As many as were shown before, so that nothing goes away under the eyes of who reads it. */
export async function find(search: Search, shown: number, signal: AbortSignal): Promise<Found> {
  const limit = Math.min(Math.max(shown, PAGE), MOST)
  const first = await api.get<Page>('/api/captures', { ...queryOf(search), limit }, signal)
  return { lines: first.captures, next: first.next_before }
}

/** The next page. */
export async function findMore(search: Search, before: string): Promise<Found> {
  const page = await api.get<Page>('/api/captures', { ...queryOf(search), before, limit: PAGE })
  return { lines: page.captures, next: page.next_before }
}

/** What is shown, brought up to date: what lies behind what was asked for again stays as it was. */
export function refreshed(shown: Line[], latest: Line[]): Line[] {
  const fresh = new Set(latest.map((line) => line.capture_id))
  const last = latest[latest.length - 1]
  const older =
    last === undefined ? [] : shown.slice(shown.findIndex((line) => line.capture_id === last.capture_id) + 1)
  const isKnown = last !== undefined && shown.some((line) => line.capture_id === last.capture_id)
  return isKnown ? [...latest, ...older.filter((line) => !fresh.has(line.capture_id))] : latest
}

/** How long it is: its files together, or else from its start to its stop; undefined while it goes on. */
export function lengthOf(line: Line): number | undefined {
  if (line.duration_ms !== undefined) return line.duration_ms
  if (line.stopped_at === undefined) return undefined
  return new Date(line.stopped_at).getTime() - new Date(line.opened_at).getTime()
}

/** It ended because nothing came any more, not because somebody stopped it. */
export function wasInterrupted(line: Line): boolean {
  return line.cause === 'silent'
}

/** Numbers as runs: 2-4, 7. */
export function runs(numbers: number[]): string {
  const found: [number, number][] = []
  for (const number of numbers) {
    const latest = found[found.length - 1]
    if (latest !== undefined && latest[1] === number - 1) latest[1] = number
    else found.push([number, number])
  }
  return found.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(', ')
}
