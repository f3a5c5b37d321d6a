import { ElMessageBox } from 'element-plus'
import { onBeforeUnmount, onMounted } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'

/** What the question says. */
export interface Asking {
  leave: string
  leaveText: string
  stay: string
  leaveAnyway: string
}

/**
 * Nobody leaves with work that is not kept: first it is kept, and where that fails we ask.
 *
 * @param isDirty whether something is not kept
 * @param keep tries to keep it; whether that worked
 */
export function useLeaveGuard(isDirty: () => boolean, keep: () => Promise<boolean>, words: Asking): void {
  const listener = (event: BeforeUnloadEvent) => {
    if (isDirty()) event.preventDefault()
  }
  onMounted(() => window.addEventListener('beforeunload', listener))
  onBeforeUnmount(() => window.removeEventListener('beforeunload', listener))
  onBeforeRouteLeave(async () => {
    if (!isDirty() || (await keep())) return true
    // The safe answer has the focus, and Esc is the same.
    return ElMessageBox.confirm(words.leaveText, words.leave, {
      confirmButtonText: words.stay,
      cancelButtonText: words.leaveAnyway,
      distinguishCancelAndClose: true,
      type: 'warning',
    }).then(
      () => false,
      (answer: string) => answer === 'cancel',
    )
  })
}
