import { onBeforeUnmount, onMounted } from 'vue'

const EVERY_MS = 3_000

/**
 * Looks again every three seconds for as long as the component is there and the page is seen.
 *
 * @returns looks at once, and forgets what was being looked for
 */
export function usePolling(look: (signal: AbortSignal) => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = new AbortController()

  async function round(): Promise<void> {
    clearTimeout(timer)
    asked.abort()
    const mine = (asked = new AbortController())
    if (!document.hidden) await look(mine.signal)
    if (!mine.signal.aborted) timer = setTimeout(() => void round(), EVERY_MS)
  }

  const seen = () => {
    if (!document.hidden) void round()
  }
  onMounted(() => {
    document.addEventListener('visibilitychange', seen)
    void round()
  })
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', seen)
    clearTimeout(timer)
    asked.abort()
  })
  return () => void round()
}
