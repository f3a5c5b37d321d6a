import { ref } from 'vue'
import { api } from '@/api/http'
import { Problem } from '@/api/problem'
import type { Schema } from '@/api/types'
import { knowsCompanies, termsOf, type Share, type Terms } from './terms'

export type Saving = 'idle' | 'saving' | 'saved' | 'failed'

/** What is shared: a recording with all its files, or one of them, which has a link of its own. */
export interface Shared {
  recordingId: string
  fileId?: string | undefined
}

export function addressOf({ recordingId, fileId }: Shared): string {
  const recording = `/api/recordings/${recordingId}`
  return fileId === undefined ? `${recording}/share` : `${recording}/files/${fileId}/share`
}

/** The link of a recording: every change is saved at once, one after the other, and the truth is the server's. */
export function useSharing(shared: () => Shared, changed: () => void) {
  const share = ref<Share>()
  const topic = ref('')
  const company = ref(false)
  const loading = ref(false)
  const saving = ref<Saving>('idle')
  const problem = ref<Problem>()
  let last: Promise<unknown> = Promise.resolve()

  async function find(): Promise<Share | undefined> {
    try {
      return await api.get<Share>(addressOf(shared()))
    } catch (thrown) {
      if (Problem.of(thrown).code === 'link_unknown') return undefined
      throw thrown
    }
  }

  async function load(): Promise<void> {
    loading.value = true
    problem.value = undefined
    saving.value = 'idle'
    try {
      const [recording, standing, found] = await Promise.all([
        api.get<Schema<'NativeRecording'>>(`/api/recordings/${shared().recordingId}`),
        api.get<Schema<'Standing'>>('/api/standing'),
        find(),
      ])
      const file = recording.files.find((one) => one.file_id === shared().fileId)
      topic.value = file ? `${recording.subject} · ${file.name}` : recording.subject
      company.value = knowsCompanies(standing.edition)
      share.value = found
    } catch (thrown) {
      problem.value = Problem.of(thrown)
    } finally {
      loading.value = false
    }
  }

  /** After a failure what the server has is shown again, not what somebody wished for. */
  function change(how: () => Promise<Share | undefined>): Promise<void> {
    saving.value = 'saving'
    const next = last.then(async () => {
      problem.value = undefined
      try {
        share.value = await how()
        saving.value = 'saved'
        changed()
      } catch (thrown) {
        problem.value = Problem.of(thrown)
        saving.value = 'failed'
        share.value = await find().catch(() => share.value)
      }
    })
    last = next
    return next
  }

  const put = (terms?: Terms) => api.put<Share>(addressOf(shared()), terms)
  const on = () => change(() => put())
  const off = () => change(async () => void (await api.delete(addressOf(shared()))))

  /** With what is given, everything else as it is; {@code without} leaves something out. */
  const save = (wanted: Partial<Terms>, without: (keyof Terms)[] = []) =>
    change(() => {
      const kept = share.value ? termsOf(share.value) : ({} as Terms)
      without.forEach((name) => delete kept[name])
      return put({ ...kept, ...wanted })
    })

  return { share, topic, company, loading, saving, problem, load, on, off, save }
}
