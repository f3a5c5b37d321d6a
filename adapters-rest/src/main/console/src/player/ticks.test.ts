import { expect, it } from 'vitest'
import { visibleTicks } from './ticks'

const chapters = (...starts: number[]) => starts.map((start) => ({ title: 'x', start, end: start + 1 }))

it('shows ticks that are six pixels apart, and none at either end', () => {
  // 1000 pixels for 1000 seconds.
  expect(visibleTicks(chapters(0, 5, 100, 105, 106, 111, 995), 1000, 1000)).toEqual([100, 106])
})

it('thins out eighty chapters on a phone', () => {
  const starts = Array.from({ length: 81 }, (_, at) => at * 10)
  expect(visibleTicks(chapters(...starts), 810, 330).length).toBeLessThan(55)
})
