import { describe, expect, it } from 'vitest'
import { daysUntil, noticesOf, type Standing } from './standing'

const NOON = '2026-03-02T12:00:00.000Z'
const DAY_MS = 86_400_000
const after = (millis: number) => new Date(Date.parse(NOON) + millis).toISOString()

const standing = (more: Partial<Standing>): Standing => ({
  at: NOON,
  edition: 'business',
  standing: 'active',
  used_bytes: 7,
  reserved_bytes: 0,
  full: false,
  trash_days: 0,
  warnings: [],
  ...more,
})

describe('days until an end', () => {
  it.each([
    [1, 1],
    [DAY_MS, 1],
    [DAY_MS + 1, 2],
    [90 * DAY_MS, 90],
    [0, 1],
    [-1, 1],
  ])('in %i ms are %i', (millis, days) => expect(daysUntil(after(millis), NOON)).toBe(days))
})

describe('a notice', () => {
  it('is not given while all is well', () =>
    expect(noticesOf(standing({ paid_until: after(31 * DAY_MS), used_percent: 79 }))).toEqual([]))

  it('tells of an end from 30 days before', () =>
    expect(noticesOf(standing({ paid_until: after(30 * DAY_MS) }))).toEqual([
      { kind: 'ends', days: 30, at: after(30 * DAY_MS), isForCompanies: true },
    ]))

  it('says that a member loses nothing', () =>
    expect(noticesOf(standing({ edition: 'member', paid_until: after(1) }))).toMatchObject([
      { days: 1, isForCompanies: false },
    ]))

  it('does not tell of the end of a free edition that was one of a member', () =>
    expect(noticesOf(standing({ edition: 'free', paid_until: after(-DAY_MS) }))).toEqual([]))

  it('counts the 90 days down', () =>
    expect(
      noticesOf(
        standing({
          standing: 'in_grace',
          paid_until: after(-1),
          grace_ends_at: after(90 * DAY_MS - 1),
        }),
      ),
    ).toEqual([{ kind: 'in_grace', days: 90, at: after(90 * DAY_MS - 1) }]))

  it('says when it is over', () =>
    expect(noticesOf(standing({ standing: 'lapsed', grace_ends_at: after(-1) }))).toEqual([
      { kind: 'lapsed' },
    ]))

  it('warns at 80 percent', () =>
    expect(noticesOf(standing({ used_percent: 80 }))).toEqual([{ kind: 'nearly_full', percent: 80 }]))

  it('warns of a full vault once', () =>
    expect(noticesOf(standing({ full: true, used_percent: 100 }))).toEqual([{ kind: 'full' }]))

  it('names the end before the space', () =>
    expect(noticesOf(standing({ full: true, paid_until: after(1) })).map((one) => one.kind)).toEqual([
      'ends',
      'full',
    ]))
})
