import { ref, type Ref } from 'vue'
import { api } from '@/api/http'
import type { Schema } from '@/api/types'

export type Standing = Schema<'Standing'>

const DAY_MS = 86_400_000
const WARN_DAYS = 30
const WARN_PERCENT = 80

/** Editions of which everything is deleted 90 days after their end (F48-F50); others go on without being paid for. */
const FOR_COMPANIES = new Set(['business', 'enterprise'])

export type Notice =
  | { kind: 'ends'; days: number; at: string; isForCompanies: boolean }
  | { kind: 'in_grace'; days: number; at: string }
  | { kind: 'lapsed' }
  | { kind: 'full' }
  | { kind: 'nearly_full'; percent: number }

/** Begun days count: what ends this evening ends in one day. Never less than one. */
export function daysUntil(end: string, now: string): number {
  return Math.max(1, Math.ceil((Date.parse(end) - Date.parse(now)) / DAY_MS))
}

function ofEnd(standing: Standing): Notice | undefined {
  const { at, paid_until: end, grace_ends_at: graceEnd } = standing
  if (standing.standing === 'lapsed') return { kind: 'lapsed' }
  if (standing.standing === 'in_grace' && graceEnd)
    return { kind: 'in_grace', days: daysUntil(graceEnd, at), at: graceEnd }
  if (!end || Date.parse(end) <= Date.parse(at)) return undefined
  const days = daysUntil(end, at)
  const isForCompanies = FOR_COMPANIES.has(standing.edition)
  return days <= WARN_DAYS ? { kind: 'ends', days, at: end, isForCompanies } : undefined
}

function ofSpace(standing: Standing): Notice | undefined {
  if (standing.full) return { kind: 'full' }
  const percent = standing.used_percent ?? 0
  return percent >= WARN_PERCENT ? { kind: 'nearly_full', percent } : undefined
}

/** What everybody ought to know now, the gravest first; by the server's clock, which things end by. */
export function noticesOf(standing: Standing): Notice[] {
  return [ofEnd(standing), ofSpace(standing)].filter((notice) => notice !== undefined)
}

const current = ref<Standing>()
let asked: Promise<Standing> | undefined

/** The standing that was last learnt; one for the whole console. */
export const standing: Readonly<Ref<Standing | undefined>> = current

export async function askStanding(): Promise<Standing> {
  asked ??= api.get<Standing>('/api/standing').finally(() => void (asked = undefined))
  const told = await asked
  current.value = told
  return told
}
