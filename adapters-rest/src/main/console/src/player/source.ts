import type { FatalKind, PlayerSources } from './types'

const CHECK_EVERY_MILLIS = 60_000
const CHECK_AGAIN_AFTER_MILLIS = 10_000
const MAX_RESUMES = 2

/**
 * Keeps the film coming: the file first, its HLS where the browser does not play the file, once more after a lost connection.
 * Asks from time to time whether it is still shared, since a browser may hold all of a short film already.
 */
export class Source {
  private readonly timer: number
  private checkedAt = Date.now()
  private resumes = 0
  private stopHls?: () => void
  private isHls = false
  private isOver = false

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly sources: PlayerSources,
    private readonly onFatal: (kind: FatalKind) => void,
  ) {
    video.addEventListener('error', this.failed)
    video.addEventListener('play', this.checkIfLongAgo)
    video.addEventListener('seeking', this.checkIfLongAgo)
    video.addEventListener('playing', this.wentOn)
    this.timer = window.setInterval(() => !video.paused && void this.check(), CHECK_EVERY_MILLIS)
    this.start()
  }

  /** From where it stopped, after something that may be over. */
  retry(): void {
    const { currentTime } = this.video
    this.isOver = false
    this.resumes = 0
    this.start()
    this.goOnAt(currentTime)
  }

  stop(): void {
    window.clearInterval(this.timer)
    this.isOver = true
    this.video.removeEventListener('error', this.failed)
    this.video.removeEventListener('play', this.checkIfLongAgo)
    this.video.removeEventListener('seeking', this.checkIfLongAgo)
    this.video.removeEventListener('playing', this.wentOn)
    this.stopHls?.()
    this.video.removeAttribute('src')
    this.video.load()
  }

  private start(): void {
    this.stopHls?.()
    this.stopHls = undefined
    if ((this.sources.preferHls || this.isHls) && this.sources.hls) {
      void this.playHls(this.sources.hls)
    } else {
      this.video.src = this.sources.file
    }
  }

  private async playHls(playlist: string): Promise<void> {
    this.isHls = true
    try {
      // The full build: its "light" one does not know renditions, and would play without sound.
      const { default: Hls } = await import('hls.js')
      if (this.isOver) {
        return
      }
      if (!Hls.isSupported()) {
        this.video.src = playlist
        return
      }
      const hls = new Hls({ startPosition: this.video.currentTime || -1 })
      this.stopHls = () => hls.destroy()
      hls.on(Hls.Events.ERROR, (_event, { fatal }) => fatal && void this.diagnose(false))
      hls.loadSource(playlist)
      hls.attachMedia(this.video)
    } catch {
      this.end('network')
    }
  }

  private readonly failed = (): void => {
    // An element that was emptied on purpose fails too.
    if (this.video.error && !this.isOver) {
      void this.diagnose(this.video.error.code === MediaError.MEDIA_ERR_NETWORK)
    }
  }

  private readonly wentOn = (): void => {
    this.resumes = 0
  }

  private async diagnose(isNetwork: boolean): Promise<void> {
    const refused = await this.ask()
    if (refused) {
      this.end(refused)
    } else if (isNetwork && this.resumes < MAX_RESUMES) {
      this.resumes++
      const { currentTime } = this.video
      this.start()
      this.goOnAt(currentTime)
    } else if (!this.isHls && this.sources.hls && !isNetwork) {
      const { currentTime } = this.video
      await this.playHls(this.sources.hls)
      this.goOnAt(currentTime)
    } else {
      this.end(isNetwork ? 'network' : 'unplayable')
    }
  }

  private goOnAt(seconds: number): void {
    const { video } = this
    const wasPlaying = !video.paused
    video.addEventListener(
      'loadedmetadata',
      () => {
        video.currentTime = seconds
        if (wasPlaying) {
          void video.play().catch(() => undefined)
        }
      },
      { once: true },
    )
  }

  private readonly checkIfLongAgo = (): void => {
    if (Date.now() - this.checkedAt >= CHECK_AGAIN_AFTER_MILLIS) {
      void this.check()
    }
  }

  private async check(): Promise<void> {
    const refused = await this.ask()
    // Without a connection it plays what it has.
    if (refused === 'ended' || refused === 'denied') {
      this.end(refused)
    }
  }

  /** Why the server does not give it out; undefined while it does. */
  private async ask(): Promise<FatalKind | undefined> {
    this.checkedAt = Date.now()
    try {
      const answer = await fetch(this.sources.file, {
        method: 'HEAD',
        cache: 'no-store',
        credentials: 'same-origin',
      })
      return answer.ok ? undefined : meaning(answer.status)
    } catch {
      return 'network'
    }
  }

  private end(kind: FatalKind): void {
    if (!this.isOver) {
      this.isOver = true
      this.video.pause()
      this.onFatal(kind)
    }
  }
}

/** Of a status that is no success. */
export function meaning(status: number): FatalKind {
  if (status === 404 || status === 410) {
    return 'ended'
  }
  if (status === 401 || status === 403) {
    return 'denied'
  }
  return status === 429 || status === 503 ? 'busy' : 'network'
}
