import { computed, shallowRef } from 'vue'
import { begin, redo, step, undo } from './history'
import type { Cut } from './segments'

/** The cut that is being worked on, with the steps that led to it. */
export function useEditor(start: Cut) {
  const history = shallowRef(begin(start))
  return {
    cut: computed(() => history.value.present),
    canUndo: computed(() => history.value.past.length > 0),
    canRedo: computed(() => history.value.future.length > 0),
    change: (edit: (cut: Cut) => Cut) =>
      void (history.value = step(history.value, edit(history.value.present))),
    undo: () => void (history.value = undo(history.value)),
    redo: () => void (history.value = redo(history.value)),
  }
}

export type Editor = ReturnType<typeof useEditor>
