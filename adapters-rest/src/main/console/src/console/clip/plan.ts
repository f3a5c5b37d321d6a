import { computed, onScopeDispose, ref, watch } from 'vue'
import { call } from '@/api/http'
import { Problem } from '@/api/problem'
import type { Schema } from '@/api/types'
import type { Range } from './segments'

export type Plan = Schema<'NativePlan'>

/** What is ordered, and asked about before. */
export interface Order {
  operation: 'keep'
  mode: string
  ranges: Range[]
  name?: string
}

const PAUSE_MILLIS = 400
/** Less is that of a picture or a frame of sound, and nothing to tell anybody. */
const TOLD_FROM_MILLIS = 50

/** Asks the server what would come of an order, whenever it changes: nothing is made by that. */
export function usePlan(recordingId: string, order: () => Order) {
  const plan = ref<Plan>()
  const problem = ref<Problem>()
  const isAsking = ref(false)
  let timer = 0
  let asked = new AbortController()

  async function ask(): Promise<void> {
    asked.abort()
    asked = new AbortController()
    const { signal } = asked
    const { operation, mode, ranges } = order()
    if (ranges.length === 0) return
    isAsking.value = true
    try {
      const response = await call('POST', `/api/recordings/${recordingId}/clips`, {
        body: { operation, mode, ranges, dry_run: true },
        signal,
      })
      plan.value = (await response.json()) as Plan
      problem.value = undefined
    } catch (thrown) {
      if (signal.aborted) return
      problem.value = Problem.of(thrown)
    }
    isAsking.value = false
  }

  watch(
    () => JSON.stringify([order().mode, order().ranges]),
    () => {
      plan.value = undefined
      problem.value = undefined
      window.clearTimeout(timer)
      timer = window.setTimeout(() => void ask(), PAUSE_MILLIS)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    window.clearTimeout(timer)
    asked.abort()
  })

  /** By how much each bound would move, in milliseconds: by {@code from:<file>:<asked>} and {@code to:<file>:<asked>}. */
  const shifts = computed(() => {
    const found = new Map<string, number>()
    const note = (bound: string, millis: number) => {
      if (Math.abs(millis) >= TOLD_FROM_MILLIS) found.set(bound, millis)
    }
    for (const range of plan.value?.ranges ?? []) {
      note(`from:${range.file_id}:${range.from_ms}`, range.effective_from_ms - range.from_ms)
      note(`to:${range.file_id}:${range.to_ms}`, range.effective_to_ms - range.to_ms)
    }
    return found
  })
  const farthest = computed(() => Math.max(0, ...[...shifts.value.values()].map(Math.abs)))

  return { plan, problem, isAsking, shifts, farthest, ask }
}
