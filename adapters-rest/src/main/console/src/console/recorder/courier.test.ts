import { beforeEach, describe, expect, it } from 'vitest'
import { Courier, HEARTBEAT_MS, PAUSES_MS, type Sent, type Wire } from './courier'
import { MemoryShelf } from './memoryShelf'
import { newTake, type Opened, type Stage } from './take'

const CLUSTER = [0x1f, 0x43, 0xb6, 0x75]
const bytes = (...values: number[]): ArrayBuffer => new Uint8Array(values).buffer

/** Takes everything in, unless it is told what to answer. */
class Server implements Wire {
  readonly calls: string[] = []
  readonly bodies: number[][] = []
  answers: Sent[] = []
  stages: Stage[] = []
  opened = 0

  private next(call: string): Sent {
    this.calls.push(call)
    return this.answers.shift() ?? { kind: 'kept' }
  }

  async put(capture: string, number: number, _: unknown, body: ArrayBuffer): Promise<Sent> {
    this.bodies.push([...new Uint8Array(body)])
    return this.next(`put ${capture} ${number}`)
  }

  async stop(capture: string, count: number): Promise<Sent> {
    return this.next(`stop ${capture} ${count}`)
  }

  async heartbeat(capture: string): Promise<Sent> {
    return this.next(`alive ${capture}`)
  }

  async open(meetingId: string): Promise<Opened | Sent> {
    const answer = this.next(`open ${meetingId}`)
    return answer.kind === 'kept'
      ? { captureId: `again${++this.opened}`, recordingId: 'folder', meetingId }
      : answer
  }

  async stage(capture: string): Promise<{ stage: Stage }> {
    this.calls.push(`stage ${capture}`)
    return { stage: this.stages.shift() ?? 'ready' }
  }
}

describe('the courier', () => {
  let shelf: MemoryShelf
  let server: Server
  let courier: Courier
  let time: number
  let recorded: boolean

  beforeEach(async () => {
    shelf = new MemoryShelf()
    server = new Server()
    time = 1_000_000
    recorded = false
    courier = new Courier(
      shelf,
      server,
      '1/alice',
      async () => recorded,
      () => time,
    )
    const opened = { captureId: '7', recordingId: 'folder', meetingId: '9' }
    await shelf.add(newTake(opened, '1/alice', 'Algebra', 'video/webm', time))
    await shelf.keepHead('7', bytes(1, 2))
  })

  async function record(number: number, body: ArrayBuffer = bytes(number)): Promise<void> {
    await shelf.keep({ takeId: '7', number, startsAt: time, endsAt: time + 5_000, bytes: body })
  }

  /** Until there is nothing to do at this moment. */
  async function work(): Promise<void> {
    while (await courier.round());
  }

  const take = () => shelf.kept.get('7')
  const lost: Sent = { kind: 'later', code: 'network' }

  it('sends what lies there in its order, stops with the count, and looks until it plays', async () => {
    await record(2)
    await record(1)
    server.stages = ['stitching', 'ready']

    await work()
    expect(take()?.stage).toBe('stitching')
    time += 2_000
    await work()

    expect(server.calls).toEqual(['put 7 1', 'put 7 2', 'stop 7 2', 'stage 7', 'stage 7'])
    expect(take()).toMatchObject({ stage: 'ready', sentSegments: 2, sentBytes: 2, stopped: true })
    expect(shelf.chunks).toEqual([])
  })

  it('does not stop what some tab still records', async () => {
    recorded = true
    await record(1)

    await work()

    expect(server.calls).toEqual(['put 7 1'])
    expect(take()?.ended).toBe(false)
  })

  it('keeps a chunk until the server has it, and waits longer every time', async () => {
    await record(1)
    server.answers = [lost, lost, lost]

    for (const pause of PAUSES_MS.slice(0, 3)) {
      await work()
      time += pause - 1
      const calls = server.calls.length
      await work()
      expect(server.calls).toHaveLength(calls)
      time += 1
    }
    expect(take()?.trouble).toBe('network')
    expect(shelf.chunks).toHaveLength(1)
    await work()

    expect(take()).toMatchObject({ sentSegments: 1, stage: 'ready' })
    expect(take()?.trouble).toBeUndefined()
  })

  it('waits as long as the server asks for', async () => {
    await record(1)
    server.answers = [{ kind: 'later', code: 'too_many_uploads', afterMs: 60_000 }]

    await work()
    time += 59_999
    await work()
    expect(server.calls).toHaveLength(1)
    time += 1
    await work()
    expect(server.calls).toContain('stop 7 1')
  })

  it('waits no longer when the network is back', async () => {
    await record(1)
    server.answers = [lost]
    await work()

    courier.hurry()
    await work()

    expect(take()?.stage).toBe('ready')
  })

  it('says that it is alive while nothing comes', async () => {
    recorded = true
    await work()
    time += HEARTBEAT_MS
    await work()
    await work()

    expect(server.calls).toEqual(['alive 7'])
  })

  it('goes on in a capture of its own when the server closed the first one meanwhile', async () => {
    await record(1)
    await record(2, bytes(9, ...CLUSTER, 8))
    await record(3)
    server.answers = [{ kind: 'kept' }, { kind: 'closed' }]

    await work()

    expect(server.calls.slice(0, 5)).toEqual(['put 7 1', 'put 7 2', 'open 9', 'put again1 1', 'put again1 2'])
    expect(server.bodies[2]).toEqual([1, 2, ...CLUSTER, 8])
    expect(server.calls).toContain('stop again1 2')
    expect(take()).toMatchObject({ sentSegments: 3, stage: 'ready' })
  })

  it('leaves out what cannot be joined after that', async () => {
    await record(1)
    await record(2, bytes(9, 9))
    await record(3, bytes(...CLUSTER))
    server.answers = [{ kind: 'kept' }, { kind: 'closed' }]

    await work()

    expect(server.calls).toEqual([
      'put 7 1',
      'put 7 2',
      'open 9',
      'put again1 1',
      'stop again1 1',
      'stage again1',
    ])
  })

  it('has what the first capture gave when nothing could be joined', async () => {
    await record(1)
    await record(2, bytes(9, 9))
    server.answers = [{ kind: 'kept' }, { kind: 'closed' }]
    server.stages = ['failed', 'ready']

    await work()

    expect(server.calls.slice(3)).toEqual(['stop again1 0', 'stage again1', 'stage 7'])
    expect(take()?.stage).toBe('ready')
  })

  it('gives up what the server does not know any more', async () => {
    await record(1)
    server.answers = [{ kind: 'gone' }]

    await work()

    expect(take()).toMatchObject({ stage: 'failed', failure: 'capture_unknown' })
  })

  it('sends nothing of somebody else', async () => {
    await shelf.change('7', (it) => ({ ...it, person: '1/bob' }))
    await record(1)

    await work()

    expect(server.calls).toEqual([])
  })

  it('stops a recording without a single picture, too', async () => {
    server.stages = ['failed']
    await work()

    expect(server.calls).toEqual(['stop 7 0', 'stage 7'])
    expect(take()?.stage).toBe('failed')
  })
})
