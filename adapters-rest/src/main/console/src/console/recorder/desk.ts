import { computed, ref, shallowRef } from 'vue'
import { Courier } from './courier'
import { inOneTab, isHeld } from './locks'
import { openShelf, type Shelf } from './shelf'
import { isOver, isUnsent, type Take } from './take'
import { HttpWire } from './wire'

/**
 * What this browser has recorded and how far it is, for whatever page of the console is open. One tab sends; all of them see.
 */
const all = shallowRef<Take[]>([])
const hurried = new EventTarget()
const REST_MS = 1_000
/** While nothing lies there; whoever puts something there says so. */
const IDLE_MS = 60_000

let desk: Promise<Shelf> | undefined
let courier: Courier | undefined
let channel: BroadcastChannel | undefined
const person = ref('')

/** The takes of whoever is signed in, the newest first. */
export const takes = computed(() =>
  all.value
    .filter((take) => take.person === person.value)
    .sort((one, other) => other.openedAt - one.openedAt),
)

/** Whether something is only here, so that leaving should be asked about. */
export const hasUnsent = computed(() => takes.value.some((take) => !isOver(take) && isUnsent(take)))

/** Opens the shelf and begins to send what lies there. Asking again is free. */
export function openDesk(tenantId: string, userId: string): Promise<Shelf> {
  desk ??= begin(`${tenantId}/${userId}`, userId).catch((refused: unknown) => {
    desk = undefined
    throw refused
  })
  return desk
}

async function begin(who: string, userId: string): Promise<Shelf> {
  person.value = who
  const shelf = await openShelf()
  courier = new Courier(shelf, new HttpWire(userId), who, isHeld, Date.now)
  channel = new BroadcastChannel('reelkeep-recorder')
  channel.onmessage = () => {
    hurried.dispatchEvent(new Event('work'))
    void refresh()
  }
  window.addEventListener('online', hurry)
  window.addEventListener('beforeunload', askBeforeLeaving)
  all.value = await shelf.takes()
  inOneTab(() => carry(shelf), new AbortController().signal)
  return shelf
}

/** Shows what lies on the shelf now, here and in the other tabs. */
export async function changed(): Promise<void> {
  channel?.postMessage('changed')
  hurried.dispatchEvent(new Event('work'))
  await refresh()
}

/** Nobody wants to see this one any more. */
export async function dismiss(take: Take): Promise<void> {
  const shelf = await desk
  await shelf?.remove(take.id)
  await changed()
}

/** Tries at once what waits for its turn. */
export function hurry(): void {
  courier?.hurry()
  hurried.dispatchEvent(new Event('work'))
}

async function refresh(): Promise<void> {
  const shelf = await desk
  if (shelf !== undefined) {
    all.value = await shelf.takes()
  }
}

/** For as long as the tab is there. */
async function carry(shelf: Shelf): Promise<void> {
  for (;;) {
    const moved = await round()
    all.value = await shelf.takes()
    const hasWork = all.value.some((take) => !isOver(take))
    if (moved || hasWork) channel?.postMessage('changed')
    if (!moved) await rest(hasWork ? REST_MS : IDLE_MS)
  }
}

async function round(): Promise<boolean> {
  try {
    return (await courier?.round()) ?? false
  } catch {
    // The shelf could not be read: a browser that is short of space says so for a moment.
    return false
  }
}

/** Until there is something new, or time has passed: most of what we wait for is told by nobody. */
function rest(millis: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer)
      hurried.removeEventListener('work', go)
      resolve()
    }
    const timer = setTimeout(go, millis)
    hurried.addEventListener('work', go)
  })
}

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  if (hasUnsent.value) {
    event.preventDefault()
  }
}
