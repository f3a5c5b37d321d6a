import { computed, ref } from 'vue'
import { canBeTicked, type Recording } from './list'

/** What has been ticked, over all pages: a new look at the list does not lose it. */
export function useTicks(page: () => Recording[]) {
  const ticked = ref(new Map<string, Recording>())
  let last: string | undefined

  const has = (recording: Recording) => ticked.value.has(recording.recording_id)
  const able = computed(() => page().filter(canBeTicked))
  const count = computed(() => ticked.value.size)
  const isPage = computed(() => able.value.length > 0 && able.value.every(has))
  const isSome = computed(() => !isPage.value && able.value.some(has))

  function put(recordings: Recording[], on: boolean): void {
    const next = new Map(ticked.value)
    for (const one of recordings.filter(canBeTicked)) {
      if (on) next.set(one.recording_id, one)
      else next.delete(one.recording_id)
    }
    ticked.value = next
  }

  /** @param withRange as far as the row that was ticked last */
  function toggle(recording: Recording, withRange = false): void {
    const on = !has(recording)
    const rows = page()
    const here = rows.findIndex((row) => row.recording_id === recording.recording_id)
    const there = rows.findIndex((row) => row.recording_id === last)
    const isRange = withRange && here >= 0 && there >= 0
    put(isRange ? rows.slice(Math.min(here, there), Math.max(here, there) + 1) : [recording], on)
    last = recording.recording_id
  }

  const togglePage = () => put(able.value, !isPage.value)
  const add = (recordings: Recording[]) => put(recordings, true)
  const clear = () => void (ticked.value = new Map())

  /** Gone ones are no longer ticked. */
  function drop(ids: string[]): void {
    const next = new Map(ticked.value)
    ids.forEach((id) => next.delete(id))
    ticked.value = next
  }

  const all = computed(() => [...ticked.value.values()])
  return { has, count, isPage, isSome, all, toggle, togglePage, add, clear, drop }
}
