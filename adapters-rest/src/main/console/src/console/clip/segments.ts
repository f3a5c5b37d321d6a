/**
 * What is to become of the files of a recording: an ordered list of segments, each to be kept or left out.
 *
 * Two things always hold. The segments of one file lie side by side, from its beginning to its end, without a gap and without
 * an overlap, whatever their order in the list. And a file of which nothing is in the list has no part in the clip.
 */
export interface Segment {
  readonly fileId: string
  /** Inclusive, in the time of the file. */
  readonly fromMillis: number
  /** Exclusive, at least a millisecond later. */
  readonly toMillis: number
  readonly isKept: boolean
}

/** In the order of the clip. */
export type Cut = readonly Segment[]

/** A stretch of a file as the API has it. */
export interface Range {
  file_id: string
  from_ms: number
  to_ms: number
}

export interface Film {
  readonly fileId: string
  readonly durationMillis: number
}

export interface Bounds {
  /** Inclusive, as is {@link max}. */
  readonly min: number
  readonly max: number
}

/** As many ranges as an order and a draft may have (native API, clips). */
export const MAX_SEGMENTS = 500
/** A range must be at least that long (native API, clips). */
const SHORTEST_MILLIS = 1

export const length = (segment: Segment): number => segment.toMillis - segment.fromMillis

/** Tells segments apart: two of one file never begin at the same time. */
export const keyOf = (segment: Segment): string => `${segment.fileId}:${segment.fromMillis}`

/** All of one file. */
export function whole(film: Film): Cut {
  return [{ fileId: film.fileId, fromMillis: 0, toMillis: film.durationMillis, isKept: true }]
}

/** Only {@code from} to {@code to} of one file. */
export function only(film: Film, fromMillis: number, toMillis: number): Cut {
  const part = (from: number, to: number, isKept: boolean): Segment[] =>
    to > from ? [{ fileId: film.fileId, fromMillis: from, toMillis: to, isKept }] : []
  return [
    ...part(0, fromMillis, false),
    ...part(fromMillis, toMillis, true),
    ...part(toMillis, film.durationMillis, false),
  ]
}

/** @returns the number of the segment in the list, -1 outside of every one */
export function indexAt(cut: Cut, fileId: string, millis: number): number {
  return cut.findIndex(
    (segment) => segment.fileId === fileId && segment.fromMillis <= millis && millis < segment.toMillis,
  )
}

/** The segment of the same file that ends where this one begins; -1 where it begins with the file. */
export function before(cut: Cut, index: number): number {
  const own = at(cut, index)
  return cut.findIndex((segment) => segment.fileId === own.fileId && segment.toMillis === own.fromMillis)
}

/** The segment of the same file that begins where this one ends; -1 where it ends with the file. */
export function after(cut: Cut, index: number): number {
  const own = at(cut, index)
  return cut.findIndex((segment) => segment.fileId === own.fileId && segment.fromMillis === own.toMillis)
}

function at(cut: Cut, index: number): Segment {
  const found = cut[index]
  if (!found) throw new RangeError(`there is no segment ${index} of ${cut.length}`)
  return found
}

function replaced(cut: Cut, index: number, ...others: Segment[]): Cut {
  return [...cut.slice(0, index), ...others, ...cut.slice(index + 1)]
}

/** @returns the same cut where there is nothing to split: at a bound, or when there are as many segments as may be */
export function split(cut: Cut, fileId: string, millis: number): Cut {
  const index = indexAt(cut, fileId, millis)
  const segment = cut[index]
  if (!segment || segment.fromMillis === millis || cut.length >= MAX_SEGMENTS) return cut
  return replaced(cut, index, { ...segment, toMillis: millis }, { ...segment, fromMillis: millis })
}

export function keep(cut: Cut, index: number, isKept: boolean): Cut {
  const segment = at(cut, index)
  return segment.isKept === isKept ? cut : replaced(cut, index, { ...segment, isKept })
}

/** Deletes what is kept, restores what is deleted. */
export function toggle(cut: Cut, index: number): Cut {
  return keep(cut, index, !at(cut, index).isKept)
}

/** Makes one of a segment and the next of its file, or of the last one and the one before it; kept or not as this one is. */
export function merge(cut: Cut, index: number): Cut {
  const next = after(cut, index)
  const other = next >= 0 ? next : before(cut, index)
  if (other < 0) return cut
  const own = at(cut, index)
  const neighbour = at(cut, other)
  const one: Segment = {
    ...own,
    fromMillis: Math.min(own.fromMillis, neighbour.fromMillis),
    toMillis: Math.max(own.toMillis, neighbour.toMillis),
  }
  return cut
    .map((segment, number) => (number === index ? one : segment))
    .filter((_, number) => number !== other)
}

/** Where the segment may begin: its neighbour keeps a millisecond; one at the beginning of its file leaves a deleted one there. */
export function startBounds(cut: Cut, index: number): Bounds {
  const own = at(cut, index)
  const neighbour = cut[before(cut, index)]
  return {
    min: neighbour ? neighbour.fromMillis + SHORTEST_MILLIS : 0,
    max: own.toMillis - SHORTEST_MILLIS,
  }
}

/** Where the segment may end; as for where it begins. */
export function endBounds(cut: Cut, index: number): Bounds {
  const own = at(cut, index)
  const neighbour = cut[after(cut, index)]
  return {
    min: own.fromMillis + SHORTEST_MILLIS,
    max: neighbour ? neighbour.toMillis - SHORTEST_MILLIS : own.toMillis,
  }
}

export const within = (millis: number, { min, max }: Bounds): number => Math.min(max, Math.max(min, millis))

/** Begins a segment elsewhere, as near to {@code millis} as its neighbour lets it. */
export function moveStart(cut: Cut, index: number, millis: number): Cut {
  const own = at(cut, index)
  const from = within(Math.round(millis), startBounds(cut, index))
  if (from === own.fromMillis) return cut
  const neighbour = before(cut, index)
  if (neighbour >= 0) return shift(cut, neighbour, index, from)
  if (cut.length >= MAX_SEGMENTS) return cut
  return replaced(cut, index, { ...own, toMillis: from, isKept: false }, { ...own, fromMillis: from })
}

/** Ends a segment elsewhere, as near to {@code millis} as its neighbour lets it. */
export function moveEnd(cut: Cut, index: number, millis: number): Cut {
  const own = at(cut, index)
  const to = within(Math.round(millis), endBounds(cut, index))
  if (to === own.toMillis) return cut
  const neighbour = after(cut, index)
  if (neighbour >= 0) return shift(cut, index, neighbour, to)
  if (cut.length >= MAX_SEGMENTS) return cut
  return replaced(cut, index, { ...own, toMillis: to }, { ...own, fromMillis: to, isKept: false })
}

function shift(cut: Cut, left: number, right: number, millis: number): Cut {
  return cut.map((segment, number) => {
    if (number === left) return { ...segment, toMillis: millis }
    return number === right ? { ...segment, fromMillis: millis } : segment
  })
}

/** From here on: of the segment that is here, what lies before is deleted and what lies behind is kept. */
export function markIn(cut: Cut, fileId: string, millis: number): Cut {
  const parted = split(cut, fileId, millis)
  const index = indexAt(parted, fileId, millis)
  if (index < 0) return cut
  const left = parted === cut ? -1 : before(parted, index)
  return keep(left < 0 ? parted : keep(parted, left, false), index, true)
}

/** Up to here: of the segment that is here, what lies before is kept and what lies behind is deleted. */
export function markOut(cut: Cut, fileId: string, millis: number): Cut {
  const parted = split(cut, fileId, millis)
  if (parted === cut) return cut
  const index = indexAt(parted, fileId, millis)
  return keep(keep(parted, before(parted, index), true), index, false)
}

/** @param to its number in the list afterwards; beyond either end nothing happens */
export function reorder(cut: Cut, index: number, to: number): Cut {
  const segment = at(cut, index)
  if (to < 0 || to >= cut.length || to === index) return cut
  const rest = replaced(cut, index)
  return [...rest.slice(0, to), segment, ...rest.slice(to)]
}

/** Appends all of a file that has no part in the clip yet. */
export function join(cut: Cut, film: Film): Cut {
  return takesPart(cut, film.fileId) || cut.length >= MAX_SEGMENTS ? cut : [...cut, ...whole(film)]
}

/** Takes a file out of the clip, unless it is the only one. */
export function leaveOut(cut: Cut, fileId: string): Cut {
  const rest = cut.filter((segment) => segment.fileId !== fileId)
  return rest.length === 0 ? cut : rest
}

export function takesPart(cut: Cut, fileId: string): boolean {
  return cut.some((segment) => segment.fileId === fileId)
}

export function keptMillis(cut: Cut): number {
  return cut.filter((segment) => segment.isKept).reduce((sum, segment) => sum + length(segment), 0)
}

/** One file, one stretch of it: what basic clipping can show. */
export function isSimple(cut: Cut): boolean {
  return new Set(cut.map((segment) => segment.fileId)).size === 1 && ordered(cut).length <= 1
}

/**
 * What an order asks for. Kept segments that follow each other in their file as in the clip are one range: no key frame is
 * looked for where nothing is cut.
 */
export function ordered(cut: Cut): Range[] {
  const ranges: Range[] = []
  for (const range of drafted(cut)) {
    const last = ranges.at(-1)
    if (last && last.file_id === range.file_id && last.to_ms === range.from_ms) last.to_ms = range.to_ms
    else ranges.push({ ...range })
  }
  return ranges
}

/** What a draft keeps: every kept segment, so that splits are there again. */
export function drafted(cut: Cut): Range[] {
  return cut
    .filter((segment) => segment.isKept)
    .map(({ fileId, fromMillis, toMillis }) => ({
      file_id: fileId,
      from_ms: fromMillis,
      to_ms: toMillis,
    }))
}

/**
 * The cut that an order or a draft describes. Deleted segments stand behind the one that they follow in their file.
 *
 * @returns undefined for what segments cannot show: nothing at all, a range twice, a file that is not there any more
 */
export function fromRanges(
  operation: string,
  ranges: readonly Range[],
  films: readonly Film[],
): Cut | undefined {
  const named = films.filter((film) => ranges.some((range) => range.file_id === film.fileId))
  const known = ranges.every((range) => fits(range, films))
  if (!known || named.length === 0) return undefined
  if (operation === 'remove') {
    return named.flatMap((film) => tiles(film, ranges).map((tile) => ({ ...tile, isKept: !tile.isKept })))
  }
  if (named.some((film) => overlap(of(film, ranges)))) return undefined
  return arranged(
    ranges,
    named.flatMap((film) => tiles(film, ranges)),
  )
}

function fits(range: Range, films: readonly Film[]): boolean {
  const film = films.find(({ fileId }) => fileId === range.file_id)
  return (
    film !== undefined &&
    0 <= range.from_ms &&
    range.from_ms < range.to_ms &&
    range.to_ms <= film.durationMillis
  )
}

function of(film: Film, ranges: readonly Range[]): Range[] {
  return ranges
    .filter((range) => range.file_id === film.fileId)
    .sort((one, other) => one.from_ms - other.from_ms)
}

function overlap(sorted: readonly Range[]): boolean {
  return sorted.some((range, index) => index > 0 && range.from_ms < (sorted[index - 1]?.to_ms ?? 0))
}

/** The ranges of a file, kept, and what lies between them. Overlapping ones count as one. */
function tiles(film: Film, ranges: readonly Range[]): Segment[] {
  const tiled: Segment[] = []
  let end = 0
  const add = (to: number, isKept: boolean) => {
    if (to > end) tiled.push({ fileId: film.fileId, fromMillis: end, toMillis: to, isKept })
    end = Math.max(end, to)
  }
  for (const range of of(film, ranges)) {
    add(range.from_ms, false)
    add(range.to_ms, true)
  }
  add(film.durationMillis, false)
  return tiled
}

/** Kept tiles in the order of the ranges, each with the deleted one behind it; the one before the first goes before it. */
function arranged(ranges: readonly Range[], all: readonly Segment[]): Cut {
  return ranges.flatMap((range) => {
    const own = all.findIndex((tile) => tile.fileId === range.file_id && tile.fromMillis === range.from_ms)
    return [
      ...(all[own - 1]?.fromMillis === 0 ? deleted(all, own - 1) : []),
      ...all.slice(own, own + 1),
      ...deleted(all, own + 1),
    ].filter((tile) => tile.fileId === range.file_id)
  })
}

function deleted(all: readonly Segment[], index: number): Segment[] {
  return all.slice(index, index + 1).filter((tile) => !tile.isKept)
}
