import { ref } from 'vue'
import { api } from '@/api/http'
import { Problem } from '@/api/problem'
import type { Schema } from '@/api/types'
import { countWaiting } from './waiting'

export type Request = Schema<'NativeAccessRequest'>
const PAGE = 20

/** Who asks for access to what one owns. */
export function useRequests() {
  const requests = ref<Request[]>([])
  const next = ref<string>()
  const subjects = ref(new Map<string, string>())
  const isLoaded = ref(false)
  const problem = ref<Problem>()

  /** Told besides: nothing is shown until it is known, but nobody waits for it. */
  async function name(ids: string[]): Promise<void> {
    const unknown = [...new Set(ids)].filter((id) => !subjects.value.has(id))
    await Promise.all(
      unknown.map(async (id) => {
        const found = await api.get<Schema<'NativeRecording'>>(`/api/recordings/${id}`).catch(() => undefined)
        subjects.value.set(id, found?.subject ?? '')
      }),
    )
  }

  async function load(isPending: boolean, before?: string): Promise<void> {
    problem.value = undefined
    try {
      const query = { before, limit: PAGE, ...(isPending && { state: 'pending' }) }
      const found = await api.get<Schema<'NativeAccessRequests'>>('/api/access-requests', query)
      const fresh = found.access_requests.filter((one) => isPending || one.state !== 'pending')
      requests.value = before === undefined ? fresh : [...requests.value, ...fresh]
      next.value = found.next_before
      isLoaded.value = true
      void name(fresh.map((one) => one.recording_id))
    } catch (thrown) {
      problem.value = Problem.of(thrown)
    }
  }

  /** @returns how many could be decided; others may have been decided by somebody else meanwhile */
  async function decide(ids: string[], agree: boolean): Promise<number | undefined> {
    problem.value = undefined
    try {
      const { results } = await api.post<Schema<'NativeDecided'>>('/api/access-requests/decide', {
        access_request_ids: ids,
        agree,
      })
      await countWaiting()
      return results.filter((one) => one.decided).length
    } catch (thrown) {
      problem.value = Problem.of(thrown)
      return undefined
    }
  }

  return { requests, next, subjects, isLoaded, problem, load, decide }
}
