/** What was, is, and will be again; every state is a value that nobody changes. */
export interface History<State> {
  readonly past: readonly State[]
  readonly present: State
  readonly future: readonly State[]
}

/** As many steps as can be taken back. */
export const MAX_STEPS = 100

export function begin<State>(present: State): History<State> {
  return { past: [], present, future: [] }
}

/** A state that is the one of now is no step; a step forgets what had been undone. */
export function step<State>(history: History<State>, next: State): History<State> {
  if (next === history.present) return history
  return { past: [...history.past, history.present].slice(-MAX_STEPS), present: next, future: [] }
}

export function undo<State>({ past, present, future }: History<State>): History<State> {
  const last = past.at(-1)
  if (last === undefined) return { past, present, future }
  return { past: past.slice(0, -1), present: last, future: [present, ...future] }
}

export function redo<State>({ past, present, future }: History<State>): History<State> {
  const [next, ...rest] = future
  if (next === undefined) return { past, present, future }
  return { past: [...past, present], present: next, future: rest }
}
