import { describe, expect, it, vi } from 'vitest'
import { lastDeliveries, readable, retry, type Delivery } from './deliveries'

const delivery = (id: number, attempts: number): Delivery => ({
  delivery_id: String(id),
  kind: 'classroom',
  recording_id: '1',
  event: 'local_record_callback',
  url: 'https://school.example/',
  key_id: '1400000001',
  state: 'pending',
  round: 1,
  attempts: Array.from({ length: attempts }, (_, index) => ({
    number: index + 1,
    started_at: '2026-10-27T08:32:00.000Z',
  })),
  created_at: '2026-10-27T08:32:00.000Z',
})

describe('deliveries', () => {
  it('count retries, not tries', () => {
    expect(retry(delivery(1, 1))).toEqual({ made: 0, of: 10 })
    expect(retry(delivery(1, 4))).toEqual({ made: 3, of: 10 })
  })

  it('are the last 200, asked for page by page', async () => {
    const page = Array.from({ length: 100 }, (_, index) => delivery(index, 1))
    const fetches = vi.fn(
      async () => new Response(JSON.stringify({ deliveries: page, next_before: '5' }), { status: 200 }),
    )
    vi.stubGlobal('fetch', fetches)

    expect(await lastDeliveries('')).toHaveLength(200)
    expect(fetches).toHaveBeenCalledTimes(2)
    vi.unstubAllGlobals()
  })

  it('show JSON so that people can read it, and other text as it is', () => {
    expect(readable('{"a":1}')).toBe('{\n  "a": 1\n}')
    expect(readable('not json')).toBe('not json')
  })
})
