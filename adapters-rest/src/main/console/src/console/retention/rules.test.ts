import { describe, expect, it } from 'vitest'
import { formOf, isSame, outlookOf, rulesOf, type Ending } from './rules'

const NOW = '2026-03-02T12:00:00.000Z'

const ending = (id: string, deleted_at: string, held = false): Ending => ({
  recording_id: id,
  deleted_at,
  rule: 'retention',
  held,
})

describe('rules in a form', () => {
  it('come back as they were', () => {
    const rules = { keep_days: 365, keep_days_of: [{ origin: 'local', days: 30 }], trash_days: 14 }
    expect(rulesOf(formOf(rules))).toEqual(rules)
  })
  it('say nothing of what has no rule', () =>
    expect(rulesOf(formOf({}))).toEqual({ keep_days_of: [], trash_days: 0 }))
  it('are the same in any order', () =>
    expect(
      isSame(
        formOf({
          keep_days_of: [
            { origin: 'upload', days: 1 },
            { origin: 'cloud', days: 2 },
          ],
        }),
        formOf({
          keep_days_of: [
            { origin: 'cloud', days: 2 },
            { origin: 'upload', days: 1 },
          ],
          trash_days: 0,
        }),
      ),
    ).toBe(true))
  it('are others with one day more', () =>
    expect(isSame(formOf({ keep_days: 1 }), formOf({ keep_days: 2 }))).toBe(false))
})

describe('an outlook', () => {
  const outlook = outlookOf(
    [
      ending('later', '2026-03-05T00:00:00.000Z'),
      ending('held', '2026-03-01T00:00:00.000Z', true),
      ending('soon', '2026-03-02T12:00:00.001Z'),
      ending('now', NOW),
      ending('before', '2026-01-01T00:00:00.000Z'),
    ],
    NOW,
    false,
  )
  const ids = (endings: Ending[]) => endings.map((one) => one.recording_id)

  it('tells what goes at once', () => expect(ids(outlook.now)).toEqual(['before', 'now']))
  it('tells what goes later, the next first', () => expect(ids(outlook.soon)).toEqual(['soon', 'later']))
  it('tells what is held', () => expect(ids(outlook.held)).toEqual(['held']))
})
