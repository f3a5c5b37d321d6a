import { describe, expect, it } from 'vitest'
import { clock, parseStart, wideClock } from './time'

describe('where an address says to begin', () => {
  it.each([
    ['250', 250],
    ['0', 0],
    ['12.5', 12.5],
    ['4m10s', 250],
    ['4M10S', 250],
    ['1h2m3s', 3723],
    ['90s', 90],
    ['2h', 7200],
    ['4:10', 250],
    ['1:02:03', 3723],
    [' 7 ', 7],
  ])('%s is %d seconds', (text, seconds) => expect(parseStart(text)).toBe(seconds))

  it.each(['', '-3', '4m10', '10s4m', '1:2', 'x', '99999999', '999h', 'NaN', '1e3', undefined, null])(
    '%s is nowhere',
    (text) => expect(parseStart(text)).toBeUndefined(),
  )
})

describe('clocks', () => {
  it.each([
    [0, '0:00', '00:00:00'],
    [67.9, '1:07', '00:01:07'],
    [3599, '59:59', '00:59:59'],
    [5400, '1:30:00', '01:30:00'],
    [NaN, '0:00', '00:00:00'],
    [-1, '0:00', '00:00:00'],
  ])('%d is %s', (seconds, short, wide) => {
    expect(clock(seconds)).toBe(short)
    expect(wideClock(seconds)).toBe(wide)
  })
})
