import type { Schema } from '@/api/types'
import { date } from '@/shared/time'
import type words from './words'

export type Share = Schema<'NativeShare'>
type Said = (typeof words)['zh']

/** In the order of the product that people know. */
export const AUDIENCES = [
  'everyone',
  'signed_in',
  'participants',
  'named_or_approved',
  'wechat_guests',
  'same_company',
] as const

/** What may be chosen for the life of a link, in days. */
export const LIFETIMES = [7, 15, 30] as const

/** What a link is about, for the body of a change. */
export interface Terms {
  audience: string
  password?: string
  generate_password?: boolean
  ends_at?: string
  valid_days?: number
  allow_download: boolean
  allow_transcripts: boolean
}

export function termsOf(share: Share): Terms {
  return {
    audience: share.audience,
    ...(share.password !== undefined && { password: share.password }),
    ...(share.ends_at !== undefined && { ends_at: share.ends_at }),
    allow_download: share.allow_download,
    allow_transcripts: share.allow_transcripts,
  }
}

/** Only those editions know who belongs to a company. */
export function isForCompanies(audience: string): boolean {
  return audience === 'same_company'
}

export function knowsCompanies(edition: string): boolean {
  return edition === 'business' || edition === 'enterprise'
}

export function isPassword(text: string): boolean {
  return /^[A-Za-z0-9]{4,8}$/.test(text)
}

/** The last moment of a day, where the browser is. */
export function endOfDay(day: Date): Date {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), 23, 59, 59)
}

/** Which of the offered lifetimes an end is, seen from today; undefined for any other day. */
export function lifetimeOf(endsAt: string | undefined, today: Date): (typeof LIFETIMES)[number] | undefined {
  if (endsAt === undefined) return undefined
  return LIFETIMES.find((days) => {
    const end = new Date(today)
    end.setDate(end.getDate() + days)
    return date(end.toISOString()) === date(endsAt)
  })
}

/** Who can see it right now, in one sentence. */
export function sentence(share: Share, w: Said): string {
  const has = share.password === undefined ? w.hasLink : w.hasBoth
  const who = w.who[share.audience]?.(has) ?? has
  const until = share.ends_at === undefined ? w.always : w.until(date(share.ends_at))
  return w.sentence(who, until, share.allow_download)
}

/** What is pasted into a chat: topic, link, and the password where there is one. */
export function invitation(topic: string, share: Share, w: Said): string {
  const lines = [topic, w.linkLine(share.url)]
  if (share.password !== undefined) lines.push(w.passwordLine(share.password))
  return lines.join('\n')
}

/** Ids as people type them: with commas of any script, semicolons, spaces or line ends between them. */
export function userIds(text: string): string[] {
  const all = text.split(/[\s,，、;；]+/).filter((id) => id !== '')
  return [...new Set(all)]
}
