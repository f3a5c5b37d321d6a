import { expect, it, vi } from 'vitest'
import { LineList, lineAt } from './lines'
import { marked } from './transcript'

const lines = [
  { start: 1, text: 'a' },
  { start: 5, text: 'b' },
  { start: 9, text: 'c' },
]

it.each([
  [0, -1],
  [1, 0],
  [4.9, 0],
  [5, 1],
  [100, 2],
])('at %d seconds it is line %d', (seconds, at) => expect(lineAt(lines, seconds)).toBe(at))

it('tells of a line once, and jumps to where it begins', () => {
  const jump = vi.fn()
  const list = new LineList(jump)
  list.show(lines)
  expect(list.moveTo(5)?.textContent).toContain('b')
  expect(list.moveTo(6)).toBeUndefined()
  list.element.querySelectorAll('button')[2]?.click()
  expect(jump).toHaveBeenCalledExactlyOnceWith(9)
})

it.each([
  ['第四季度，第四次', '第四', 2],
  ['Plan the PLAN', 'plan', 2],
  ['nothing', 'x', 0],
  ['İstanbul', 'stan', 0],
])('%s has %s %d times', (text, sought, times) => {
  const parts = marked(text, sought)
  expect(parts.filter((part) => typeof part !== 'string')).toHaveLength(times)
  expect(parts.map((part) => (typeof part === 'string' ? part : part.textContent)).join('')).toBe(text)
})
