import { indexAt, keptMillis, type Cut } from './segments'

/** What a preview that skips what is deleted does next. */
export type Move =
  /** Play on. */
  | { kind: 'on' }
  /** Play on, in another segment. */
  | { kind: 'over'; index: number }
  /** Go to the beginning of another segment. */
  | { kind: 'jump'; index: number }
  /** Nothing is left. */
  | { kind: 'end' }

/** Pictures come every 16 ms or more seldom: a little too early shows less of what is deleted than a little too late. */
const EARLY_MILLIS = 15

/** @param index the segment that is being played; another one when somebody went elsewhere */
export function next(cut: Cut, index: number, fileId: string, millis: number): Move {
  const segment = cut[index]
  const isHere = segment?.fileId === fileId && segment.fromMillis <= millis + EARLY_MILLIS
  if (!segment || !isHere || millis > segment.toMillis + 1000) return from(cut, indexAt(cut, fileId, millis))
  if (segment.isKept && millis < segment.toMillis - EARLY_MILLIS) return { kind: 'on' }
  return following(cut, index)
}

function from(cut: Cut, index: number): Move {
  return cut[index]?.isKept ? { kind: 'over', index } : following(cut, index)
}

function following(cut: Cut, index: number): Move {
  const following = cut.findIndex((segment, number) => number > index && segment.isKept)
  const found = cut[following]
  if (!found) return { kind: 'end' }
  const own = cut[index]
  const goesOn = own?.isKept && own.fileId === found.fileId && own.toMillis === found.fromMillis
  return { kind: goesOn ? 'over' : 'jump', index: following }
}

/** The first segment of the clip; -1 where nothing is kept. */
export function first(cut: Cut): number {
  return keptMillis(cut) === 0 ? -1 : cut.findIndex((segment) => segment.isKept)
}
