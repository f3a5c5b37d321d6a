import type { PlayerTrack } from '@/player'

/** What the page tells its script, as PlayerJson of the server writes it. */
export interface WatchData {
  language: 'zh' | 'en'
  /** Of this file, without a start. */
  page: string
  file: string
  media: string
  hls?: string
  poster?: string
  storyboard?: string
  tracks: PlayerTrack[]
  start?: number
  download: boolean
  /** The address may be passed on; that of a ticket is for one person. */
  link: boolean
  previous?: string
  next?: string
}

export function readData(): WatchData | undefined {
  const text = document.getElementById('watch')?.textContent
  return text ? (JSON.parse(text) as WatchData) : undefined
}
