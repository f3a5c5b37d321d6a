import { api } from '@/api/http'
import type { Schema } from '@/api/types'

/**
 * For how many days the recycle bin keeps what is thrown away; 0 when deleting is for good. Without an answer it is 0 as well: the
 * sterner words are never too mild.
 */
export async function trashDays(): Promise<number> {
  const standing = await api.get<Schema<'Standing'>>('/api/standing').catch(() => undefined)
  return standing?.trash_days ?? 0
}
