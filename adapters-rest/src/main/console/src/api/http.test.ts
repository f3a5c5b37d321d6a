import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { address, api, call, useCsrfToken } from './http'

const answer = (status: number, body: unknown) =>
  new Response(body === undefined ? null : JSON.stringify(body), { status })
const fetches = vi.fn<typeof fetch>()

beforeEach(() => {
  fetches.mockReset()
  vi.stubGlobal('fetch', fetches)
  useCsrfToken('proof')
})
afterEach(() => void vi.unstubAllGlobals())

const headers = () => fetches.mock.calls[0]?.[1]?.headers as Record<string, string>

describe('a call', () => {
  it('names the CSRF token when it changes something', async () => {
    fetches.mockResolvedValue(answer(204, undefined))
    await api.delete('/api/recordings/1')
    expect(headers()['X-CSRF-Token']).toBe('proof')
  })

  it('names no token when it only asks', async () => {
    fetches.mockResolvedValue(answer(200, {}))
    await api.get('/api/recordings')
    expect(headers()['X-CSRF-Token']).toBeUndefined()
  })

  it('that is refused throws what the server said', async () => {
    fetches.mockResolvedValue(answer(409, { code: 'legal_hold', detail: 'held', request_id: 'r-1' }))
    await expect(call('DELETE', '/api/recordings/1')).rejects.toMatchObject({
      code: 'legal_hold',
      status: 409,
      requestId: 'r-1',
    })
  })

  it('that nobody answers is a problem of the network', async () => {
    fetches.mockRejectedValue(new TypeError('failed to fetch'))
    await expect(call('GET', '/api/recordings')).rejects.toMatchObject({
      code: 'network',
      isWorthRetrying: true,
    })
  })
})

it('leaves absent values out of an address', () =>
  expect(address('/api/recordings', { page: 2, q: '', from: undefined })).toBe('/api/recordings?page=2'))
