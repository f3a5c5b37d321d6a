import { describe, expect, it } from 'vitest'
import { exact, readExact, shifted } from './exact'

describe('an exact time', () => {
  it.each([
    [0, '00:00:00.000'],
    [96_040, '00:01:36.040'],
    [3_600_000, '01:00:00.000'],
    [-5, '00:00:00.000'],
  ])('of %i ms is written %s', (millis, text) => expect(exact(millis)).toBe(text))

  it.each([
    ['00:01:36.040', 96_040],
    ['1:36', 96_000],
    ['96', 96_000],
    ['96.5', 96_500],
    ['75:00', 4_500_000],
    ['0:0:1.0009', 1_000],
    ['００：０１：３６．５', 96_500],
    ['1:36。5', 96_500],
    [' 1:36 ', 96_000],
  ])('is read from %s', (text, millis) => expect(readExact(text)).toBe(millis))

  it.each(['', 'a', '1:', ':1', '1:60', '1:60:00', '-1', '1:2:3:4', '1e3', '.5'])(
    'is not read from "%s"',
    (text) => expect(readExact(text)).toBeUndefined(),
  )

  it('comes back as it was written', () => {
    for (let millis = 0; millis < 40_000_000; millis += 1_234_567)
      expect(readExact(exact(millis))).toBe(millis)
  })
})

describe('a shift', () => {
  it('has a sign', () => {
    expect(shifted(1_800)).toBe('+1.8 s')
    expect(shifted(-420)).toBe('−0.4 s')
  })
})
