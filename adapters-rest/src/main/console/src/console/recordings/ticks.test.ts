import { describe, expect, it } from 'vitest'
import type { Recording } from './list'
import { useTicks } from './ticks'

const row = (id: string, state = 'ready') => ({ recording_id: id, state }) as Recording
const rows = ['1', '2', '3', '4'].map((id) => row(id, id === '3' ? 'recording' : 'ready'))
const [first, second, , fourth] = rows as [Recording, Recording, Recording, Recording]
const ids = (ticks: ReturnType<typeof useTicks>) => ticks.all.value.map((one) => one.recording_id)

describe('ticks', () => {
  it('come and go', () => {
    const ticks = useTicks(() => rows)
    ticks.toggle(first)
    ticks.toggle(second)
    ticks.toggle(first)
    expect(ids(ticks)).toEqual(['2'])
    expect(ticks.isSome.value).toBe(true)
  })
  it('go over a range, but for what is being recorded', () => {
    const ticks = useTicks(() => rows)
    ticks.toggle(first)
    ticks.toggle(fourth, true)
    expect(ids(ticks)).toEqual(['1', '2', '4'])
    expect(ticks.isPage.value).toBe(true)
  })
  it('stay on other pages', () => {
    let page = rows
    const ticks = useTicks(() => page)
    ticks.togglePage()
    page = [row('9')]
    expect(ticks.count.value).toBe(3)
  })
  it('end with what is deleted', () => {
    const ticks = useTicks(() => rows)
    ticks.togglePage()
    ticks.drop(['1', '2'])
    expect(ids(ticks)).toEqual(['4'])
    ticks.clear()
    expect(ticks.count.value).toBe(0)
  })
})
