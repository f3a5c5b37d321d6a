import type { Cue } from '@/player'
import { el } from '@/player/dom'
import { LineList } from './lines'
import type { WatchWords } from './words'

/** What was said, with search. It follows the film until the viewer scrolls it. */
export class Transcript {
  readonly element: HTMLElement
  private readonly list: LineList
  private readonly field: HTMLInputElement
  private readonly count = el('span', { class: 'count', role: 'status' })
  private readonly back: HTMLButtonElement
  private readonly scroller: HTMLElement
  private found: HTMLElement[] = []
  private next = 0
  private follows = true

  constructor(
    private readonly words: WatchWords,
    jump: (seconds: number) => void,
  ) {
    this.list = new LineList((seconds) => {
      this.follow(true)
      jump(seconds)
    })
    this.field = el('input', { type: 'search', 'aria-label': words.search, placeholder: words.search })
    this.back = el('button', { type: 'button', class: 'follow', hidden: true }, words.follow)
    this.scroller = el('div', {
      class: 'scroller',
      tabindex: '0',
      'aria-label': words.transcript,
      role: 'group',
    })
    this.scroller.append(this.list.element)
    this.element = el('div', { class: 'transcript' }, this.field, this.count, this.scroller, this.back)
    this.listen()
  }

  show(cues: readonly Cue[]): void {
    this.list.show(cues)
    this.search()
  }

  moveTo(seconds: number): void {
    if (this.list.moveTo(seconds) && this.follows) {
      this.scrollToCurrent()
    }
  }

  private listen(): void {
    // What is not seen cannot be scrolled: it is when its tab is chosen.
    new ResizeObserver(() => this.follows && this.scrollToCurrent()).observe(this.scroller)
    this.field.addEventListener('input', () => this.search())
    this.field.addEventListener('keydown', (event) => event.key === 'Enter' && this.showNext())
    this.back.addEventListener('click', () => this.follow(true))
    // Only people turn wheels and drag; scrolling by script raises no such events.
    for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
      this.scroller.addEventListener(type, (event) => this.onHand(event), { passive: true })
    }
  }

  private onHand(event: Event): void {
    const isLine = event.target instanceof Element && event.target.closest('button') !== null
    const isByKey = event instanceof KeyboardEvent && /^(Arrow|Page|Home|End)/.test(event.code)
    if (
      event.type === 'wheel' ||
      event.type === 'touchmove' ||
      isByKey ||
      (event.type === 'pointerdown' && !isLine)
    ) {
      this.follow(false)
    }
  }

  private follow(follows: boolean): void {
    this.follows = follows
    this.back.hidden = follows
    if (follows) {
      this.scrollToCurrent()
    }
  }

  /** Only the list: `scrollIntoView` would move the page under the viewer, too. */
  private scrollTo(line: HTMLElement | undefined): void {
    if (line) {
      const { scroller } = this
      const top = line.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
      scroller.scrollTop = top - scroller.clientHeight / 3
    }
  }

  private scrollToCurrent(): void {
    this.scrollTo(this.list.currentButton())
  }

  private search(): void {
    const sought = this.field.value.trim().toLowerCase()
    this.found = []
    this.next = 0
    for (const said of this.element.querySelectorAll<HTMLElement>('.said')) {
      const text = said.textContent ?? ''
      const parts = sought ? marked(text, sought) : [text]
      said.replaceChildren(...parts)
      this.found.push(...said.querySelectorAll<HTMLElement>('mark'))
    }
    this.count.textContent = sought ? this.words.found(this.found.length) : ''
    if (sought) {
      this.showNext()
    }
  }

  private showNext(): void {
    const hit = this.found[this.next]
    if (hit) {
      this.follow(false)
      this.found.forEach((other) => other.classList.toggle('hit', other === hit))
      this.scrollTo(hit)
      this.next = (this.next + 1) % this.found.length
    }
  }
}

/** The text in pieces, with a mark around each place where `sought` (in small letters) stands. */
export function marked(text: string, sought: string): (string | HTMLElement)[] {
  const small = text.toLowerCase()
  // A few letters grow when they are made small; then places would be off, and nothing is marked.
  if (small.length !== text.length) {
    return [text]
  }
  const parts: (string | HTMLElement)[] = []
  let from = 0
  for (let at = small.indexOf(sought); at >= 0; at = small.indexOf(sought, from)) {
    parts.push(text.slice(from, at), el('mark', {}, text.slice(at, at + sought.length)))
    from = at + sought.length
  }
  return [...parts, text.slice(from)]
}
