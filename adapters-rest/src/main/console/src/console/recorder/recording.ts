import { computed, ref, shallowRef } from 'vue'
import { Problem } from '@/api/problem'
import { changed, openDesk } from './desk'
import { holdTake } from './locks'
import { openFootage, pickType, recorderOf, type Footage, type Source } from './media'
import type { Shelf } from './shelf'
import { newTake, type Take } from './take'
import { addMeeting, openCapture, type Kind } from './wire'
import { Writer } from './writer'

/** Segments of some seconds: what a crash costs at most. */
const SEGMENT_MS = 5_000
const TICK_MS = 250

export interface Wanted {
  tenantId: string
  userId: string
  source: Source
  microphone: boolean
  subject: string
  kind: Kind
}

/** Which take this tab records; it goes on while other pages of the console are looked at. */
export const recordingId = ref<string>()
export const stream = shallowRef<MediaStream>()
export const isPaused = ref(false)
export const elapsedMs = ref(0)
export const isRecording = computed(() => recordingId.value !== undefined)
/** What ended the recording before it was meant to end. */
export const interruption = shallowRef<Problem>()

let end: (() => void) | undefined
let active: MediaRecorder | undefined
let writing: Writer | undefined

/**
 * Asks for pictures and sound, then begins.
 *
 * @throws Problem of the server; DOMException when the person, or the browser, refuses
 */
export async function start(wanted: Wanted): Promise<void> {
  const shelf = await openDesk(wanted.tenantId, wanted.userId)
  const mimeType = pickType() ?? ''
  const footage = await openFootage(wanted.source, wanted.microphone)
  try {
    await begin(shelf, footage, wanted, mimeType)
  } catch (thrown) {
    footage.release()
    throw thrown
  }
}

async function begin(shelf: Shelf, footage: Footage, wanted: Wanted, mimeType: string): Promise<void> {
  const recorder = recorderOf(footage.stream, mimeType)
  const meetingId = await addMeeting(wanted.subject, wanted.kind)
  const opened = await openCapture(meetingId, wanted.userId, wanted.source === 'screen')
  const take = newTake(opened, `${wanted.tenantId}/${wanted.userId}`, wanted.subject, mimeType, Date.now())
  const release = await holdTake(take.id)
  try {
    await shelf.add(take)
    run(shelf, footage, take, recorder, release)
  } catch (thrown) {
    // Nobody records it now: it is stopped with what there is, which is nothing.
    release()
    throw thrown
  }
  await changed()
}

function run(shelf: Shelf, footage: Footage, take: Take, recorder: MediaRecorder, release: () => void): void {
  const writer = new Writer(shelf, take.id, take.mimeType, Date.now(), () => void changed())
  recorder.ondataavailable = (event) => {
    writer.add(event.data, Date.now())
    writer.done().catch((full: unknown) => interrupt(full))
  }
  recorder.onstop = () => {
    footage.release()
    void finish(shelf, take.id, writer, release)
  }
  recorder.onerror = () => stop()
  footage.stream.getVideoTracks().forEach((track) => (track.onended = () => stop()))
  recorder.start(SEGMENT_MS)
  show(take.id, footage.stream, recorder, writer)
}

function show(id: string, seen: MediaStream, recorder: MediaRecorder, writer: Writer): void {
  active = recorder
  writing = writer
  recordingId.value = id
  stream.value = seen
  isPaused.value = false
  elapsedMs.value = 0
  interruption.value = undefined
  let before = Date.now()
  const timer = setInterval(() => {
    const now = Date.now()
    elapsedMs.value += recorder.state === 'recording' ? now - before : 0
    before = now
  }, TICK_MS)
  end = () => clearInterval(timer)
}

/** What is kept already still goes out. */
function interrupt(why: unknown): void {
  interruption.value = Problem.of(why)
  stop()
}

/** The last word: everything is on the shelf, and nothing more will come. */
async function finish(shelf: Shelf, id: string, writer: Writer, release: () => void): Promise<void> {
  await writer.done().catch(() => undefined)
  await shelf.change(id, (take) => ({ ...take, ended: true }))
  release()
  end?.()
  active = undefined
  writing = undefined
  stream.value = undefined
  recordingId.value = undefined
  await changed()
}

export function stop(): void {
  if (active !== undefined && active.state !== 'inactive') {
    active.stop()
  }
}

export function pause(): void {
  active?.pause()
  isPaused.value = true
}

export function resume(): void {
  writing?.goOnAt(Date.now())
  active?.resume()
  isPaused.value = false
}
