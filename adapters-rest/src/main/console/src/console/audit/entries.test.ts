import { describe, expect, it } from 'vitest'
import { edgeOf, filterOf, queryOf, receiptPath, subjectsOf, type Deletion } from './entries'

describe('a filter in the address', () => {
  it('is read back', () =>
    expect(filterOf({ from: '2026-03-02', to: '2026-03-03', actor: 't1', action: 'page.open' })).toEqual({
      from: '2026-03-02',
      to: '2026-03-03',
      actor: 't1',
      action: 'page.open',
      recording: '',
    }))
  it.each(['2026-13-40', 'yesterday', '2026-03-02T10:00', ''])('takes no %s for a day', (from) =>
    expect(filterOf({ from }).from).toBe(''),
  )
  it('takes lists for nothing', () => expect(filterOf({ actor: ['a', 'b'] }).actor).toBe(''))
  it('takes a pasted id with blanks', () => expect(filterOf({ recording: ' 13 18 ' }).recording).toBe('1318'))
})

describe('a day', () => {
  it('ends a millisecond before the next', () => {
    const next = Date.parse(edgeOf('2026-03-03', 'from') ?? '')
    expect(next - Date.parse(edgeOf('2026-03-02', 'to') ?? '')).toBe(1)
  })
  it('that is not said bounds nothing', () => expect(edgeOf('', 'to')).toBeUndefined())
})

it('asks for nothing by an empty filter', () =>
  expect(Object.values(queryOf(filterOf({}))).every((value) => value === undefined)).toBe(true))

describe('a subject', () => {
  it('may be several things', () =>
    expect(subjectsOf('recording/42/file/7/tenant/1')).toEqual([
      { kind: 'recording', id: '42' },
      { kind: 'file', id: '7' },
    ]))
  it('may be nothing', () => expect(subjectsOf('')).toEqual([]))
})

describe('a receipt', () => {
  const deletion = { recording_id: '42' } as Deletion
  it('of a recording has its place', () =>
    expect(receiptPath(deletion)).toBe('/api/recordings/42/deletion-receipt'))
  it('of a file has its own', () =>
    expect(receiptPath({ ...deletion, file_id: '7' })).toBe('/api/recordings/42/files/7/deletion-receipt'))
})
