import { describe, expect, it, vi } from 'vitest'
import { commandOf, isTaken, listenToKeys, type Pressed } from './hotkeys'

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, isComposing: false }
const key = (code: string, more: Partial<Pressed> = {}): Pressed => ({ ...plain, code, ...more })

describe('what a key asks for', () => {
  it.each([
    ['Space', { do: 'toggle' }],
    ['KeyK', { do: 'toggle' }],
    ['KeyJ', { do: 'skip', by: -10 }],
    ['KeyL', { do: 'skip', by: 10 }],
    ['ArrowLeft', { do: 'skip', by: -5 }],
    ['ArrowRight', { do: 'skip', by: 5 }],
    ['ArrowUp', { do: 'volume', by: 0.05 }],
    ['ArrowDown', { do: 'volume', by: -0.05 }],
    ['KeyM', { do: 'mute' }],
    ['KeyF', { do: 'fullscreen' }],
    ['KeyC', { do: 'captions' }],
    ['KeyP', { do: 'pip' }],
    ['Comma', { do: 'frame', by: -1 }],
    ['Period', { do: 'frame', by: 1 }],
    ['Digit7', { do: 'tenth', by: 7 }],
    ['Numpad0', { do: 'tenth', by: 0 }],
    ['Home', { do: 'start' }],
    ['End', { do: 'end' }],
    ['KeyQ', undefined],
  ])('%s', (code, command) => expect(commandOf(key(code))).toEqual(command))

  it.each([
    ['Comma', { do: 'speed', by: -1 }],
    ['Period', { do: 'speed', by: 1 }],
    ['KeyN', { do: 'next' }],
    ['KeyP', { do: 'previous' }],
    ['Slash', { do: 'help' }],
    ['KeyK', undefined],
    ['Digit7', undefined],
  ])('Shift+%s', (code, command) => expect(commandOf(key(code, { shiftKey: true }))).toEqual(command))

  it.each(['ctrlKey', 'altKey', 'metaKey', 'isComposing'])('nothing with %s', (modifier) =>
    expect(commandOf(key('KeyK', { [modifier]: true }))).toBeUndefined(),
  )
})

describe('who needs a key for itself', () => {
  const element = (html: string): Element => {
    document.body.innerHTML = html
    return document.body.firstElementChild ?? document.body
  }

  it.each([
    ['<input type="text">', 'KeyK', true],
    ['<textarea></textarea>', 'Space', true],
    ['<select></select>', 'ArrowUp', true],
    ['<button></button>', 'Space', true],
    ['<button></button>', 'KeyK', false],
    ['<div role="tab"></div>', 'ArrowLeft', true],
    ['<input type="range">', 'ArrowLeft', true],
    ['<input type="range">', 'KeyM', false],
    ['<p></p>', 'Space', false],
  ])('%s, %s: %s', (html, code, taken) => expect(isTaken([element(html)], code)).toBe(taken))

  it('the bar of the film does not', () => {
    const bar = document.createElement('media-time-range')
    expect(isTaken([element('<input type="range">'), bar], 'ArrowLeft')).toBe(false)
  })
})

it('hears letters while an input method is on, and stops when told', () => {
  const run = vi.fn(() => true)
  const stop = listenToKeys(run)
  const press = () => {
    const event = new KeyboardEvent('keydown', {
      key: 'Process',
      code: 'KeyK',
      bubbles: true,
      cancelable: true,
    })
    document.body.dispatchEvent(event)
    return event
  }
  expect(press().defaultPrevented).toBe(true)
  expect(run).toHaveBeenCalledExactlyOnceWith({ do: 'toggle' })
  stop()
  expect(press().defaultPrevented).toBe(false)
})
