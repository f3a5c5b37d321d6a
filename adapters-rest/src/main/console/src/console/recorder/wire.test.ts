import { expect, it } from 'vitest'
import { Problem } from '@/api/problem'
import { meaningOf } from './wire'

const problem = (code: string, status: number) => new Problem(code, status, '', '', '')

it.each([
  ['capture_closed', 409, 'closed'],
  ['stopped_with_other_count', 409, 'closed'],
  ['segment_conflict', 409, 'kept'],
  ['capture_unknown', 404, 'gone'],
  ['recording_deleted', 410, 'gone'],
  ['network', 0, 'later'],
  ['too_many_uploads', 429, 'later'],
  ['unavailable', 503, 'later'],
  ['store_full', 507, 'later'],
  ['digest_mismatch', 400, 'later'],
  ['token_unknown', 401, 'later'],
  ['already_recording', 409, 'later'],
])('%s (%i) means %s', (code, status, kind) => expect(meaningOf(problem(code, status)).kind).toBe(kind))
