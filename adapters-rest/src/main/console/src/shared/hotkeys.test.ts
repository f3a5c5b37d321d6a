import { afterEach, describe, expect, it, vi } from 'vitest'
import { press } from './hotkeys'

const key = (code: string, more: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true, ...more })

function pressedIn(html: string, event: KeyboardEvent): boolean {
  document.body.innerHTML = html
  const action = vi.fn()
  document.addEventListener(
    'keydown',
    (heard) => void press({ KeyK: action, 'Shift+KeyN': action }, heard as KeyboardEvent),
    {
      once: true,
    },
  )
  ;(document.body.firstElementChild ?? document.body).dispatchEvent(event)
  return action.mock.calls.length > 0
}

describe('a hotkey', () => {
  afterEach(() => void (document.body.innerHTML = ''))

  it('is told by its place on the keyboard', () =>
    expect(pressedIn('<p></p>', key('KeyK', { key: 'k' }))).toBe(true))
  it('works with a Chinese input method', () =>
    expect(pressedIn('<p></p>', key('KeyK', { key: 'Process' }))).toBe(true))
  it('waits while a sign is put together', () =>
    expect(pressedIn('<p></p>', key('KeyK', { isComposing: true }))).toBe(false))
  it('is a letter in a text field', () => expect(pressedIn('<input type="text">', key('KeyK'))).toBe(false))
  it('works on a tick box', () => expect(pressedIn('<input type="checkbox">', key('KeyK'))).toBe(true))
  it('minds the shift key', () => expect(pressedIn('<p></p>', key('KeyK', { shiftKey: true }))).toBe(false))
  it('may want the shift key', () => expect(pressedIn('<p></p>', key('KeyN', { shiftKey: true }))).toBe(true))
})
