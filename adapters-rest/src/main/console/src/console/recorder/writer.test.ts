import { describe, expect, it } from 'vitest'
import { MemoryShelf } from './memoryShelf'
import { newTake } from './take'
import { Writer } from './writer'

const CLUSTER = [0x1f, 0x43, 0xb6, 0x75]

async function shelfWithTake(): Promise<MemoryShelf> {
  const shelf = new MemoryShelf()
  await shelf.add(
    newTake({ captureId: '7', recordingId: '8', meetingId: '9' }, '1/alice', 'Algebra', 'video/webm', 0),
  )
  return shelf
}

describe('what a recorder hands out', () => {
  it('is numbered and timed in its order, and counted', async () => {
    const shelf = await shelfWithTake()
    let told = 0
    const writer = new Writer(shelf, '7', 'video/webm', 1_000, () => told++)

    writer.add(new Blob([new Uint8Array([1, 2, 3])]), 6_000)
    writer.add(new Blob([]), 6_500)
    writer.add(new Blob([new Uint8Array([4])]), 11_000)
    await writer.done()

    const times = shelf.chunks.map(({ number, startsAt, endsAt }) => [number, startsAt, endsAt])
    expect(times).toEqual([
      [1, 1_000, 6_000],
      [2, 6_000, 11_000],
    ])
    expect(shelf.kept.get('7')).toMatchObject({ segments: 2, bytes: 4 })
    expect(told).toBe(2)
  })

  it('never ends before it starts, whatever the clock does', async () => {
    const shelf = await shelfWithTake()
    const writer = new Writer(shelf, '7', 'video/webm', 5_000, () => {})

    writer.add(new Blob([new Uint8Array([1])]), 4_000)
    await writer.done()

    expect(shelf.chunks[0]).toMatchObject({ startsAt: 5_000, endsAt: 5_001 })
  })

  it('leaves pauses out', async () => {
    const shelf = await shelfWithTake()
    const writer = new Writer(shelf, '7', 'video/webm', 0, () => {})

    writer.add(new Blob([new Uint8Array([1])]), 5_000)
    writer.goOnAt(60_000)
    writer.add(new Blob([new Uint8Array([2])]), 65_000)
    await writer.done()

    expect(shelf.chunks[1]).toMatchObject({ startsAt: 60_000, endsAt: 65_000 })
  })

  it('keeps the head of the stream apart', async () => {
    const shelf = await shelfWithTake()
    const writer = new Writer(shelf, '7', 'video/webm', 0, () => {})

    writer.add(new Blob([new Uint8Array([7, 7, ...CLUSTER, 1])]), 5_000)
    await writer.done()

    expect([...new Uint8Array((await shelf.head('7')) ?? new ArrayBuffer(0))]).toEqual([7, 7])
  })
})
