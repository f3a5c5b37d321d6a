import { onBeforeUnmount, onMounted } from 'vue'
import { isTyping, nameOf, useHotkeys, type Hotkeys } from '@/shared/hotkeys'
import type { Stage } from './stage'

/** One picture at 25 in a second. */
const PICTURE_MILLIS = 40
const STEP_MILLIS = 5000

/** These mean something of their own on buttons, sliders and choices. */
const USES_KEYS =
  'a, button, input, select, [role="slider"], [role="radio"], [role="menuitem"], [role="option"]'

/** Keys of the page: by their place, so that a Chinese input method does not take them away. */
export function useClipKeys(stage: Stage, editing: Hotkeys): void {
  const by = (millis: number) => stage.goTo(stage.fileId.value, stage.millis.value + millis)
  useHotkeys({
    ...editing,
    KeyK: stage.toggle,
    Comma: () => by(-PICTURE_MILLIS),
    Period: () => by(PICTURE_MILLIS),
  })
  const onPage: Hotkeys = {
    Space: stage.toggle,
    ArrowLeft: () => by(-STEP_MILLIS),
    ArrowRight: () => by(STEP_MILLIS),
    Home: () => stage.goTo(stage.fileId.value, 0),
    End: () => stage.goTo(stage.fileId.value, stage.duration.value),
  }
  const listener = (event: KeyboardEvent) => {
    const target = event.composedPath()[0]
    const action = onPage[nameOf(event)]
    const isTaken = target instanceof Element && target.closest(USES_KEYS) !== null
    if (!action || event.defaultPrevented || isTaken || isTyping(event)) return
    if (document.querySelector('[aria-modal="true"]:not([style*="display: none"])')) return
    event.preventDefault()
    action(event)
  }
  // Before the controls of the browser, which would play what has just been paused.
  onMounted(() => document.addEventListener('keydown', listener, true))
  onBeforeUnmount(() => document.removeEventListener('keydown', listener, true))
}
