import { describe, expect, it, vi } from 'vitest'
import { faults, takeSecret, type Wishes } from './wishes'

const good: Wishes = {
  organisation: '第一中学',
  edition: 'business',
  ownerId: 'head',
  ownerName: '王校长',
  password: 'open sesame',
  repeat: 'open sesame',
}

describe('what the owner fills in', () => {
  it('has no fault when it keeps to the bounds', () => expect(faults(good)).toEqual({}))

  it.each([
    [{ organisation: ' ' }, { organisation: 'required' }],
    [{ ownerId: 'no id, this' }, { ownerId: 'idOdd' }],
    [{ ownerId: 'x'.repeat(65) }, { ownerId: 'idOdd' }],
    [{ password: '1234567', repeat: '1234567' }, { password: 'passwordShort' }],
    [{ password: '密'.repeat(129), repeat: '密'.repeat(129) }, { password: 'passwordLong' }],
    [{ repeat: 'open sesam' }, { repeat: 'passwordsDiffer' }],
  ])('is told what is wrong with %o', (change, expected) =>
    expect(faults({ ...good, ...change })).toEqual(expected),
  )

  it('may be of any script', () =>
    expect(faults({ ...good, password: '八个汉字的密码呀', repeat: '八个汉字的密码呀' })).toEqual({}))
})

it('takes the secret out of the address', () => {
  const past = { state: { back: null }, replaceState: vi.fn() }
  const place = { hash: '#abc123', pathname: '/console/setup', search: '' }

  expect(takeSecret(place as Location, past as unknown as History)).toBe('abc123')
  expect(past.replaceState).toHaveBeenCalledWith({ back: null }, '', '/console/setup')
})
