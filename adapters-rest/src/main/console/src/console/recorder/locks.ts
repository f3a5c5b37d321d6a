/** Which tab does what: locks end with their tab, however it ends. */

const COURIER = 'reelkeep-courier'

function nameOf(takeId: string): string {
  return `reelkeep-take-${takeId}`
}

/** Says to all tabs that this one records the take. @returns how to say that it does no more */
export function holdTake(takeId: string): Promise<() => void> {
  return new Promise((held, refused) => {
    navigator.locks
      .request(nameOf(takeId), () => new Promise<void>((release) => held(() => release())))
      .catch(refused)
  })
}

/** Whether some tab records the take. */
export async function isHeld(takeId: string): Promise<boolean> {
  const all = await navigator.locks.query()
  return (all.held ?? []).some((lock) => lock.name === nameOf(takeId))
}

/** Does {@code work} in one tab only: the others wait until that one is gone. */
export function inOneTab(work: () => Promise<void>, signal: AbortSignal): void {
  navigator.locks.request(COURIER, { signal }, work).catch((reason: unknown) => {
    if (!signal.aborted) {
      throw reason
    }
  })
}
