import { ref } from 'vue'
import { api } from '@/api/http'
import type { Schema } from '@/api/types'

const EVERY_MS = 60_000
const MOST_COUNTED = 100

/** How many ask for access and wait; the menu shows it on every page. */
export const waiting = ref(0)
let isWatching = false

export async function countWaiting(): Promise<void> {
  const query = { state: 'pending', limit: MOST_COUNTED }
  const found = await api
    .get<Schema<'NativeAccessRequests'>>('/api/access-requests', query)
    .catch(() => undefined)
  if (found) waiting.value = found.access_requests.length
}

/** The number of the moment; whoever asks for the first time has it kept up to date. */
export function badge(): number {
  if (!isWatching) {
    isWatching = true
    void countWaiting()
    setInterval(() => void (document.hidden || countWaiting()), EVERY_MS)
  }
  return waiting.value
}
