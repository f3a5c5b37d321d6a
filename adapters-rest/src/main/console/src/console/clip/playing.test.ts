import { describe, expect, it } from 'vitest'
import { first, next } from './playing'
import type { Cut } from './segments'

const cut: Cut = [
  { fileId: '6', fromMillis: 0, toMillis: 10_000, isKept: false },
  { fileId: '6', fromMillis: 10_000, toMillis: 20_000, isKept: true },
  { fileId: '6', fromMillis: 20_000, toMillis: 30_000, isKept: true },
  { fileId: '6', fromMillis: 30_000, toMillis: 60_000, isKept: false },
  { fileId: '7', fromMillis: 5_000, toMillis: 9_000, isKept: true },
]

describe('a preview', () => {
  it('plays on inside of a segment', () => expect(next(cut, 1, '6', 15_000)).toEqual({ kind: 'on' }))
  it('does not stop where nothing is cut', () =>
    expect(next(cut, 1, '6', 19_990)).toEqual({ kind: 'over', index: 2 }))
  it('has begun a segment a picture too early', () =>
    expect(next(cut, 2, '6', 19_990)).toEqual({ kind: 'on' }))
  it('skips what is deleted, into the next file', () =>
    expect(next(cut, 2, '6', 29_986)).toEqual({ kind: 'jump', index: 4 }))
  it('leaves what is deleted', () => expect(next(cut, 0, '6', 3_000)).toEqual({ kind: 'jump', index: 1 }))
  it('finds its place when somebody went elsewhere', () =>
    expect(next(cut, 4, '6', 12_000)).toEqual({ kind: 'over', index: 1 }))
  it('ends with the last segment', () => expect(next(cut, 4, '7', 9_000)).toEqual({ kind: 'end' }))
  it('begins with the first that is kept', () => expect(first(cut)).toBe(1))
  it('does not begin where nothing is', () => expect(first(cut.slice(0, 1))).toBe(-1))
})
