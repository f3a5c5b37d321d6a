import { computed, onScopeDispose, shallowRef, type Ref } from 'vue'
import { api } from '@/api/http'
import { Problem } from '@/api/problem'
import { isMoving, isSameFilm, type Playback, type Recording } from './films'

const FOLLOW_EVERY_MILLIS = 4000
/** Before the addresses end. */
const RENEW_BEFORE_MILLIS = 10 * 60_000

/** The recording with all that plays, kept up to date while something goes on. */
export function useRecording(id: Ref<string>) {
  const recording = shallowRef<Recording>()
  const playback = shallowRef<Playback>()
  const problem = shallowRef<Problem>()
  const isGone = shallowRef(false)
  let timer: number | undefined

  /** Looks again. Where it plays is asked only when there is something new: each answer is noted by the audit. */
  async function look(isNew: (found: Recording) => boolean): Promise<void> {
    window.clearTimeout(timer)
    try {
      const asked = id.value
      const found = await api.get<Recording>(`/api/recordings/${asked}`)
      const hasNews = isNew(found)
      recording.value = found
      const plays = hasNews ? await api.get<Playback>(`/api/recordings/${asked}/playback`) : undefined
      if (asked !== id.value) return
      if (plays) playback.value = merged(plays)
      problem.value = undefined
      timer = window.setTimeout(() => void refresh(), nextLook())
    } catch (thrown) {
      tell(Problem.of(thrown))
    }
  }

  const load = () => look(() => true)
  const refresh = () => look((found) => !playback.value || isEnding(playback.value) || !hasSameFiles(found))

  function hasSameFiles(found: Recording): boolean {
    const known = (files: Recording['files'] | undefined) =>
      JSON.stringify((files ?? []).map((file) => [file.file_id, file.name, file.previews?.state]))
    return known(found.files) === known(recording.value?.files)
  }

  /** While somebody watches, a player is not put up anew for addresses that still work. */
  function merged(now: Playback): Playback {
    const known = playback.value
    if (!known || isEnding(known)) return now
    const files = now.files.map((file) => {
      const same = known.files.find((one) => isSameFilm(one, file))
      return same ? { ...same, name: file.name } : file
    })
    return { ...now, urls_end_at: known.urls_end_at, files }
  }

  function isEnding(known: Playback): boolean {
    return Date.parse(known.urls_end_at) - Date.now() < 2 * RENEW_BEFORE_MILLIS
  }

  function nextLook(): number {
    if (recording.value && isMoving(recording.value)) return FOLLOW_EVERY_MILLIS
    const ends = Date.parse(playback.value?.urls_end_at ?? '')
    return Math.max(FOLLOW_EVERY_MILLIS, ends - Date.now() - RENEW_BEFORE_MILLIS)
  }

  /** A file that somebody else has deleted meanwhile is no reason to send anybody away. */
  function tell(what: Problem): void {
    if (what.code === 'file_unknown' || what.code === 'file_deleted') void load()
    if (what.code === 'recording_unknown' || what.code === 'recording_deleted') isGone.value = true
    else problem.value = what
  }

  onScopeDispose(() => window.clearTimeout(timer))

  return {
    recording,
    playback,
    problem,
    isGone,
    isManaged: computed(() => playback.value?.managed ?? false),
    load,
    /** As load, but leaves alone what plays unless there is something new. */
    refresh,
    /** Something that was done did not work, perhaps because the recording is gone. */
    tell,
  }
}
