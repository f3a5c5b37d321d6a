import { onBeforeUnmount, onMounted } from 'vue'

/** By {@code KeyboardEvent.code}, with {@code Shift+} or {@code Ctrl+} before it where they count: {@code 'Shift+KeyN'}. */
export type Hotkeys = Record<string, (event: KeyboardEvent) => void>

const TAKES_TEXT =
  'input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select, [contenteditable=true]'

/** Somebody is writing, or an input method is putting a sign together: no key is a command then. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0]
  return event.isComposing || (target instanceof Element && target.matches(TAKES_TEXT))
}

/**
 * The name of a key press. By its place on the keyboard and not by its letter: with a Chinese input method switched on, the
 * letter of every key is "Process".
 */
export function nameOf(event: KeyboardEvent): string {
  const control = event.ctrlKey || event.metaKey ? 'Ctrl+' : ''
  return `${control}${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.code}`
}

function hasDialog(): boolean {
  return [...document.querySelectorAll('[aria-modal="true"]')].some(
    (dialog) => dialog.getClientRects().length > 0,
  )
}

/** @returns whether the key was one of these */
export function press(keys: Hotkeys, event: KeyboardEvent): boolean {
  if (event.defaultPrevented || isTyping(event) || hasDialog()) return false
  const action = keys[nameOf(event)]
  if (!action) return false
  event.preventDefault()
  action(event)
  return true
}

/** Listens on the whole page for as long as the component is there. */
export function useHotkeys(keys: Hotkeys): void {
  const listener = (event: KeyboardEvent) => void press(keys, event)
  onMounted(() => document.addEventListener('keydown', listener))
  onBeforeUnmount(() => document.removeEventListener('keydown', listener))
}
