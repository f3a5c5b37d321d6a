import type { LocationQuery } from 'vue-router'
import { describe, expect, it } from 'vitest'
import { asked, isSearch, NOTHING, read, write } from './search'

describe('the address of the list', () => {
  it('is read back as it was written', () => {
    const search = { ...NOTHING, from: '2026-10-01', code: '423111111', q: '规划 %', page: 3, size: 20 }
    expect(read(write(search))).toEqual(search)
  })
  it('leaves out what is as usual', () => expect(write({ ...NOTHING })).toEqual({}))
  it.each<LocationQuery>([
    { page: '0' },
    { page: 'x' },
    { page: '1.5' },
    { size: '1000' },
    { from: '2026-13-45' },
    { state: 'done' },
    { code: ['1', '2'] },
  ])('shrugs off %j', (query) => expect(read(query)).toEqual(NOTHING))
})

describe('what is asked of the server', () => {
  it('has whole days', () => {
    const query = asked({ ...NOTHING, from: '2026-10-01', to: '2026-10-01' })
    expect(Date.parse(String(query['to'])) - Date.parse(String(query['from']))).toBe(86_399_999)
  })
  it('is nothing but a page without a search', () => {
    expect(isSearch({ ...NOTHING, page: 4 })).toBe(false)
    expect(isSearch({ ...NOTHING, q: 'a' })).toBe(true)
  })
})
