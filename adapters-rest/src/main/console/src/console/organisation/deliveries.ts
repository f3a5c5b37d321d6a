import { api } from '@/api/http'
import type { Schema } from '@/api/types'

export type Delivery = Schema<'NativeDelivery'>

const SHOWN = 200
const PAGE = 100

/** How often each kind is tried again (docs/reference/callbacks.md, docs/reference/events.md). */
const RETRIES: Record<string, number> = { classroom: 10, meeting: 5, notify: 5, wecom: 6 }

/** The last 200, the newest first. */
export async function lastDeliveries(state: string): Promise<Delivery[]> {
  const all: Delivery[] = []
  let before: string | undefined
  do {
    const page = await api.get<Schema<'NativeDeliveries'>>('/api/callback-deliveries', {
      state,
      limit: PAGE,
      before,
    })
    all.push(...page.deliveries)
    before = page.next_before
  } while (before !== undefined && all.length < SHOWN)
  return all
}

/** Which retry is the last one that was made, 0 for the first try, and how many there may be. */
export function retry(delivery: Delivery): { made: number; of: number } {
  return { made: Math.max(0, delivery.attempts.length - 1), of: RETRIES[delivery.kind] ?? 0 }
}

export function lastAttempt(delivery: Delivery) {
  return delivery.attempts[delivery.attempts.length - 1]
}

/** JSON with line ends, anything else as it is. */
export function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), undefined, 2)
  } catch {
    return body
  }
}
