import { describe, expect, it } from 'vitest'
import { begin, MAX_STEPS, redo, step, undo } from './history'

describe('a history', () => {
  const three = [1, 2, 3].reduce(step, begin(0))

  it('goes back and forth', () => {
    expect(undo(undo(three)).present).toBe(1)
    expect(redo(undo(undo(three))).present).toBe(2)
  })
  it('ends at both ends', () => {
    expect(undo(begin(0)).present).toBe(0)
    expect(redo(three).present).toBe(3)
  })
  it('forgets what was undone with the next step', () => expect(step(undo(three), 9).future).toEqual([]))
  it('does not count what changes nothing', () => expect(step(three, 3)).toBe(three))
  it('takes a hundred steps back and no more', () => {
    let long = begin(0)
    for (let state = 1; state <= MAX_STEPS + 1; state++) long = step(long, state)
    for (let back = 0; back < MAX_STEPS + 5; back++) long = undo(long)
    expect(long.present).toBe(1)
    expect(long.future).toHaveLength(MAX_STEPS)
  })
})
