import type { Shelf } from './shelf'
import { headOf } from './stream'

/** Puts what a recorder hands out on the shelf, one after the other, numbered and timed. */
export class Writer {
  private number = 0
  private latest: number
  private work: Promise<void> = Promise.resolve()

  constructor(
    private readonly shelf: Shelf,
    private readonly takeId: string,
    private readonly mimeType: string,
    beginsAt: number,
    private readonly kept: () => void,
  ) {
    this.latest = beginsAt
  }

  /** Takes in what was recorded up to {@code endsAt}; nothing of nothing. */
  add(data: Blob, endsAt: number): void {
    if (data.size === 0) {
      return
    }
    const number = ++this.number
    const startsAt = this.latest
    // Clocks are set back sometimes; a segment never ends before it starts.
    this.latest = Math.max(endsAt, startsAt + 1)
    const until = this.latest
    this.work = this.work.then(() => this.keep(data, number, startsAt, until))
  }

  /** What was recorded in a pause is nothing. */
  goOnAt(time: number): void {
    this.latest = Math.max(this.latest, time)
  }

  /** Until everything lies on the shelf. Rejects when something could not be kept: the disk is full. */
  done(): Promise<void> {
    return this.work
  }

  private async keep(data: Blob, number: number, startsAt: number, endsAt: number): Promise<void> {
    const bytes = await data.arrayBuffer()
    if (number === 1) {
      const head = headOf(bytes, this.mimeType)
      if (head !== undefined) {
        await this.shelf.keepHead(this.takeId, head)
      }
    }
    await this.shelf.keep({ takeId: this.takeId, number, startsAt, endsAt, bytes })
    this.kept()
  }
}
