import { onBeforeUnmount, onMounted } from 'vue'

const TOGETHER_MS = 300
const POLL_MS = 30_000
const TRY_AGAIN_MS = 60_000

/**
 * Says when something in the list has changed, while the tab is in sight: a browser that keeps to HTTP/1.1 has six connections
 * to a server for all its tabs. Where there is no line, the list is asked for every half a minute.
 */
export function useChanges(changed: () => void): void {
  let line: EventSource | undefined
  let soon: ReturnType<typeof setTimeout> | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let poll: ReturnType<typeof setInterval> | undefined

  function tell(): void {
    clearTimeout(soon)
    soon = setTimeout(changed, TOGETHER_MS)
  }

  function open(): void {
    close()
    const own = (line = new EventSource('/api/recordings/changes'))
    own.addEventListener('changed', tell)
    own.addEventListener('open', () => {
      clearInterval(poll)
      // What happened before somebody listened is not told: not what came between the list and the first line either.
      tell()
    })
    // A newer tab of the same person has taken the place.
    own.addEventListener('elsewhere', () => {
      own.close()
      fallBack()
    })
    own.addEventListener('error', () => {
      if (own.readyState === EventSource.CLOSED) fallBack()
    })
  }

  function fallBack(): void {
    clearInterval(poll)
    poll = setInterval(changed, POLL_MS)
    clearTimeout(again)
    again = setTimeout(open, TRY_AGAIN_MS)
  }

  function close(): void {
    clearTimeout(again)
    clearInterval(poll)
    line?.close()
    line = undefined
  }

  function look(): void {
    if (document.hidden) close()
    else if (!line) open()
  }

  onMounted(() => {
    document.addEventListener('visibilitychange', look)
    look()
  })
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', look)
    clearTimeout(soon)
    close()
  })
}
