/** What the player is given, and what it gives back. All times are seconds from the beginning of the file. */

export type Language = 'zh' | 'en'

export interface Chapter {
  title: string
  start: number
  end: number
}

/** A line of what was said. `text` is plain: markup of the track is taken out; `voice` is who says it, where that is known. */
export interface Cue {
  start: number
  end: number
  text: string
  voice?: string
}

export interface PlayerTrack {
  kind: 'captions' | 'subtitles' | 'chapters'
  /** BCP 47 */
  language: string
  label: string
  url: string
}

export interface PlayerSources {
  /** The file as it is: MP4 or WebM. */
  file: string
  /** Its HLS playlist; tried when the browser does not play the file. Not there for WebM. */
  hls?: string
  /** HLS at once, without trying the file first. */
  preferHls?: boolean
}

/** Why it does not play any more, after all that could be tried. `ended`: the link is over. `denied`: not for this viewer any more. */
export type FatalKind = 'ended' | 'denied' | 'network' | 'busy' | 'unplayable'

export interface PlayerOptions {
  sources: PlayerSources
  poster?: string
  storyboardVtt?: string
  captions: PlayerTrack[]
  /** Said by the address: wins over the remembered position. */
  startSeconds?: number
  /** Key under which the position is remembered in this browser; nothing is remembered without. */
  rememberAs?: string
  language: Language
  /** Without it the context menu of the film, which offers to save it, is not shown. */
  allowDownload?: boolean
  /** Shown across the film, faintly: who watches. */
  watermark?: string
  /** Keys act wherever the focus is on the page (except in fields). One player of a page may say so. */
  hotkeys: boolean
  /** About four times a second while it plays, at the beginning of every seek and after it. */
  onTime?: (seconds: number) => void
  onEnded?: () => void
  /** The player shows it in words by itself. */
  onFatal?: (kind: FatalKind) => void
  /** Shift+P and a button; not offered when absent. */
  previous?: () => void
  /** Shift+N and a button; not offered when absent. */
  next?: () => void
}

export interface PlayerHandle {
  /** For what goes beyond this interface: the film itself. */
  readonly video: HTMLVideoElement
  currentSeconds(): number
  /** NaN until it is known. */
  durationSeconds(): number
  seekTo(seconds: number): void
  play(): void
  pause(): void
  /** Empty until they are loaded, or when there are none. */
  chapters(): Chapter[]
  /** Of the track that is shown, else of the first one with words; empty until they are loaded, or when there are none. */
  cues(): Cue[]
  /** Called whenever chapters or cues have changed, and once at once if they are there already. Returns how to stop it. */
  onCues(listener: () => void): () => void
  /** Switches live. */
  setLanguage(language: Language): void
  /** Takes everything back; the host is empty then. */
  destroy(): void
}

/** `src/player/index.ts` exports this function as `mountPlayer`. */
export type MountPlayer = (host: HTMLElement, options: PlayerOptions) => PlayerHandle
