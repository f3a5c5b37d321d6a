import { onScopeDispose, ref, watch } from 'vue'
import { api } from '@/api/http'
import { Problem } from '@/api/problem'
import type { Schema } from '@/api/types'
import type { Range } from './segments'

export type Draft = Schema<'NativeDraft'>

/** What a draft keeps. */
export interface Content {
  operation: 'keep'
  mode: string
  ranges: Range[]
  name?: string
}

/** {@code none}: there is nothing to keep yet. {@code changed}: somebody else was faster. */
export type DraftState = 'none' | 'unsaved' | 'saving' | 'saved' | 'failed' | 'changed'

/** Whoever edits pauses that long now and then. */
const PAUSE_MILLIS = 1500

/**
 * The latest draft of a recording that uses a file.
 *
 * @returns undefined where there is none among the newest hundred
 */
export async function findDraft(recordingId: string, fileId: string): Promise<Draft | undefined> {
  const { drafts } = await api.get<Schema<'NativeDrafts'>>(`/api/recordings/${recordingId}/drafts`, {
    limit: 100,
  })
  return drafts
    .filter((draft) => draft.ranges.some((range) => range.file_id === fileId))
    .sort((one, other) => other.changed_at.localeCompare(one.changed_at))[0]
}

/** Keeps a draft up to date with {@code content}: a moment after every change. */
export function useDraft(recordingId: string, content: () => Content, found?: Draft) {
  const path = `/api/recordings/${recordingId}/drafts`
  const draft = ref(found)
  const theirs = ref<Draft>()
  const state = ref<DraftState>(found ? 'saved' : 'none')
  const problem = ref<Problem>()
  let kept = JSON.stringify(content())
  let timer = 0
  let underWay: Promise<boolean> | undefined

  watch(
    () => JSON.stringify(content()),
    (now) => {
      if (state.value === 'changed') return
      window.clearTimeout(timer)
      if (now === kept && state.value !== 'saving' && state.value !== 'failed') {
        state.value = draft.value ? 'saved' : 'none'
        return
      }
      if (state.value !== 'saving') state.value = 'unsaved'
      timer = window.setTimeout(() => void save(), PAUSE_MILLIS)
    },
  )
  onScopeDispose(() => window.clearTimeout(timer))

  /** @returns whether all is kept now */
  async function save(): Promise<boolean> {
    window.clearTimeout(timer)
    // One at a time: the next revision is known when the last has come.
    if (state.value === 'saving') await underWay
    underWay = saveNow()
    return underWay
  }

  async function saveNow(): Promise<boolean> {
    window.clearTimeout(timer)
    const body = JSON.stringify(content())
    if (body === kept && (state.value === 'saved' || state.value === 'none')) return true
    state.value = 'saving'
    try {
      draft.value = await write(JSON.parse(body) as Content)
      kept = body
      problem.value = undefined
    } catch (thrown) {
      return refused(Problem.of(thrown))
    }
    state.value = JSON.stringify(content()) === kept ? 'saved' : 'unsaved'
    if (state.value === 'unsaved') timer = window.setTimeout(() => void save(), PAUSE_MILLIS)
    return state.value === 'saved'
  }

  async function write(body: Content): Promise<Draft> {
    if (!draft.value) return api.post<Draft>(path, body)
    return api.put<Draft>(`${path}/${draft.value.draft_id}`, body, {
      headers: { 'If-Match': `"${draft.value.revision}"` },
    })
  }

  async function refused(cause: Problem): Promise<boolean> {
    state.value = 'failed'
    problem.value = cause
    if (cause.code === 'draft_unknown') {
      // It was discarded elsewhere: what is here becomes another one.
      draft.value = undefined
      return saveNow()
    }
    if (cause.code === 'draft_changed' && draft.value) {
      theirs.value = await api.get<Draft>(`${path}/${draft.value.draft_id}`).catch(() => undefined)
      state.value = theirs.value ? 'changed' : 'failed'
      if (theirs.value) problem.value = undefined
    }
    return false
  }

  /** What is here goes over what somebody else has kept. */
  async function overwrite(): Promise<void> {
    draft.value = theirs.value
    theirs.value = undefined
    state.value = 'unsaved'
    await save()
  }

  /** Removes it from the server; what is here is not kept until it changes. */
  async function discard(): Promise<void> {
    window.clearTimeout(timer)
    const gone = draft.value
    draft.value = undefined
    state.value = 'none'
    kept = JSON.stringify(content())
    if (gone) await api.delete(`${path}/${gone.draft_id}`).catch(() => undefined)
  }

  return { draft, theirs, state, problem, save, overwrite, discard }
}
