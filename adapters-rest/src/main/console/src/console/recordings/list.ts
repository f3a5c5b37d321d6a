import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { api } from '@/api/http'
import { Problem } from '@/api/problem'
import type { Schema } from '@/api/types'
import { asked, isSearch, NOTHING, read, write, type Search } from './search'

export type Recording = Schema<'NativeRecording'>
type Found = Schema<'NativeRecordings'>

/** Nothing is done to what is still being recorded. */
export const canBeTicked = (recording: Recording) => recording.state !== 'recording'
export const isReady = (recording: Recording) => recording.state === 'ready'

const SKELETON_AFTER_MS = 300
const MOST_TOGETHER = 100

/** The page of the list that the address asks for. */
export function useList() {
  const route = useRoute()
  const router = useRouter()
  const search = computed(() => read(route.query))
  const found = ref<Found>()
  const problem = ref<Problem>()
  const isSlow = ref(false)
  let asking = new AbortController()

  async function load(): Promise<void> {
    asking.abort()
    const own = (asking = new AbortController())
    const slow = setTimeout(() => (isSlow.value = true), SKELETON_AFTER_MS)
    problem.value = undefined
    try {
      found.value = await api.get<Found>('/api/recordings', asked(search.value), own.signal)
      await stepBack()
    } catch (thrown) {
      if (own === asking) problem.value = Problem.of(thrown)
    } finally {
      clearTimeout(slow)
      if (own === asking) isSlow.value = false
    }
  }

  /** The last rows of the last page may have been deleted. */
  async function stepBack(): Promise<void> {
    const last = Math.max(1, found.value?.total_pages ?? 1)
    if (search.value.page > last) await go({ page: last })
  }

  /** Asks again without disturbing anybody; what fails is tried again by itself. */
  async function refresh(): Promise<void> {
    const page = JSON.stringify(search.value)
    const fresh = await api.get<Found>('/api/recordings', asked(search.value)).catch(() => undefined)
    if (fresh && page === JSON.stringify(search.value)) found.value = fresh
  }

  async function go(wanted: Partial<Search>): Promise<void> {
    await router.push({ query: write({ ...search.value, ...wanted }) })
  }

  const find = (wanted: Partial<Search>) => go({ ...wanted, page: 1 })
  const reset = () => go({ ...NOTHING, size: search.value.size })

  /** All that the search finds and that may be ticked, page after page. */
  async function all(): Promise<Recording[]> {
    const everything: Recording[] = []
    for (let page = 1; ; page += 1) {
      const query = { ...asked(search.value), page, page_size: MOST_TOGETHER }
      const part = await api.get<Found>('/api/recordings', query)
      everything.push(...part.recordings)
      if (page >= part.total_pages) return everything.filter(canBeTicked)
    }
  }

  watch(search, (now, before) => void (JSON.stringify(now) !== JSON.stringify(before) && load()), {
    immediate: true,
  })

  const recordings = computed(() => found.value?.recordings ?? [])
  const total = computed(() => found.value?.total_count ?? 0)
  const isSearching = computed(() => isSearch(search.value))
  return {
    search,
    found,
    recordings,
    total,
    problem,
    isSlow,
    isSearching,
    load,
    refresh,
    go,
    find,
    reset,
    all,
  }
}
