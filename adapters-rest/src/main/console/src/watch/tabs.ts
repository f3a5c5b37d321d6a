import { el } from '@/player/dom'

export interface Panel {
  name: string
  content: HTMLElement
}

/** Panels of which one is seen, chosen by tabs (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/). */
export class Tabs {
  readonly element = el('div', { class: 'tabs' })
  private readonly bar = el('div', { role: 'tablist' })
  private panels: Panel[] = []
  private chosen = 0
  /** What the viewer has chosen; until then the first is shown, whatever was loaded first. */
  private wanted = ''

  constructor() {
    this.bar.addEventListener('keydown', (event) => this.onKey(event))
  }

  /** What is chosen stays so, when it is still there. */
  show(panels: Panel[]): void {
    this.panels = panels
    this.bar.replaceChildren(...panels.map((panel, at) => this.tab(panel, at)))
    this.element.replaceChildren(this.bar, ...panels.map((panel, at) => this.panel(panel, at)))
    this.choose(
      Math.max(
        0,
        panels.findIndex(({ name }) => name === this.wanted),
      ),
    )
  }

  private tab({ name }: Panel, at: number): HTMLElement {
    const tab = el(
      'button',
      { type: 'button', role: 'tab', id: `tab-${at}`, 'aria-controls': `panel-${at}` },
      name,
    )
    tab.addEventListener('click', () => this.want(at))
    return tab
  }

  private panel({ content }: Panel, at: number): HTMLElement {
    return el('div', { role: 'tabpanel', id: `panel-${at}`, 'aria-labelledby': `tab-${at}` }, content)
  }

  private want(at: number): void {
    this.wanted = this.panels[at]?.name ?? ''
    this.choose(at)
  }

  private choose(chosen: number): void {
    this.chosen = chosen
    ;[...this.bar.children].forEach((tab, at) => {
      tab.setAttribute('aria-selected', String(at === chosen))
      tab.setAttribute('tabindex', at === chosen ? '0' : '-1')
    })
    this.element.querySelectorAll<HTMLElement>(':scope > [role=tabpanel]').forEach((panel, at) => {
      panel.hidden = at !== chosen
    })
  }

  private onKey(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.code]
    if (step !== undefined) {
      event.preventDefault()
      this.want((this.chosen + step + this.panels.length) % this.panels.length)
      ;(this.bar.children[this.chosen] as HTMLElement | undefined)?.focus()
    }
  }
}
