import { describe, expect, it } from 'vitest'
import {
  drafted,
  endBounds,
  fromRanges,
  indexAt,
  isSimple,
  join,
  keep,
  keptMillis,
  leaveOut,
  markIn,
  markOut,
  MAX_SEGMENTS,
  merge,
  moveEnd,
  moveStart,
  only,
  ordered,
  reorder,
  split,
  startBounds,
  toggle,
  whole,
  type Cut,
  type Film,
} from './segments'

const morning: Film = { fileId: '6', durationMillis: 60_000 }
const evening: Film = { fileId: '7', durationMillis: 30_000 }
const films = [morning, evening]

/** {@code 6:0-20 6:20-60!}: seconds, an exclamation mark where it is deleted. */
const told = (cut: Cut) =>
  cut
    .map(
      ({ fileId, fromMillis, toMillis, isKept }) =>
        `${fileId}:${fromMillis / 1000}-${toMillis / 1000}${isKept ? '' : '!'}`,
    )
    .join(' ')

const parted = (...seconds: number[]) =>
  seconds.reduce<Cut>((cut, second) => split(cut, '6', second * 1000), whole(morning))

describe('a split', () => {
  it('makes two of one, kept as it was', () => expect(told(parted(20))).toBe('6:0-20 6:20-60'))
  it.each([0, 20_000, 60_000, 61_000, -1])('at %i ms does nothing', (millis) => {
    const cut = parted(20)
    expect(split(cut, '6', millis)).toBe(cut)
  })
  it('may leave a millisecond', () =>
    expect(told(split(whole(morning), '6', 1))).toBe('6:0-0.001 6:0.001-60'))
  it('of another file does nothing', () => {
    const cut = whole(morning)
    expect(split(cut, '7', 1000)).toBe(cut)
  })
  it('ends where an order would have too many ranges', () => {
    let cut = whole(morning)
    for (let at = 1; at <= MAX_SEGMENTS; at++) cut = split(cut, '6', at * 100)
    expect(cut).toHaveLength(MAX_SEGMENTS)
  })
})

describe('deleting', () => {
  it('marks', () => expect(told(toggle(parted(20), 0))).toBe('6:0-20! 6:20-60'))
  it('and restoring leaves all as it was', () => {
    const cut = parted(20)
    expect(toggle(toggle(cut, 0), 0)).toEqual(cut)
  })
  it('takes its length from what is kept', () => expect(keptMillis(toggle(parted(20), 0))).toBe(40_000))
  it('of what is deleted is no change', () => {
    const cut = toggle(parted(20), 0)
    expect(keep(cut, 0, false)).toBe(cut)
  })
})

describe('merging', () => {
  it('takes the next one in', () => expect(told(merge(parted(20, 40), 0))).toBe('6:0-40 6:40-60'))
  it('of the last one takes the one before it in', () =>
    expect(told(merge(parted(20, 40), 2))).toBe('6:0-20 6:20-60'))
  it('keeps what this one was', () => expect(told(merge(toggle(parted(20), 0), 0))).toBe('6:0-60!'))
  it('finds the neighbour in the film, wherever it is in the list', () =>
    expect(told(merge(reorder(parted(20, 40), 2, 0), 1))).toBe('6:40-60 6:0-40'))
  it('of the only one does nothing', () => {
    const cut = whole(morning)
    expect(merge(cut, 0)).toBe(cut)
  })
})

describe('a bound', () => {
  it('moves for both sides', () => {
    expect(told(moveStart(parted(20), 1, 12_345))).toBe('6:0-12.345 6:12.345-60')
    expect(told(moveEnd(parted(20), 0, 30_000))).toBe('6:0-30 6:30-60')
  })
  it('leaves the neighbour a millisecond', () => {
    expect(startBounds(parted(20, 40), 1)).toEqual({ min: 1, max: 39_999 })
    expect(endBounds(parted(20, 40), 1)).toEqual({ min: 20_001, max: 59_999 })
    expect(told(moveStart(parted(20, 40), 1, -5))).toBe('6:0-0.001 6:0.001-40 6:40-60')
    expect(told(moveEnd(parted(20, 40), 1, 99_000))).toBe('6:0-20 6:20-59.999 6:59.999-60')
  })
  it('at the end of the film leaves a deleted rest', () => {
    expect(told(moveStart(whole(morning), 0, 5_000))).toBe('6:0-5! 6:5-60')
    expect(told(moveEnd(whole(morning), 0, 50_000))).toBe('6:0-50 6:50-60!')
  })
  it('that stays is no change', () => {
    const cut = parted(20)
    expect(moveStart(cut, 1, 20_000)).toBe(cut)
    expect(moveEnd(cut, 1, 70_000)).toBe(cut)
  })
})

describe('in and out', () => {
  it('trim the segment that they are in', () => {
    const cut = markOut(markIn(whole(morning), '6', 10_000), '6', 50_000)
    expect(told(cut)).toBe('6:0-10! 6:10-50 6:50-60!')
    expect(isSimple(cut)).toBe(true)
  })
  it('restore what they take from a deleted one', () =>
    expect(told(markIn(toggle(whole(morning), 0), '6', 10_000))).toBe('6:0-10! 6:10-60'))
  it('at the beginning of a segment leave the one before alone', () =>
    expect(told(markIn(parted(20), '6', 20_000))).toBe('6:0-20 6:20-60'))
  it('beyond the film do nothing', () => {
    const cut = whole(morning)
    expect(markIn(cut, '6', 60_000)).toBe(cut)
    expect(markOut(cut, '6', 60_000)).toBe(cut)
  })
  it('are one range of basic clipping', () => {
    expect(told(only(morning, 0, 60_000))).toBe('6:0-60')
    expect(told(only(morning, 5_000, 60_000))).toBe('6:0-5! 6:5-60')
  })
})

describe('the order', () => {
  it('is that of the list', () => expect(told(reorder(parted(20, 40), 2, 0))).toBe('6:40-60 6:0-20 6:20-40'))
  it.each([-1, 3])('has no place %i', (to) => {
    const cut = parted(20, 40)
    expect(reorder(cut, 1, to)).toBe(cut)
  })
  it('takes in other files, once', () => {
    const both = join(whole(morning), evening)
    expect(told(both)).toBe('6:0-60 7:0-30')
    expect(join(both, evening)).toBe(both)
    expect(isSimple(both)).toBe(false)
  })
  it('lets files go, but not the last one', () => {
    expect(told(leaveOut(join(whole(morning), evening), '6'))).toBe('7:0-30')
    const cut = parted(20)
    expect(leaveOut(cut, '6')).toBe(cut)
  })
})

describe('what is ordered', () => {
  it('has one range for what goes on', () =>
    expect(ordered(parted(20, 40))).toEqual([{ file_id: '6', from_ms: 0, to_ms: 60_000 }]))
  it('has two where the order is another', () => expect(ordered(reorder(parted(20), 1, 0))).toHaveLength(2))
  it('leaves the draft as it is', () => {
    const cut = parted(20, 40)
    ordered(cut)
    expect(drafted(cut)).toHaveLength(3)
  })
})

describe('what comes back from the server', () => {
  it('has the deleted parts between the ranges', () =>
    expect(told(fromRanges('keep', [{ file_id: '6', from_ms: 10_000, to_ms: 20_000 }], films) ?? [])).toBe(
      '6:0-10! 6:10-20 6:20-60!',
    ))
  it('may be told by what is removed', () => {
    const removed = [
      { file_id: '6', from_ms: 30_000, to_ms: 40_000 },
      { file_id: '6', from_ms: 20_000, to_ms: 35_000 },
    ]
    expect(told(fromRanges('remove', removed, films) ?? [])).toBe('6:0-20 6:20-35! 6:35-40! 6:40-60')
  })
  it.each([
    ['nothing', []],
    ['a file that is gone', [{ file_id: '9', from_ms: 0, to_ms: 1 }]],
    ['more than there is', [{ file_id: '6', from_ms: 0, to_ms: 60_001 }]],
    [
      'a range twice',
      [
        { file_id: '6', from_ms: 0, to_ms: 10 },
        { file_id: '6', from_ms: 9, to_ms: 20 },
      ],
    ],
  ])('is not shown where it is %s', (_, ranges) => expect(fromRanges('keep', ranges, films)).toBeUndefined())
})

/** The same sequence for the same seed (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

function edited(cut: Cut, draw: (below: number) => number): Cut {
  const index = draw(cut.length)
  const fileId = films[draw(2)]?.fileId ?? ''
  const millis = draw(61_000)
  const edits = [
    () => split(cut, fileId, millis),
    () => toggle(cut, index),
    () => merge(cut, index),
    () => moveStart(cut, index, millis),
    () => moveEnd(cut, index, millis),
    () => markIn(cut, fileId, millis),
    () => markOut(cut, fileId, millis),
    () => reorder(cut, index, draw(cut.length)),
    () => join(cut, evening),
  ]
  return edits[draw(edits.length)]?.() ?? cut
}

describe.each(Array.from({ length: 200 }, (_, seed) => seed))('after any edits (%i)', (seed) => {
  const draw = chance(seed)
  let cut: Cut = whole(morning)
  for (let edit = 0; edit < 30; edit++) cut = edited(cut, draw)

  it('segments lie side by side from the beginning of their film to its end', () => {
    for (const film of films) {
      const own = cut
        .filter((segment) => segment.fileId === film.fileId)
        .sort((one, other) => one.fromMillis - other.fromMillis)
      let end = 0
      for (const segment of own) {
        expect(segment.fromMillis).toBe(end)
        expect(segment.toMillis).toBeGreaterThan(end)
        end = segment.toMillis
      }
      if (own.length > 0) expect(end).toBe(film.durationMillis)
    }
  })

  it('every moment is in one segment', () => {
    const at = draw(60_000)
    expect(indexAt(cut, '6', at)).toBeGreaterThanOrEqual(0)
  })

  it('a draft of it keeps the same in the same order', () => {
    const back = fromRanges('keep', drafted(cut), films)
    if (drafted(cut).length === 0) expect(back).toBeUndefined()
    else expect(drafted(back ?? [])).toEqual(drafted(cut))
  })

  it('an order of it is as long as what is kept', () => {
    const millis = ordered(cut).reduce((sum, range) => sum + range.to_ms - range.from_ms, 0)
    expect(millis).toBe(keptMillis(cut))
  })
})
