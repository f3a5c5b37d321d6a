import type { Line } from './captures'
import type words from './words'

type Words = (typeof words)['zh']

/** 在线录制, 本地录制 and so on. */
export function originOf(line: Line, w: Words): string {
  switch (line.origin) {
    case 'cloud':
      return w.cloud
    case 'live':
      return w.liveOrigin
    case 'upload':
      return w.upload
    default:
      return w.local
  }
}
