import type { Query } from '@/api/http'
import type { Schema } from '@/api/types'

export type Entry = Schema<'AuditEntry'>
export type Deletion = Schema<'NativeDeletionsListDeletion'>

/** Those that mean the same in every dialect come first; the others are named after their route. */
export const ACTIONS = [
  'page.open',
  'media.watch',
  'media.download',
  'address.hand-out',
  'recording.export',
  'recording.delete',
  'recording.retry',
  'file.delete',
  'object.erase',
  'share.change',
  'share.end',
  'share.explain',
  'link.unlock',
  'guest.invite',
  'guest.enter',
  'guest.withdraw',
  'access.ask',
  'access.decide',
  'access.grant',
  'access.withdraw',
  'transcript.read',
  'captions.read',
  'captions.change',
  'captions.remove',
  'usage.read',
  'usage.export',
  'analytics.change',
  'session.open',
  'session.sign-out',
  'session.change-password',
  'sessions.sign-out',
  'users.add',
  'users.change',
  'retention.set',
  'legal-hold.hold',
  'legal-hold.lift',
  'trash.restore',
  'trash.delete',
  'meetings.add',
  'apps.register',
  'tenants.change',
  'captures.start',
  'captures.stop',
  'clips.cancel',
  'recording-clips.order',
  'audit.read',
  'audit.export',
] as const
export type Action = (typeof ACTIONS)[number]

export const ACTORS = ['person', 'application', 'viewer', 'operator', 'house'] as const
export type ActorKind = (typeof ACTORS)[number]

/** What stands in the address of the page, and what is asked for by it. */
export interface Filter {
  /** Days of the browser's zone, both included: {@code 2026-03-02}. */
  from: string
  to: string
  actor: string
  action: string
  recording: string
}

export function filterOf(query: Record<string, unknown>): Filter {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  return {
    from: day(text('from')),
    to: day(text('to')),
    actor: text('actor'),
    action: text('action'),
    recording: text('recording').replace(/\D/g, ''),
  }
}

function day(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : ''
}

/** The beginning of a day here, or its last millisecond, as an instant. */
export function edgeOf(text: string, edge: 'from' | 'to'): string | undefined {
  if (text === '') return undefined
  const time = edge === 'from' ? '00:00:00.000' : '23:59:59.999'
  return new Date(`${text}T${time}`).toISOString()
}

export function spanOf(filter: Pick<Filter, 'from' | 'to'>): Query {
  return { from: edgeOf(filter.from, 'from'), to: edgeOf(filter.to, 'to') }
}

export function queryOf(filter: Filter): Query {
  return {
    ...spanOf(filter),
    actor: filter.actor.trim() || undefined,
    action: filter.action || undefined,
    recording: filter.recording || undefined,
  }
}

/** {@code recording/42/file/7} as single things, without the tenant: it is always the same. */
export function subjectsOf(subject: string): { kind: string; id: string }[] {
  const parts = subject.split('/').filter((part) => part !== '')
  const things: { kind: string; id: string }[] = []
  for (let at = 0; at < parts.length; at += 2) things.push({ kind: parts[at] ?? '', id: parts[at + 1] ?? '' })
  return things.filter((thing) => thing.kind !== 'tenant')
}

/** Where a receipt is, of a file or of a whole recording. */
export function receiptPath(deletion: Deletion): string {
  const recording = `/api/recordings/${deletion.recording_id}`
  return deletion.file_id === undefined
    ? `${recording}/deletion-receipt`
    : `${recording}/files/${deletion.file_id}/deletion-receipt`
}

/** Gives a text to the browser as a file. */
export function offer(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
