import type { Chunk, Take } from './take'

/** Where recordings lie until the server has them. What was kept survives a reload and a crash of the browser. */
export interface Shelf {
  takes(): Promise<Take[]>
  add(take: Take): Promise<void>
  /** Changes a take that is there; says what it is now. Changes from several tabs do not overwrite each other. */
  change(id: string, how: (take: Take) => Take): Promise<Take | undefined>
  /** Keeps a chunk and counts it in its take, both or none. */
  keep(chunk: Chunk): Promise<void>
  /** The one with the lowest number. */
  firstChunk(takeId: string): Promise<Chunk | undefined>
  /** Throws a chunk away and counts it as sent, both or none. */
  sent(takeId: string, number: number): Promise<void>
  /** The beginning of the stream: what a second stream out of its middle would lack. */
  head(takeId: string): Promise<ArrayBuffer | undefined>
  keepHead(takeId: string, bytes: ArrayBuffer): Promise<void>
  /** With its chunks. */
  remove(takeId: string): Promise<void>
}

const TAKES = 'takes'
const CHUNKS = 'chunks'
const HEADS = 'heads'

/** The shelf in IndexedDB. */
export async function openShelf(name = 'reelkeep-recorder'): Promise<Shelf> {
  return new DatabaseShelf(await openDatabase(name))
}

function openDatabase(name: string): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(TAKES, { keyPath: 'id' })
    opening.result.createObjectStore(CHUNKS, { keyPath: ['takeId', 'number'] })
    opening.result.createObjectStore(HEADS)
  }
  return answer(opening)
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
    transaction.onerror = () => reject(transaction.error)
  })
}

/** All chunks of a take: an array sorts behind every number. */
function chunksOf(takeId: string): IDBKeyRange {
  return IDBKeyRange.bound([takeId, 0], [takeId, []])
}

class DatabaseShelf implements Shelf {
  constructor(private readonly database: IDBDatabase) {}

  takes(): Promise<Take[]> {
    return answer(this.database.transaction(TAKES).objectStore(TAKES).getAll())
  }

  add(take: Take): Promise<void> {
    const transaction = this.database.transaction(TAKES, 'readwrite')
    transaction.objectStore(TAKES).put(take)
    return ended(transaction)
  }

  async change(id: string, how: (take: Take) => Take): Promise<Take | undefined> {
    const transaction = this.database.transaction(TAKES, 'readwrite')
    let changed: Take | undefined
    this.changeIn(transaction, id, (take) => (changed = how(take)))
    await ended(transaction)
    return changed
  }

  keep(chunk: Chunk): Promise<void> {
    const transaction = this.database.transaction([TAKES, CHUNKS], 'readwrite')
    transaction.objectStore(CHUNKS).put(chunk)
    this.changeIn(transaction, chunk.takeId, (take) => ({
      ...take,
      segments: Math.max(take.segments, chunk.number),
      bytes: take.bytes + chunk.bytes.byteLength,
    }))
    return ended(transaction)
  }

  async firstChunk(takeId: string): Promise<Chunk | undefined> {
    const chunks = this.database.transaction(CHUNKS).objectStore(CHUNKS)
    const found: Chunk[] = await answer(chunks.getAll(chunksOf(takeId), 1))
    return found[0]
  }

  async sent(takeId: string, number: number): Promise<void> {
    const transaction = this.database.transaction([TAKES, CHUNKS], 'readwrite')
    const chunks = transaction.objectStore(CHUNKS)
    const reading: IDBRequest<Chunk | undefined> = chunks.get([takeId, number])
    reading.onsuccess = () => {
      const chunk = reading.result
      if (chunk !== undefined) {
        chunks.delete([takeId, number])
        this.changeIn(transaction, takeId, (take) => countSent(take, chunk))
      }
    }
    await ended(transaction)
  }

  head(takeId: string): Promise<ArrayBuffer | undefined> {
    return answer(this.database.transaction(HEADS).objectStore(HEADS).get(takeId))
  }

  keepHead(takeId: string, bytes: ArrayBuffer): Promise<void> {
    const transaction = this.database.transaction(HEADS, 'readwrite')
    transaction.objectStore(HEADS).put(bytes, takeId)
    return ended(transaction)
  }

  remove(takeId: string): Promise<void> {
    const transaction = this.database.transaction([TAKES, CHUNKS, HEADS], 'readwrite')
    transaction.objectStore(TAKES).delete(takeId)
    transaction.objectStore(CHUNKS).delete(chunksOf(takeId))
    transaction.objectStore(HEADS).delete(takeId)
    return ended(transaction)
  }

  private changeIn(transaction: IDBTransaction, id: string, how: (take: Take) => Take): void {
    const takes = transaction.objectStore(TAKES)
    const reading: IDBRequest<Take | undefined> = takes.get(id)
    reading.onsuccess = () => {
      if (reading.result !== undefined) {
        takes.put(how(reading.result))
      }
    }
  }
}

/** A take of which one more chunk is gone out. */
export function countSent(take: Take, chunk: Chunk): Take {
  return {
    ...take,
    sentSegments: take.sentSegments + 1,
    sentBytes: take.sentBytes + chunk.bytes.byteLength,
  }
}
