import { describe, expect, it } from 'vitest'
import { lineAt, marked, search } from './transcript'

const cues = [
  { start: 1, end: 2, text: 'Welcome', voice: '张敏' },
  { start: 5, end: 8, text: '我们回顾第三季度' },
  { start: 9, end: 12, text: 'Any questions?' },
]

describe('the line of a moment', () => {
  it.each([
    [0, -1],
    [1, 0],
    [4.9, 0],
    [5, 1],
    [100, 2],
  ])('at %d s is %d', (seconds, line) => expect(lineAt(cues, seconds)).toBe(line))
})

describe('searching', () => {
  it('finds whatever the case, and speakers too', () => {
    expect(search(cues, 'welcome')).toHaveLength(1)
    expect(search(cues, '张敏')).toHaveLength(1)
    expect(search(cues, ' ')).toHaveLength(3)
    expect(search(cues, '第四')).toHaveLength(0)
  })

  it('marks what was found', () => {
    expect(marked('Any any', 'ANY')).toEqual([
      { text: 'Any', isHit: true },
      { text: ' ', isHit: false },
      { text: 'any', isHit: true },
    ])
    expect(marked('Any', '')).toEqual([{ text: 'Any', isHit: false }])
  })
})
