import { el } from '@/player/dom'
import { clock } from '@/player/time'

/** Something that begins somewhere in the film. */
export interface Line {
  start: number
  text: string
  voice?: string
}

/** Which line is under way: the last that has begun; -1 before the first. */
export function lineAt(lines: readonly Line[], seconds: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.start ?? Infinity) <= seconds + 0.05) {
      low = middle + 1
    } else {
      high = middle
    }
  }
  return low - 1
}

/** Chapters, or what was said: to be read, and to be jumped to. */
export class LineList {
  readonly element = el('ol', { class: 'lines' })
  private lines: readonly Line[] = []
  private current = -1

  constructor(private readonly jump: (seconds: number) => void) {}

  show(lines: readonly Line[]): void {
    this.lines = lines
    this.current = -1
    this.element.replaceChildren(...lines.map((line) => this.item(line)))
  }

  /** The line that has newly begun, if one has. */
  moveTo(seconds: number): HTMLElement | undefined {
    const at = lineAt(this.lines, seconds)
    if (at === this.current) {
      return undefined
    }
    this.buttonAt(this.current)?.removeAttribute('aria-current')
    this.current = at
    this.buttonAt(at)?.setAttribute('aria-current', 'true')
    return this.buttonAt(at)
  }

  currentButton(): HTMLElement | undefined {
    return this.buttonAt(this.current)
  }

  private buttonAt(at: number): HTMLElement | undefined {
    return (this.element.children[at]?.firstElementChild as HTMLElement | null | undefined) ?? undefined
  }

  private item({ start, text, voice }: Line): HTMLElement {
    const said = el('span', { class: 'said' }, text)
    const who = voice ? [el('b', {}, voice)] : []
    const button = el(
      'button',
      { type: 'button' },
      el('time', {}, clock(start)),
      el('span', {}, ...who, said),
    )
    button.addEventListener('click', () => this.jump(start))
    return el('li', {}, button)
  }
}
