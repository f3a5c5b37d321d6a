import { describe, expect, it } from 'vitest'
import { duration, position } from './time'

describe('a length', () => {
  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [260_000, '4:20'],
    [3_599_999, '59:59'],
    [3_600_000, '1:00:00'],
    [3_723_000, '1:02:03'],
  ])('of %i ms is written %s', (millis, written) => expect(duration(millis)).toBe(written))

  it('that is not known is a dash', () => expect(duration(undefined)).toBe('—'))
})

describe('a place in a film', () => {
  it('is written to the second', () => expect(position(260.9)).toBe('00:04:20'))
  it('is never before the beginning', () => expect(position(-1)).toBe('00:00:00'))
})
