import { onScopeDispose, shallowRef } from 'vue'
import { api } from '@/api/http'
import { Problem } from '@/api/problem'
import { ownAddress, type Exported } from './films'

const ASK_EVERY_MILLIS = 1500

/** The browser keeps what it gets from there; the page stays. */
export function download(url: string): void {
  const link = document.createElement('a')
  link.href = ownAddress(url)
  link.download = ''
  document.body.append(link)
  link.click()
  link.remove()
}

/** What can be taken along; asked for when somebody wants to know, since asking has it prepared. */
export function useExports(id: () => string, tell: (problem: Problem) => void) {
  const exported = shallowRef<Exported>()
  const isPreparing = shallowRef(false)
  let isOver = false

  async function look(): Promise<Exported | undefined> {
    try {
      exported.value = await api.get<Exported>(`/api/recordings/${id()}/export`)
    } catch (thrown) {
      exported.value = undefined
      tell(Problem.of(thrown))
    }
    return exported.value
  }

  /** An archive is read once before its first byte can be sent (media delivery). */
  async function archive(which: 'video_archive' | 'audio_archive'): Promise<boolean> {
    isPreparing.value = true
    try {
      for (let found = await look(); found && !isOver; found = await look()) {
        const wanted = found[which]
        if (!wanted) return false
        if (wanted.state === 'ready') {
          download(wanted.url)
          return true
        }
        await new Promise((wake) => window.setTimeout(wake, ASK_EVERY_MILLIS))
      }
      return false
    } finally {
      isPreparing.value = false
    }
  }

  onScopeDispose(() => void (isOver = true))
  return { exported, isPreparing, look, archive }
}
