import type { Problem } from '@/api/problem'
import type words from './words'

type Words = (typeof words)['zh']

/** What a browser says when it does not hand out pictures or sound, in words; undefined when it was something else. */
export function mediaRefusal(thrown: unknown, w: Words): string | undefined {
  if (!(thrown instanceof DOMException)) {
    return undefined
  }
  switch (thrown.name) {
    case 'NotAllowedError':
    case 'SecurityError':
    case 'AbortError':
      return w.refused
    case 'NotFoundError':
    case 'OverconstrainedError':
      return w.noDevice
    case 'NotReadableError':
      return w.busyDevice
    default:
      return undefined
  }
}

/** Why nothing goes out, in words. */
export function troubleOf(code: string, w: Words): string {
  return code === 'network' ? w.waiting : w.troubled(code)
}

export function isAlreadyRecording(problem: Problem | undefined): boolean {
  return problem?.code === 'already_recording'
}
