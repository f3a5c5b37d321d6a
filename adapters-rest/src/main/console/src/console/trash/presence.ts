import { ref } from 'vue'
import { api } from '@/api/http'
import type { Schema } from '@/api/types'
import { has } from '../session'

const isInUse = ref(false)
let wasAsked = false

/**
 * Whether the recycle bin is worth a place in the menu: it is on, or something is in it still. Asked for once; who finds out
 * later says so by {@link trashChanged}.
 */
export function trashIsInUse(): boolean {
  if (!wasAsked && has('tenant_admin')) trashChanged()
  return isInUse.value
}

/** The rules or the content of the bin have changed. */
export function trashChanged(): void {
  wasAsked = true
  void look().catch(() => undefined)
}

async function look(): Promise<void> {
  const rules = await api.get<Schema<'Retention'>>('/api/retention')
  isInUse.value =
    (rules.trash_days ?? 0) > 0 ||
    (await api.get<Schema<'NativeTrash'>>('/api/trash', { limit: 1 })).recordings.length > 0
}
