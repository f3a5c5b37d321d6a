import type { Hotkeys } from '@/shared/hotkeys'
import type { Recording } from './list'

interface Doing {
  rows: () => Recording[]
  tick: (recording: Recording) => void
  share: (recording: Recording) => void
}

const ROW = '[data-recording]'

function rowOf(element: Element | null): string | undefined {
  return element?.closest<HTMLElement>(ROW)?.dataset['recording']
}

/**
 * Rows by keyboard. The row of the moment is the one with the focus on its link, so that Enter and a click of the middle button
 * do there what they do everywhere.
 */
export function rowKeys({ rows, tick, share }: Doing): Hotkeys {
  const place = () => rows().findIndex((row) => row.recording_id === rowOf(document.activeElement))

  function move(by: number): void {
    const count = rows().length
    const from = place()
    const next = from < 0 ? (by > 0 ? 0 : count - 1) : Math.min(count - 1, Math.max(0, from + by))
    const link = document.querySelectorAll(ROW)[next]?.querySelector<HTMLElement>('a[href]')
    link?.focus()
    link?.scrollIntoView({ block: 'nearest' })
  }

  function withRow(action: (recording: Recording) => void): void {
    const row = rows()[place()]
    if (row) action(row)
  }

  return {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    KeyX: () => withRow(tick),
    KeyS: () => withRow(share),
  }
}
