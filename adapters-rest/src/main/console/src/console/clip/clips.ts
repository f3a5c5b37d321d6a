import { computed, onScopeDispose, ref } from 'vue'
import { api } from '@/api/http'
import { Problem } from '@/api/problem'
import type { Schema } from '@/api/types'
import type { Order } from './plan'

export type Clip = Schema<'NativeClip'>

const LOOK_EVERY_MILLIS = 1000
const SHOWN = 10

export const isRunning = (clip: Clip): boolean => clip.state === 'queued' || clip.state === 'cutting'

/** Of the whole, rounded down; nothing while it is not known how much there is to do. */
export function percent(clip: Clip): number {
  return clip.bytes_total ? Math.min(100, Math.floor((clip.bytes_done * 100) / clip.bytes_total)) : 0
}

/** The latest clips of a recording, whoever has ordered them: work goes on while nobody looks. */
export function useClips(recordingId: string) {
  const clips = ref<Clip[]>([])
  const problem = ref<Problem>()
  const placing = ref(false)
  let timer = 0
  let unanswered: { body: string; key: string } | undefined

  async function load(): Promise<void> {
    const found = await api.get<Schema<'NativeClips'>>(`/api/recordings/${recordingId}/clips`, {
      limit: SHOWN,
    })
    clips.value = found.clips
    lookAgain()
  }

  function lookAgain(): void {
    window.clearTimeout(timer)
    if (clips.value.some(isRunning)) timer = window.setTimeout(() => void look(), LOOK_EVERY_MILLIS)
  }

  async function look(): Promise<void> {
    // One that cannot be asked about now is asked about again: the work is not there, but on the server.
    await Promise.all(
      clips.value
        .filter(isRunning)
        .map((clip) => api.get<Clip>(`/api/clips/${clip.clip_id}`).then(take, () => undefined)),
    )
    lookAgain()
  }

  function take(clip: Clip): void {
    const known = clips.value.some((one) => one.clip_id === clip.clip_id)
    clips.value = known
      ? clips.value.map((one) => (one.clip_id === clip.clip_id ? clip : one))
      : [clip, ...clips.value].slice(0, SHOWN)
  }

  /** @returns the clip; undefined when it was refused, or nobody answered: then the same order is the same clip */
  async function place(order: Order): Promise<Clip | undefined> {
    const body = JSON.stringify(order)
    if (unanswered?.body !== body) unanswered = { body, key: newKey() }
    placing.value = true
    problem.value = undefined
    try {
      const clip = await api.post<Clip>(`/api/recordings/${recordingId}/clips`, order, {
        headers: { 'Idempotency-Key': unanswered.key },
      })
      unanswered = undefined
      take(clip)
      lookAgain()
      return clip
    } catch (thrown) {
      problem.value = Problem.of(thrown)
      return undefined
    } finally {
      placing.value = false
    }
  }

  async function cancel(clip: Clip): Promise<void> {
    try {
      take(await api.delete<Clip>(`/api/clips/${clip.clip_id}`))
    } catch (thrown) {
      const cause = Problem.of(thrown)
      // It was done first: that is no mistake, and the next look shows it.
      if (cause.code === 'clip_ended') await look()
      else problem.value = cause
    }
  }

  onScopeDispose(() => window.clearTimeout(timer))
  return {
    clips,
    problem,
    placing,
    running: computed(() => clips.value.filter(isRunning)),
    load,
    place,
    cancel,
  }
}

/** Not by randomUUID, which browsers have for pages over TLS only. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
