import { api } from '@/api/http'
import type { Schema } from '@/api/types'

/** A file of the recording, and where this page gets what it shows of it. */
export interface Source {
  readonly fileId: string
  readonly name: string
  readonly durationMillis: number
  readonly mediaUrl: string
  /** One for each zoom level, the coarsest first; none while they are being made, and where nothing can be heard. */
  readonly peaksUrls: readonly string[]
  readonly storyboardUrl?: string
  /** Pictures and peaks are still being made. */
  readonly isPending: boolean
  /** WebM is kept as it came. */
  readonly canBeClipped: boolean
}

/** The addresses end by themselves, after six hours. */
export async function sourcesOf(recordingId: string): Promise<Source[]> {
  const playback = await api.get<Schema<'NativePlayback'>>(`/api/recordings/${recordingId}/playback`)
  return playback.files
    .filter((file) => file.duration_ms > 0)
    .map((file) => ({
      fileId: file.file_id,
      name: file.name,
      durationMillis: file.duration_ms,
      mediaUrl: here(file.media_url),
      peaksUrls: (file.peaks_urls ?? []).map(here),
      ...(file.storyboard_url !== undefined && { storyboardUrl: here(file.storyboard_url) }),
      isPending: file.previews === 'pending',
      canBeClipped: file.media_type === 'video/mp4',
    }))
}

/** The same films from where they play, with the pictures and peaks that have been made meanwhile. */
export function illustrated(known: readonly Source[], found: readonly Source[]): Source[] {
  return known.map((source) => {
    const now = found.find((one) => one.fileId === source.fileId)
    return now ? { ...now, mediaUrl: source.mediaUrl } : source
  })
}

/** By the name that this page came by, which need not be the public one. */
function here(url: string): string {
  const { pathname, search } = new URL(url, location.href)
  return pathname + search
}
