import type { Schema } from '@/api/types'
import type { Film } from '@/player/PlayerBox.vue'

export type Recording = Schema<'NativeRecording'>
export type RecordingFile = Schema<'NativeFile'>
export type Playback = Schema<'NativePlayback'>
export type PlayableFile = Schema<'NativePlaybackFilePlayback'>
export type Exported = Schema<'NativeExport'>

/**
 * An address on the origin of this page. Addresses are made of the configured public address; whoever comes by another name,
 * inside the house, could otherwise not play: the page may load nothing from elsewhere.
 */
export function ownAddress(url: string): string {
  const parsed = new URL(url, location.origin)
  return parsed.pathname + parsed.search
}

/** What the player is given for a file. */
export function filmOf(recording: string, file: PlayableFile): Film {
  return {
    sources: {
      file: ownAddress(file.media_url),
      ...(file.hls_url && { hls: ownAddress(file.hls_url) }),
    },
    poster: file.poster_url && ownAddress(file.poster_url),
    storyboardVtt: file.storyboard_url && ownAddress(file.storyboard_url),
    captions: file.captions.map(({ kind, language, label, url }) => ({
      kind: kind === 'chapters' ? 'chapters' : 'subtitles',
      language,
      label,
      url: ownAddress(url),
    })),
    rememberAs: `${recording}/${file.file_id}`,
  }
}

/** Whether two answers would be played alike: the tickets in their addresses differ each time. */
export function isSameFilm(one: PlayableFile, other: PlayableFile): boolean {
  const known = (file: PlayableFile) =>
    JSON.stringify([
      file.file_id,
      file.previews,
      file.captions.map(({ kind, language, label }) => [kind, language, label]),
    ])
  return known(one) === known(other)
}

/** Something goes on that this page should follow. */
export function isMoving(recording: Recording): boolean {
  return (
    recording.state === 'recording' ||
    recording.state === 'processing' ||
    recording.files.some((file) => file.previews?.state === 'pending')
  )
}

/** `423 111 111`: as people read it out. */
export function groupedCode(code: string): string {
  return code.replace(/(\d{3})(?=\d)/g, '$1 ').trim()
}

/**
 * The address of a moment: by the link of the recording where it is shared, else that of this page, which opens to those who
 * have a right to the recording only.
 */
export function momentAddress(recording: Recording, file: string, seconds: number): string {
  const at = Math.floor(seconds)
  if (recording.share) return `${recording.share.url}/f/${file}?t=${at}`
  return `${location.origin}/console/recordings/${recording.recording_id}?file=${file}&t=${at}`
}
