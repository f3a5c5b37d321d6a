import type { Shelf } from './shelf'
import { countSent } from './shelf'
import type { Chunk, Take } from './take'

/** The shelf of the tests. */
export class MemoryShelf implements Shelf {
  readonly kept = new Map<string, Take>()
  chunks: Chunk[] = []
  private readonly heads = new Map<string, ArrayBuffer>()

  async takes(): Promise<Take[]> {
    return [...this.kept.values()]
  }

  async add(take: Take): Promise<void> {
    this.kept.set(take.id, take)
  }

  async change(id: string, how: (take: Take) => Take): Promise<Take | undefined> {
    const take = this.kept.get(id)
    if (take === undefined) return undefined
    const changed = how(take)
    this.kept.set(id, changed)
    return changed
  }

  async keep(chunk: Chunk): Promise<void> {
    this.chunks.push(chunk)
    await this.change(chunk.takeId, (take) => ({
      ...take,
      segments: Math.max(take.segments, chunk.number),
      bytes: take.bytes + chunk.bytes.byteLength,
    }))
  }

  async firstChunk(takeId: string): Promise<Chunk | undefined> {
    return this.chunks
      .filter((chunk) => chunk.takeId === takeId)
      .sort((one, other) => one.number - other.number)[0]
  }

  async sent(takeId: string, number: number): Promise<void> {
    const chunk = this.chunks.find((one) => one.takeId === takeId && one.number === number)
    if (chunk === undefined) return
    this.chunks = this.chunks.filter((one) => one !== chunk)
    await this.change(takeId, (take) => countSent(take, chunk))
  }

  async head(takeId: string): Promise<ArrayBuffer | undefined> {
    return this.heads.get(takeId)
  }

  async keepHead(takeId: string, bytes: ArrayBuffer): Promise<void> {
    this.heads.set(takeId, bytes)
  }

  async remove(takeId: string): Promise<void> {
    this.kept.delete(takeId)
    this.chunks = this.chunks.filter((chunk) => chunk.takeId !== takeId)
  }
}
