/** What a recorder's stream begins with, and where somebody who comes later can join it: WebM and fragmented MP4. */

/** Matroska: the id of a Cluster (RFC 9559 §5.1.3). */
const CLUSTER = [0x1f, 0x43, 0xb6, 0x75]
/** ISO/IEC 14496-12 §8.8.4: `moof`; the box begins four bytes earlier, with its size. */
const MOOF = [0x6d, 0x6f, 0x6f, 0x66]

function find(bytes: Uint8Array, mark: number[]): number {
  for (let at = 0; at + mark.length <= bytes.length; at++) {
    if (mark.every((value, index) => bytes[at + index] === value)) {
      return at
    }
  }
  return -1
}

/** Where the first cluster or fragment begins; -1 when none does. */
function joint(bytes: Uint8Array, mimeType: string): number {
  if (mimeType.includes('mp4')) {
    const moof = find(bytes, MOOF)
    return moof < 4 ? -1 : moof - 4
  }
  return find(bytes, CLUSTER)
}

/**
 * The bytes before the first cluster or fragment: codecs and their set-up. Some recorders hand them out alone, before there is
 * anything to see.
 */
export function headOf(first: ArrayBuffer, mimeType: string): ArrayBuffer | undefined {
  const at = joint(new Uint8Array(first), mimeType)
  if (at === 0) {
    return undefined
  }
  return at < 0 ? first : first.slice(0, at)
}

/** A stream of its own that goes on where a chunk out of the middle of one can be joined; undefined when it cannot. */
export function beginAnew(head: ArrayBuffer, chunk: ArrayBuffer, mimeType: string): ArrayBuffer | undefined {
  const at = joint(new Uint8Array(chunk), mimeType)
  if (at < 0) {
    return undefined
  }
  const rest = new Uint8Array(chunk, at)
  const whole = new Uint8Array(head.byteLength + rest.byteLength)
  whole.set(new Uint8Array(head), 0)
  whole.set(rest, head.byteLength)
  return whole.buffer
}
