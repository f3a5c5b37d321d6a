/** How far a recording is on its way to something that plays: as the server says it. */
export type Stage = 'uploading' | 'stitching' | 'ready' | 'failed'

/** A recording of this browser, from its first picture until it plays. Kept on the shelf, so that a reload loses nothing. */
export interface Take {
  /** Ours; that of the first capture. */
  id: string
  /** The capture that takes in what is still to be sent. */
  captureId: string
  /** How many of our segments went to earlier captures, or nowhere: ours are numbered through, the capture's begin at 1. */
  base: number
  /** The next segment begins a stream of its own: a capture that was closed meanwhile was followed by another one. */
  beginsAnew: boolean
  recordingId: string
  meetingId: string
  /** Who records: nobody else sends it. */
  person: string
  subject: string
  mimeType: string
  openedAt: number
  /** Recorded so far. */
  segments: number
  bytes: number
  sentSegments: number
  sentBytes: number
  /** Nothing more will be recorded. */
  ended: boolean
  /** The server knows how many segments there are. */
  stopped: boolean
  stage: Stage
  failure?: string
  /** Why nothing goes out at the moment: the code of a problem. */
  trouble?: string
}

/** Some seconds of a stream; thrown away once the server has them. */
export interface Chunk {
  takeId: string
  /** From 1. */
  number: number
  startsAt: number
  endsAt: number
  bytes: ArrayBuffer
}

/** What the server said of a new capture. */
export interface Opened {
  captureId: string
  recordingId: string
  meetingId: string
}

/** A take that has just been begun. */
export function newTake(
  opened: Opened,
  person: string,
  subject: string,
  mimeType: string,
  now: number,
): Take {
  return {
    id: opened.captureId,
    captureId: opened.captureId,
    base: 0,
    beginsAnew: false,
    recordingId: opened.recordingId,
    meetingId: opened.meetingId,
    person,
    subject,
    mimeType,
    openedAt: now,
    segments: 0,
    bytes: 0,
    sentSegments: 0,
    sentBytes: 0,
    ended: false,
    stopped: false,
    stage: 'uploading',
  }
}

/** Nothing is to be done for it any more. */
export function isOver(take: Take): boolean {
  return take.stage === 'ready' || take.stage === 'failed'
}

/** Leaving now would leave something behind that only this browser has. */
export function isUnsent(take: Take): boolean {
  return !take.ended || take.sentSegments < take.segments || !take.stopped
}

/** In whole percent, rounded down, so that 100 means all. */
export function sentPercent(take: Take): number {
  return take.segments === 0 ? 0 : Math.floor((take.sentSegments * 100) / take.segments)
}
