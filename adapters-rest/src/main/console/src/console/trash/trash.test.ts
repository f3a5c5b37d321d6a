import { expect, it } from 'vitest'
import { daysLeft, type Binned } from './trash'

const NOON = Date.parse('2026-03-02T12:00:00.000Z')
const DAY_MS = 86_400_000

it.each([
  [30 * DAY_MS, 30],
  [DAY_MS + 1, 2],
  [1, 1],
  [0, 0],
  [-DAY_MS, 0],
])('what is kept for %i ms has %i days left', (millis, days) => {
  const binned = { ends_at: new Date(NOON + millis).toISOString() } as Binned
  expect(daysLeft(binned, NOON)).toBe(days)
})
