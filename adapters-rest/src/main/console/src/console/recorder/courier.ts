import type { Shelf } from './shelf'
import { beginAnew } from './stream'
import type { Chunk, Opened, Stage, Take } from './take'
import { isOver } from './take'

/** What became of something that was sent. */
export type Sent =
  | { kind: 'kept' }
  /** The capture takes in nothing more: it had been silent for too long. */
  | { kind: 'closed' }
  /** The server does not know the capture any more. */
  | { kind: 'gone' }
  /** Try again: at the earliest after so many milliseconds, if the server said so. */
  | { kind: 'later'; code: string; afterMs?: number }

/** The server, as the courier sees it. */
export interface Wire {
  put(captureId: string, number: number, chunk: Chunk, bytes: ArrayBuffer): Promise<Sent>
  stop(captureId: string, count: number): Promise<Sent>
  heartbeat(captureId: string): Promise<Sent>
  /** Another capture of the same meeting. */
  open(meetingId: string): Promise<Opened | Sent>
  stage(captureId: string): Promise<{ stage: Stage; failure?: string } | Sent>
}

/** Pauses after failures: they grow up to half a minute. */
export const PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000]
/** How long we wait before we look again what has become of a stopped one. */
export const LOOK_AGAIN_MS = 1_500
/** A sign of life well before the minute of silence that ends a capture. */
export const HEARTBEAT_MS = 20_000

interface Pace {
  failures: number
  notBefore: number
  lastSignOfLife: number
}

/**
 * Brings what lies on the shelf to the server, in the order it was recorded; then stops the capture with its count and looks
 * until it plays. Does one thing at a time, and goes on where another one was interrupted.
 */
export class Courier {
  private readonly paces = new Map<string, Pace>()

  /** @param isRecording whether some tab still records this take */
  constructor(
    private readonly shelf: Shelf,
    private readonly wire: Wire,
    private readonly person: string,
    private readonly isRecording: (takeId: string) => Promise<boolean>,
    private readonly now: () => number,
  ) {}

  /** One thing for every take whose time has come. @returns whether something moved, so that it is worth going on at once */
  async round(): Promise<boolean> {
    let moved = false
    for (const take of await this.shelf.takes()) {
      const pace = this.paceOf(take.id)
      if (take.person === this.person && !isOver(take) && pace.notBefore <= this.now()) {
        moved = (await this.step(await this.endIfLeft(take), pace)) || moved
      }
    }
    return moved
  }

  /** The network is back: nobody needs to wait any longer. */
  hurry(): void {
    this.paces.forEach((pace) => {
      pace.failures = 0
      pace.notBefore = 0
    })
  }

  private paceOf(id: string): Pace {
    const known = this.paces.get(id)
    if (known !== undefined) {
      return known
    }
    const fresh = { failures: 0, notBefore: 0, lastSignOfLife: this.now() }
    this.paces.set(id, fresh)
    return fresh
  }

  /** Its tab is gone: what lies here is all there will be. */
  private async endIfLeft(take: Take): Promise<Take> {
    if (take.ended || (await this.isRecording(take.id))) {
      return take
    }
    return (await this.shelf.change(take.id, (it) => ({ ...it, ended: true }))) ?? take
  }

  private async step(take: Take, pace: Pace): Promise<boolean> {
    const chunk = await this.shelf.firstChunk(take.id)
    if (chunk !== undefined) {
      return this.send(take, chunk, pace)
    }
    if (!take.ended) {
      return this.sayAlive(take, pace)
    }
    return take.stopped ? this.look(take, pace) : this.stop(take, pace)
  }

  private async send(take: Take, chunk: Chunk, pace: Pace): Promise<boolean> {
    const bytes = take.beginsAnew ? await this.beginningAnew(take, chunk) : chunk.bytes
    if (bytes === undefined) {
      await this.shelf.sent(take.id, chunk.number)
      await this.shelf.change(take.id, (it) => ({ ...it, base: chunk.number }))
      return true
    }
    const sent = await this.wire.put(take.captureId, chunk.number - take.base, chunk, bytes)
    if (sent.kind === 'kept') {
      pace.lastSignOfLife = this.now()
      await this.shelf.sent(take.id, chunk.number)
      await this.settle(take, pace, { beginsAnew: false })
      return true
    }
    return sent.kind === 'closed' ? this.reopen(take, chunk, pace) : this.fail(take, pace, sent)
  }

  private async beginningAnew(take: Take, chunk: Chunk): Promise<ArrayBuffer | undefined> {
    const head = await this.shelf.head(take.id)
    return head === undefined ? chunk.bytes : beginAnew(head, chunk.bytes, take.mimeType)
  }

  /** What was recorded while nobody heard of us goes into a capture of its own, of the same recording. */
  private async reopen(take: Take, chunk: Chunk, pace: Pace): Promise<boolean> {
    const opened = await this.wire.open(take.meetingId)
    if ('kind' in opened) {
      return this.fail(take, pace, opened)
    }
    await this.settle(take, pace, {
      captureId: opened.captureId,
      recordingId: opened.recordingId,
      base: chunk.number - 1,
      beginsAnew: true,
    })
    return true
  }

  private async sayAlive(take: Take, pace: Pace): Promise<boolean> {
    if (this.now() - pace.lastSignOfLife < HEARTBEAT_MS) {
      return false
    }
    pace.lastSignOfLife = this.now()
    const sent = await this.wire.heartbeat(take.captureId)
    return sent.kind === 'later' ? this.fail(take, pace, sent) : false
  }

  private async stop(take: Take, pace: Pace): Promise<boolean> {
    const sent = await this.wire.stop(take.captureId, take.segments - take.base)
    if (sent.kind === 'kept' || sent.kind === 'closed') {
      await this.settle(take, pace, { stopped: true })
      return true
    }
    return this.fail(take, pace, sent)
  }

  private async look(take: Take, pace: Pace): Promise<boolean> {
    const latest = await this.wire.stage(take.captureId)
    // The one that followed may have got nothing that could be joined: then the first one is what there is.
    const isEmpty = 'stage' in latest && latest.stage === 'failed' && take.captureId !== take.id
    const found = isEmpty ? await this.wire.stage(take.id) : latest
    if ('kind' in found) {
      return this.fail(take, pace, found)
    }
    await this.settle(take, pace, { stage: found.stage, failure: found.failure })
    pace.notBefore = this.now() + LOOK_AGAIN_MS
    return false
  }

  private async settle(take: Take, pace: Pace, changes: Partial<Take>): Promise<void> {
    pace.failures = 0
    pace.notBefore = 0
    await this.shelf.change(take.id, (it) => ({ ...it, ...changes, trouble: undefined }))
  }

  private async fail(take: Take, pace: Pace, sent: Sent): Promise<boolean> {
    if (sent.kind !== 'later') {
      await this.shelf.change(take.id, (it) => ({
        ...it,
        ended: true,
        stage: 'failed',
        failure: 'capture_unknown',
      }))
      return false
    }
    const usual = PAUSES_MS[Math.min(pace.failures, PAUSES_MS.length - 1)] ?? 0
    pace.failures++
    pace.notBefore = this.now() + Math.max(usual, sent.afterMs ?? 0)
    await this.shelf.change(take.id, (it) => ({ ...it, trouble: sent.code }))
    return false
  }
}
