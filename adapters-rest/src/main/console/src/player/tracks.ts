import { el } from './dom'
import { rememberCaptions, rememberedCaptions } from './memory'
import type { Chapter, Cue, PlayerOptions, PlayerTrack } from './types'
import { parseVtt } from './vtt'

/**
 * Captions, chapters and pictures of the time bar. The browser draws captions; what is said is read here once more, because the
 * browser keeps the cues only of what it shows.
 */
export class Tracks {
  private readonly listeners = new Set<() => void>()
  private readonly loaded = new Map<PlayerTrack, Cue[]>()
  private readonly spoken: PlayerTrack[]
  private readonly chapterTrack: PlayerTrack | undefined
  private readonly elements = new Map<PlayerTrack, HTMLTrackElement>()
  private lastLanguage = rememberedCaptions()

  constructor(
    private readonly video: HTMLVideoElement,
    options: Pick<PlayerOptions, 'captions' | 'storyboardVtt' | 'language'>,
  ) {
    this.spoken = options.captions.filter((track) => track.kind !== 'chapters')
    this.chapterTrack = inLanguage(options.captions, options.language)
    this.spoken.forEach((track) => this.add(track))
    if (this.chapterTrack) {
      this.add(this.chapterTrack).track.mode = 'hidden'
      void this.load(this.chapterTrack)
    }
    if (options.storyboardVtt) {
      // By this label media-chrome knows the pictures for its time bar.
      const pictures = {
        kind: 'metadata',
        label: 'thumbnails',
        src: options.storyboardVtt,
        default: true,
      }
      video.append(el('track', pictures))
    }
    this.show(this.spoken.find(({ language }) => language === this.lastLanguage))
    video.textTracks.addEventListener('change', this.changed)
    void this.loadSpoken()
  }

  get hasCaptions(): boolean {
    return this.spoken.length > 0
  }

  chapters(): Chapter[] {
    const cues = this.chapterTrack ? this.cuesOf(this.chapterTrack) : []
    return cues.map(({ text, start, end }) => ({ title: text, start, end }))
  }

  cues(): Cue[] {
    const track = this.shown() ?? this.spoken[0]
    return track ? this.cuesOf(track) : []
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener)
    if (this.loaded.size > 0) {
      listener()
    }
    return () => this.listeners.delete(listener)
  }

  /** Shows the first captions, or those shown last; hides them if they are shown. Whose label, or undefined for none. */
  toggle(): PlayerTrack | undefined {
    const shown = this.shown()
    const wanted = this.spoken.find((track) => track.language === this.lastLanguage) ?? this.spoken[0]
    const next = shown ? undefined : wanted
    this.show(next)
    return next
  }

  stop(): void {
    this.video.textTracks.removeEventListener('change', this.changed)
    this.listeners.clear()
  }

  private add(track: PlayerTrack): HTMLTrackElement {
    const { kind, language, label, url } = track
    const element = el('track', { kind, srclang: language, label, src: url })
    this.elements.set(track, element)
    this.video.append(element)
    return element
  }

  private show(wanted: PlayerTrack | undefined): void {
    for (const track of this.spoken) {
      const element = this.elements.get(track)
      if (element) {
        element.track.mode = track === wanted ? 'showing' : 'disabled'
      }
    }
  }

  private shown(): PlayerTrack | undefined {
    return this.spoken.find((track) => this.elements.get(track)?.track.mode === 'showing')
  }

  private readonly changed = (): void => {
    const showing = this.spoken.filter((track) => this.elements.get(track)?.track.mode === 'showing')
    if (showing.length > 1) {
      // Chromium adds captions in its own language to those that were asked for.
      this.show(showing.find(({ language }) => language === this.lastLanguage) ?? showing[0])
      return
    }
    const language = this.shown()?.language ?? ''
    this.lastLanguage = language || this.lastLanguage
    rememberCaptions(language)
    void this.loadSpoken()
  }

  private async loadSpoken(): Promise<void> {
    const track = this.shown() ?? this.spoken[0]
    if (track) {
      await this.load(track)
    }
  }

  private async load(track: PlayerTrack): Promise<void> {
    if (!this.loaded.has(track)) {
      try {
        const answer = await fetch(track.url, { credentials: 'same-origin' })
        this.loaded.set(track, answer.ok ? parseVtt(await answer.text()) : [])
      } catch {
        // The film plays without; the next change asks again.
        return
      }
    }
    this.listeners.forEach((listener) => listener())
  }

  private cuesOf(track: PlayerTrack): Cue[] {
    return this.loaded.get(track) ?? []
  }
}

/** The chapters in that language, else the first ones. */
function inLanguage(tracks: readonly PlayerTrack[], language: string): PlayerTrack | undefined {
  const chapters = tracks.filter(({ kind }) => kind === 'chapters')
  return chapters.find((track) => track.language.toLowerCase().startsWith(language)) ?? chapters[0]
}
