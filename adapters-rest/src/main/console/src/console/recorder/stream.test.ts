import { expect, it } from 'vitest'
import { contentDigest } from './digest'
import { pickType } from './media'
import { beginAnew, headOf } from './stream'

const CLUSTER = [0x1f, 0x43, 0xb6, 0x75]
const MOOF = [0x6d, 0x6f, 0x6f, 0x66]
const bytes = (...values: number[]): ArrayBuffer => new Uint8Array(values).buffer
const list = (buffer: ArrayBuffer | undefined) => (buffer ? [...new Uint8Array(buffer)] : undefined)

it('the head of WebM ends where the first cluster begins', () => {
  expect(list(headOf(bytes(1, 2, ...CLUSTER, 3), 'video/webm;codecs=vp8,opus'))).toEqual([1, 2])
  expect(list(headOf(bytes(1, 2, 3), 'video/webm'))).toEqual([1, 2, 3])
  expect(headOf(bytes(...CLUSTER), 'video/webm')).toBeUndefined()
})

it('the head of MP4 ends where the first fragment begins', () => {
  expect(list(headOf(bytes(1, 2, 0, 0, 0, 9, ...MOOF, 3), 'video/mp4'))).toEqual([1, 2])
})

it('a stream begins anew where it can be joined', () => {
  expect(list(beginAnew(bytes(1), bytes(5, 5, ...CLUSTER, 6), 'video/webm'))).toEqual([1, ...CLUSTER, 6])
  expect(list(beginAnew(bytes(1), bytes(5, 0, 0, 0, 9, ...MOOF), 'video/mp4'))).toEqual([
    1,
    0,
    0,
    0,
    9,
    ...MOOF,
  ])
  expect(beginAnew(bytes(1), bytes(5, 5), 'video/webm')).toBeUndefined()
})

it('bytes are told by their SHA-256', async () => {
  const empty = 'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:'
  expect(await contentDigest(new ArrayBuffer(0))).toBe(empty)
})

it('the first form that the browser writes is taken', () => {
  expect(pickType(() => true)).toBe('video/mp4;codecs=avc1,mp4a.40.2')
  expect(pickType((type) => type.includes('vp8'))).toBe('video/webm;codecs=vp8,opus')
  expect(pickType(() => false)).toBeUndefined()
})
