import { api, call } from '@/api/http'
import { Problem } from '@/api/problem'
import type { Sent, Wire } from './courier'
import { contentDigest } from './digest'
import type { Chunk, Opened, Stage } from './take'

interface CaptureAnswer {
  capture_id: string
  recording_id: string
  meeting_id: string
  stage: Stage
  parts: { failure?: string }[]
  missing_in_all: number
}

interface MeetingAnswer {
  meeting_id: string
}

export type Kind = 'meeting' | 'class'

/** @throws Problem */
export async function addMeeting(subject: string, kind: Kind): Promise<string> {
  const meeting = await api.post<MeetingAnswer>('/api/meetings', { subject, kind })
  return meeting.meeting_id
}

/** @throws Problem */
export async function openCapture(meetingId: string, recorder: string, screen: boolean): Promise<Opened> {
  const capture = await api.post<CaptureAnswer>('/api/captures', {
    meeting_id: meetingId,
    recorder,
    origin: 'local',
    options: { source: screen ? 'auxiliary' : 'camera' },
  })
  return { captureId: capture.capture_id, recordingId: capture.recording_id, meetingId: capture.meeting_id }
}

/** What a problem means for what we wanted to send. */
export function meaningOf(problem: Problem): Sent {
  if (problem.code === 'capture_closed' || problem.code === 'stopped_with_other_count')
    return { kind: 'closed' }
  // The number is here already, with what another tab made of it: nothing of ours is missing.
  if (problem.code === 'segment_conflict') return { kind: 'kept' }
  if (problem.status === 404 || problem.status === 410) return { kind: 'gone' }
  return { kind: 'later', code: problem.code }
}

/** The server over http, for one person. */
export class HttpWire implements Wire {
  constructor(private readonly recorder: string) {}

  put(captureId: string, number: number, chunk: Chunk, bytes: ArrayBuffer): Promise<Sent> {
    return sending(async () => {
      await call('PUT', `/api/captures/${captureId}/segments/${number}`, {
        query: { starts_at: chunk.startsAt, ends_at: chunk.endsAt },
        raw: bytes,
        headers: { 'Content-Digest': await contentDigest(bytes) },
      })
    })
  }

  stop(captureId: string, count: number): Promise<Sent> {
    return sending(() => api.post(`/api/captures/${captureId}/stop`, { segment_count: count }))
  }

  heartbeat(captureId: string): Promise<Sent> {
    return sending(() => api.post(`/api/captures/${captureId}/heartbeat`))
  }

  async open(meetingId: string): Promise<Opened | Sent> {
    try {
      return await openCapture(meetingId, this.recorder, false)
    } catch (thrown) {
      return meaningOf(Problem.of(thrown))
    }
  }

  async stage(captureId: string): Promise<{ stage: Stage; failure?: string } | Sent> {
    try {
      const capture = await api.get<CaptureAnswer>(`/api/captures/${captureId}`)
      const failure = capture.parts.find((part) => part.failure)?.failure
      return failure === undefined ? { stage: capture.stage } : { stage: capture.stage, failure }
    } catch (thrown) {
      return meaningOf(Problem.of(thrown))
    }
  }
}

async function sending(work: () => Promise<unknown>): Promise<Sent> {
  try {
    await work()
    return { kind: 'kept' }
  } catch (thrown) {
    return meaningOf(Problem.of(thrown))
  }
}
