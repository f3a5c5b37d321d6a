import { ref } from 'vue'
import { api } from '@/api/http'
import { Problem } from '@/api/problem'
import type { Schema } from '@/api/types'

const MOST_AT_ONCE = 100

export interface Failure {
  id: string
  code: string
}

export interface Outcome {
  deleted: string[]
  failed: Failure[]
  problem?: Problem
}

/** Deletes many, so many at a time; what is refused of one does not keep the others. */
export function useDeletion() {
  const done = ref(0)

  async function some(ids: string[]): Promise<Outcome> {
    const { results } = await api.post<Schema<'NativeDeleted'>>('/api/recordings/delete', {
      recordings: ids,
    })
    // Who asks a second time, after an answer that was lost, has got what it wanted.
    const isGone = (one: Schema<'NativeDeletedResult'>) => one.deleted || one.code === 'recording_deleted'
    return {
      deleted: results.filter(isGone).map((one) => one.recording_id),
      failed: results
        .filter((one) => !isGone(one))
        .map((one) => ({ id: one.recording_id, code: one.code ?? '' })),
    }
  }

  async function remove(ids: string[]): Promise<Outcome> {
    const outcome: Outcome = { deleted: [], failed: [] }
    done.value = 0
    for (let at = 0; at < ids.length; at += MOST_AT_ONCE) {
      const batch = ids.slice(at, at + MOST_AT_ONCE)
      try {
        const part = await some(batch)
        outcome.deleted.push(...part.deleted)
        outcome.failed.push(...part.failed)
        done.value += batch.length
      } catch (thrown) {
        return { ...outcome, problem: Problem.of(thrown) }
      }
    }
    return outcome
  }

  return { done, remove }
}
