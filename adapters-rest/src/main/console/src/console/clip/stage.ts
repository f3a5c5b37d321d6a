import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'
import { first, next } from './playing'
import { indexAt, type Cut } from './segments'
import type { Source } from './sources'

/** Browsers round what they are told to seek. */
const OWN_MILLIS = 5

/** The film on show: which file, where in it, and whether it goes on by itself. */
export function useStage(sources: Ref<Source[]>, cut: Readonly<Ref<Cut>>, startWith: string) {
  const video = ref<HTMLVideoElement>()
  const fileId = ref(startWith)
  const millis = ref(0)
  const isPlaying = ref(false)
  const skips = ref(true)
  const source = computed(() => sources.value.find((one) => one.fileId === fileId.value) ?? sources.value[0])
  const duration = computed(() => source.value?.durationMillis ?? 0)
  let segment = -1
  let waiting: { millis: number; plays: boolean } | undefined
  let frame = 0

  function goTo(file: string, at: number, plays = isPlaying.value): void {
    const inside = Math.min(
      Math.max(0, at),
      sources.value.find((one) => one.fileId === file)?.durationMillis ?? 0,
    )
    segment = indexAt(cut.value, file, inside)
    millis.value = inside
    if (file !== fileId.value) {
      waiting = { millis: inside, plays }
      fileId.value = file
      return
    }
    if (!video.value) return
    video.value.currentTime = inside / 1000
    if (plays) void play()
  }

  /** Somebody went elsewhere by the controls of the browser. What we seek ourselves is known already. */
  function sought(): void {
    const at = Math.round((video.value?.currentTime ?? 0) * 1000)
    if (waiting || Math.abs(at - millis.value) <= OWN_MILLIS) return
    millis.value = at
    segment = indexAt(cut.value, fileId.value, at)
  }

  /** The element has the next file. */
  function ready(): void {
    if (!video.value || !waiting) return
    const { millis: at, plays } = waiting
    waiting = undefined
    video.value.currentTime = at / 1000
    if (plays) void play()
  }

  async function play(): Promise<void> {
    // Refused where the browser wants a click first, or when it is paused again meanwhile.
    await video.value?.play().catch(() => undefined)
  }

  function toggle(): void {
    if (video.value?.paused) void play()
    else video.value?.pause()
  }

  /** From the beginning of the clip, as it would be. */
  function preview(): void {
    const index = first(cut.value)
    const segment = cut.value[index]
    if (!segment) return
    skips.value = true
    goTo(segment.fileId, segment.fromMillis, true)
  }

  function tick(): void {
    const element = video.value
    if (element && !waiting) {
      if (!element.seeking) millis.value = Math.round(element.currentTime * 1000)
      if (!element.paused && !element.seeking && skips.value) follow()
    }
    frame = requestAnimationFrame(tick)
  }

  function follow(): void {
    const move = next(cut.value, segment, fileId.value, millis.value)
    if (move.kind === 'on') return
    if (move.kind === 'end') {
      video.value?.pause()
      segment = -1
      return
    }
    segment = move.index
    const target = cut.value[move.index]
    if (target && move.kind === 'jump') goTo(target.fileId, target.fromMillis, true)
  }

  /** A file is over before its last picture has been counted. */
  function ended(): void {
    if (!skips.value) return
    millis.value = duration.value
    const move = next(cut.value, segment, fileId.value, millis.value)
    const target = move.kind === 'jump' ? cut.value[move.index] : undefined
    if (target) goTo(target.fileId, target.fromMillis, true)
  }

  watch(cut, () => (segment = indexAt(cut.value, fileId.value, millis.value)))
  frame = requestAnimationFrame(tick)
  onScopeDispose(() => cancelAnimationFrame(frame))

  return {
    video,
    fileId,
    source,
    millis,
    duration,
    isPlaying,
    skips,
    goTo,
    sought,
    ready,
    ended,
    toggle,
    preview,
  }
}

export type Stage = ReturnType<typeof useStage>
