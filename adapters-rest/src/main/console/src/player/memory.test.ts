import { beforeEach, describe, expect, it, vi } from 'vitest'
import { rememberPlace, rememberRate, rememberedPlace, rememberedRate, steppedRate } from './memory'

beforeEach(() => localStorage.clear())

describe('where a viewer left off', () => {
  it('is remembered for each film', () => {
    rememberPlace('a', 61.7, 600)
    rememberPlace('b', 30, 600)
    expect([rememberedPlace('a'), rememberedPlace('b'), rememberedPlace('c')]).toEqual([61, 30, undefined])
  })

  it.each([0, 5, 596, 600])('is forgotten at %d of 600 seconds', (seconds) => {
    rememberPlace('a', 61, 600)
    rememberPlace('a', seconds, 600)
    expect(rememberedPlace('a')).toBeUndefined()
  })

  it('is kept for a hundred films', () => {
    Array.from({ length: 101 }, (_, film) => rememberPlace(`f${film}`, 60, 600))
    expect([rememberedPlace('f0'), rememberedPlace('f1')]).toEqual([undefined, 60])
  })

  it.each(['{', 'null', '[["a"]]', '[1]'])('%s is no memory', (broken) => {
    localStorage.setItem('reelkeep.places', broken)
    expect(rememberedPlace('a')).toBeUndefined()
  })

  it('does without a browser that keeps anything', () => {
    const denied = vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('denied')
    })
    expect(rememberedPlace('a')).toBeUndefined()
    expect(rememberedRate()).toBe(1)
    denied.mockRestore()
  })
})

describe('speed', () => {
  it.each([
    [1, 1, 1.25],
    [3, 1, 3],
    [0.5, -1, 0.5],
    [1.1, -1, 1],
  ])('from %d by %d is %d', (rate, by, next) => expect(steppedRate(rate, by)).toBe(next))

  it('is remembered if it is one of ours', () => {
    rememberRate(1.5)
    expect(rememberedRate()).toBe(1.5)
    rememberRate(16)
    expect(rememberedRate()).toBe(1)
  })
})
