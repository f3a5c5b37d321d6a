import { el } from './dom'
import type { Chapter } from './types'

const LEAST_PIXELS = 6

/** Which chapters get a tick: not the one at the beginning, and none closer than six pixels to the one before it. */
export function visibleTicks(chapters: readonly Chapter[], duration: number, width: number): number[] {
  const shown: number[] = []
  let last = 0
  for (const { start } of chapters) {
    const at = (start / duration) * width
    if (at - last >= LEAST_PIXELS && width - at >= LEAST_PIXELS) {
      shown.push(start)
      last = at
    }
  }
  return shown
}

/** Draws the beginnings of chapters on the time bar, and again whenever that changes its width. */
export class ChapterTicks {
  private chapters: readonly Chapter[] = []
  private readonly layer = el('div', { class: 'rk-ticks', 'aria-hidden': 'true' })
  private readonly sizes = new ResizeObserver(() => this.draw())

  constructor(private readonly video: HTMLVideoElement) {
    video.addEventListener('durationchange', this.draw)
    this.sizes.observe(this.layer)
  }

  /** @param bar replaces the one before */
  moveTo(bar: Element): void {
    bar.append(this.layer)
    this.draw()
  }

  show(chapters: readonly Chapter[]): void {
    this.chapters = chapters
    this.draw()
  }

  stop(): void {
    this.sizes.disconnect()
    this.video.removeEventListener('durationchange', this.draw)
    this.layer.remove()
  }

  private readonly draw = (): void => {
    const { duration } = this.video
    const width = this.layer.clientWidth
    const starts = duration > 0 && width > 0 ? visibleTicks(this.chapters, duration, width) : []
    this.layer.replaceChildren(
      ...starts.map((start) => {
        const tick = el('i')
        tick.style.left = `${(start / duration) * 100}%`
        return tick
      }),
    )
  }
}
