import { describe, expect, it } from 'vitest'
import { changesOf, isPassword, makePassword, search, type Person } from './people'

const person = (user_id: string, name: string, roles: string[] = []): Person => ({
  user_id,
  name,
  roles,
  kind: 'person',
  administrator: false,
  disabled: false,
  created_at: '2026-03-02T12:00:00.000Z',
})

describe('a password that is made', () => {
  it('is good enough and easy to read out', () => {
    for (let time = 0; time < 200; time += 1) expect(makePassword()).toMatch(/^[^0O1lI]{14}$/)
  })
  it('is another one each time', () => expect(makePassword()).not.toBe(makePassword()))
})

describe('a password', () => {
  it.each([
    ['1234567', false],
    ['12345678', true],
    ['七个字的密码啊', false],
    ['八个字的密码好啊', true],
    ['😀😀😀😀', false],
    ['x'.repeat(128), true],
    ['x'.repeat(129), false],
  ])('%s may be chosen: %s', (text, allowed) => expect(isPassword(text)).toBe(allowed))
})

describe('a change', () => {
  const before = person('zhang', '张敏', ['tenant_admin', 'recording_admin'])
  it('is empty when nothing is different', () =>
    expect(changesOf(before, '张敏', ['recording_admin', 'tenant_admin'])).toEqual({}))
  it('says all roles', () =>
    expect(changesOf(before, '张敏', ['recording_admin'])).toEqual({ roles: ['recording_admin'] }))
  it('may take away every role', () => expect(changesOf(before, '张敏', [])).toEqual({ roles: [] }))
  it('says a name', () => expect(changesOf(before, '张 敏', before.roles)).toEqual({ name: '张 敏' }))
})

describe('a search', () => {
  const people = [person('zhang', '张敏'), person('li', 'Li Na')]
  it('finds by id', () => expect(search(people, 'ZHA').map((one) => one.user_id)).toEqual(['zhang']))
  it('finds by name', () => expect(search(people, ' na').map((one) => one.user_id)).toEqual(['li']))
  it('finds all with nothing said', () => expect(search(people, ' ')).toHaveLength(2))
})
