import './player.css'
import { controls } from './chrome'
import { run, seek, type Stage } from './commands'
import { el } from './dom'
import { listenToKeys } from './hotkeys'
import { rememberPlace, rememberRate, rememberedPlace, rememberedRate } from './memory'
import { Bezel, cheatSheet, failure, watermark } from './overlays'
import { Source } from './source'
import { ChapterTicks } from './ticks'
import { clock } from './time'
import { Tracks } from './tracks'
import type { FatalKind, Language, MountPlayer, PlayerHandle, PlayerOptions } from './types'
import { playerWords } from './words'

export type * from './types'
export { clock, parseStart, wideClock } from './time'

const SAVE_EVERY_MILLIS = 5000

/** Puts a player into `host`, in the place of whatever is there. */
export const mountPlayer: MountPlayer = (host, options) => new Player(host, options)

class Player implements PlayerHandle {
  readonly video: HTMLVideoElement
  private readonly controller: HTMLElement
  private readonly tracks: Tracks
  private readonly ticks: ChapterTicks
  private readonly source: Source
  private readonly bezel = new Bezel()
  private readonly stage: Stage
  private readonly ending = new AbortController()
  private readonly stopKeys: () => void
  private language: Language
  private drawn: HTMLElement[] = []
  private failed?: { kind: FatalKind; element: HTMLElement }
  /** Where it will begin, until it has gone there. */
  private begins?: number | undefined

  constructor(
    private readonly host: HTMLElement,
    private readonly options: PlayerOptions,
  ) {
    this.language = options.language
    this.video = film(options)
    this.controller = el('media-controller', {
      class: 'rk-player',
      nohotkeys: true,
      nosubtitleslangpref: true,
      breakpoints: 'wide:560',
    })
    this.controller.append(
      this.video,
      ...(options.watermark ? [watermark(options.watermark)] : []),
      this.bezel.element,
    )
    this.tracks = new Tracks(this.video, options)
    this.ticks = new ChapterTicks(this.video)
    this.stage = this.makeStage()
    this.draw()
    this.listen()
    host.replaceChildren(this.controller)
    this.source = new Source(this.video, options.sources, this.fail)
    this.begin()
    this.stopKeys = options.hotkeys ? listenToKeys((command) => run(command, this.stage)) : () => undefined
  }

  /** Where it is, or where it will begin as soon as it knows what it plays. */
  currentSeconds = (): number => this.begins ?? this.video.currentTime
  durationSeconds = (): number => this.video.duration
  seekTo = (seconds: number): void => seek(this.video, seconds)
  play = (): void => void this.video.play().catch(() => undefined)
  pause = (): void => this.video.pause()
  chapters = () => this.tracks.chapters()
  cues = () => this.tracks.cues()
  onCues = (listener: () => void) => this.tracks.onChange(listener)

  setLanguage(language: Language): void {
    this.language = language
    this.draw()
    if (this.failed) {
      this.fail(this.failed.kind)
    }
  }

  destroy(): void {
    this.save()
    this.ending.abort()
    this.stopKeys()
    this.source.stop()
    this.tracks.stop()
    this.ticks.stop()
    this.host.replaceChildren()
  }

  private makeStage(): Stage {
    return {
      video: this.video,
      controller: this.controller,
      tracks: this.tracks,
      bezel: this.bezel,
      words: () => playerWords[this.language],
      options: this.options,
      help: () => this.help(),
    }
  }

  private draw(): void {
    this.drawn.forEach((element) => element.remove())
    this.controller.setAttribute('lang', this.language === 'zh' ? 'zh-CN' : 'en')
    const { previous, next, hotkeys } = this.options
    const help = hotkeys ? () => this.help() : undefined
    this.drawn = controls(playerWords[this.language], { previous, next, help }, this.tracks.hasCaptions)
    this.controller.append(...this.drawn)
    const timeline = this.controller.querySelector('.rk-timeline')
    if (timeline) {
      this.ticks.moveTo(timeline)
    }
  }

  private listen(): void {
    const { video, options } = this
    const { signal } = this.ending
    const on = (target: EventTarget, type: string, listener: () => void) =>
      target.addEventListener(type, listener, { signal })
    on(video, 'timeupdate', () => options.onTime?.(video.currentTime))
    on(video, 'seeking', () => options.onTime?.(video.currentTime))
    on(video, 'seeked', () => options.onTime?.(video.currentTime))
    on(video, 'ended', () => options.onEnded?.())
    on(video, 'pause', this.save)
    on(window, 'pagehide', this.save)
    on(video, 'ratechange', () => rememberRate(video.playbackRate))
    if (!options.allowDownload) {
      video.addEventListener('contextmenu', (event) => event.preventDefault(), { signal })
    }
    const saving = window.setInterval(() => !video.paused && this.save(), SAVE_EVERY_MILLIS)
    on(signal, 'abort', () => window.clearInterval(saving))
    on(
      signal,
      'abort',
      this.tracks.onChange(() => this.ticks.show(this.tracks.chapters())),
    )
  }

  /** Where the address says, else where this viewer left off, else at the beginning. */
  private begin(): void {
    const { startSeconds, rememberAs } = this.options
    const left = rememberAs === undefined ? undefined : rememberedPlace(rememberAs)
    const at = startSeconds ?? left
    if (at === undefined) {
      return
    }
    this.begins = at
    const go = () => {
      seek(this.video, at)
      this.begins = undefined
      if (startSeconds === undefined) {
        this.bezel.say(playerWords[this.language].resumed(clock(at)), true)
      }
    }
    this.video.addEventListener('loadedmetadata', go, { once: true, signal: this.ending.signal })
  }

  private readonly save = (): void => {
    const { rememberAs } = this.options
    if (rememberAs !== undefined && this.video.readyState > 0) {
      rememberPlace(rememberAs, this.video.currentTime, this.video.duration)
    }
  }

  private readonly fail = (kind: FatalKind): void => {
    this.failed?.element.remove()
    const retry = () => {
      this.failed?.element.remove()
      this.failed = undefined
      this.source.retry()
    }
    this.failed = { kind, element: failure(kind, playerWords[this.language], retry) }
    this.controller.append(this.failed.element)
    this.options.onFatal?.(kind)
  }

  private help(): void {
    const sheet = cheatSheet(playerWords[this.language])
    // Outside of the film: media-chrome would hide it with its controls.
    document.body.append(sheet)
    sheet.showModal()
  }
}

function film(options: PlayerOptions): HTMLVideoElement {
  const video = el('video', {
    slot: 'media',
    playsinline: true,
    preload: 'metadata',
    poster: options.poster,
    controlslist: options.allowDownload ? undefined : 'nodownload',
  })
  video.defaultPlaybackRate = rememberedRate()
  video.playbackRate = video.defaultPlaybackRate
  return video
}
