import { el } from './dom'
import type { FatalKind } from './types'
import type { PlayerWords } from './words'

const BRIEFLY_MILLIS = 900
const LONGER_MILLIS = 3500

/** Says in passing what a key has done. */
export class Bezel {
  readonly element = el('div', { class: 'rk-bezel', noautohide: true, role: 'status' })
  private timer = 0

  say(text: string, isLong = false): void {
    this.element.textContent = text
    this.element.classList.add('rk-on')
    window.clearTimeout(this.timer)
    this.timer = window.setTimeout(
      () => {
        this.element.classList.remove('rk-on')
        this.element.textContent = ''
      },
      isLong ? LONGER_MILLIS : BRIEFLY_MILLIS,
    )
  }
}

/** Why it does not play, in words, with the one thing that can be done. */
export function failure(kind: FatalKind, words: PlayerWords, retry: () => void): HTMLElement {
  const isOver = kind === 'ended' || kind === 'denied'
  const action = el('button', { type: 'button' }, isOver ? words.reopen : words.retry)
  action.addEventListener('click', () => (isOver ? location.reload() : retry()))
  return el(
    'div',
    { class: 'rk-failure', noautohide: true, role: 'alert' },
    el('strong', {}, words[kind]),
    el('p', {}, words[`${kind}More`]),
    ...(kind === 'unplayable' ? [] : [action]),
  )
}

/** All keys; Escape closes it, and the focus goes back. */
export function cheatSheet(words: PlayerWords): HTMLDialogElement {
  const rows = words.keys.map(([keys, what]) =>
    el('tr', {}, el('th', { scope: 'row' }, keys), el('td', {}, what)),
  )
  const close = el('button', { type: 'button' }, words.close)
  const dialog = el(
    'dialog',
    { class: 'rk-sheet', 'aria-label': words.help },
    el('h2', {}, words.help),
    el('table', {}, el('tbody', {}, ...rows)),
    close,
  )
  close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close())
  dialog.addEventListener('close', () => dialog.remove())
  return dialog
}

const WATERMARKS = 12

/** Deters those who film the screen; it does not prevent anything. */
export function watermark(text: string): HTMLElement {
  const marks = Array.from({ length: WATERMARKS }, () => el('span', {}, text))
  return el('div', { class: 'rk-watermark', 'aria-hidden': 'true', noautohide: true }, ...marks)
}
