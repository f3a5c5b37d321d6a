import type { Schema } from '@/api/types'

export type Binned = Schema<'NativeTrashBinned'>

const DAY_MS = 86_400_000

/** Begun days count; 0 when its time is over and it only waits to be removed. */
export function daysLeft(binned: Binned, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(binned.ends_at) - now) / DAY_MS))
}
