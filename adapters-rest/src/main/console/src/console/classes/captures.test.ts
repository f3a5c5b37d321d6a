import { describe, expect, it } from 'vitest'
import { lengthOf, queryOf, refreshed, runs, type Line } from './captures'

const line = (id: string, more: Partial<Line> = {}): Line =>
  ({ capture_id: id, opened_at: '2026-03-02T12:00:00.000Z', ...more }) as Line

describe('a list that is looked at again and again', () => {
  it('has what is new at its beginning', () =>
    expect(
      refreshed([line('2'), line('1')], [line('3'), line('2'), line('1')]).map((it) => it.capture_id),
    ).toEqual(['3', '2', '1']))
  it('keeps the pages behind', () =>
    expect(
      refreshed([line('9'), line('8'), line('7')], [line('9'), line('8')]).map((it) => it.capture_id),
    ).toEqual(['9', '8', '7']))
  it('shows what is new of what is known', () =>
    expect(refreshed([line('1')], [line('1', { progress_percent: 50 })])[0]?.progress_percent).toBe(50))
  it('is empty when nothing is found any more', () => expect(refreshed([line('1')], [])).toEqual([]))
})

describe('the length of a recording', () => {
  it('is that of its files', () => expect(lengthOf(line('1', { duration_ms: 5 }))).toBe(5))
  it('is the time until its stop while there are none', () =>
    expect(lengthOf(line('1', { stopped_at: '2026-03-02T12:01:00.000Z' }))).toBe(60_000))
  it('is not known before', () => expect(lengthOf(line('1'))).toBeUndefined())
})

it.each([
  [[], ''],
  [[2], '2'],
  [[2, 3, 4, 7, 9, 10], '2-4, 7, 9-10'],
])('%j are the runs %s', (numbers, text) => expect(runs(numbers)).toBe(text))

it('days are whole days where the browser is', () => {
  const query = queryOf({ q: ' a ', stage: '', origin: 'live', from: '2026-03-02', to: '2026-03-02' })

  expect(query['q']).toBe('a')
  expect(Date.parse(String(query['to'])) - Date.parse(String(query['from']))).toBe(86_399_999)
})
