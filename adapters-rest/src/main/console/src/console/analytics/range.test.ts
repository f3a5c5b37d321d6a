import { describe, expect, it } from 'vitest'
import { customRange, isAskable, readRange } from './range'

const NOW = new Date(2026, 10, 22, 3, 4)

describe('a range in the address', () => {
  it('of days ends today', () => {
    const { from, to } = readRange('30d', NOW)
    expect(from).toEqual(new Date(2026, 9, 24))
    expect(to).toEqual(new Date(2026, 10, 22, 23, 59, 59, 999))
  })

  it('of two days has both of them', () => {
    const { from, to } = readRange('2026-11-01..2026-11-20', NOW)
    expect(customRange(from, to)).toBe('2026-11-01..2026-11-20')
    expect(from).toEqual(new Date(2026, 10, 1))
  })

  it.each([
    undefined,
    '',
    '0d',
    '99d',
    'x',
    '2026-11-20..2026-11-01',
    '2026-01-01..2026-03-01',
    '2026-99-01..2026-99-02',
  ])('that is %s is the last seven days', (text) =>
    expect(readRange(text, NOW)).toEqual(readRange('7d', NOW)),
  )

  it('has 31 days at most', () => {
    expect(isAskable(readRange('31d', NOW))).toBe(true)
    expect(isAskable({ from: new Date(2026, 9, 22), to: new Date(2026, 10, 22, 23, 59) })).toBe(false)
  })
})
