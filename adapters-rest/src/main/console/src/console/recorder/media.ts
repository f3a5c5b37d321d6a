/** What is recorded, and in which form. */

export type Source = 'screen' | 'camera'

/** Why nothing can be recorded here, before anybody is asked for anything. */
export type Obstacle = 'insecure' | 'unsupported'

/**
 * H.264 in MP4 plays on every phone, can be clipped, and gets pictures for the time line, so it comes first; WebM, which only
 * plays and downloads, where a browser has nothing else (ADR 0038).
 */
const TYPES = [
  'video/mp4;codecs=avc1,mp4a.40.2',
  'video/mp4;codecs=avc1.42E01E,mp4a.40.2',
  'video/mp4;codecs=avc1,opus',
  'video/webm;codecs=vp9,opus',
  'video/webm;codecs=vp8,opus',
  'video/webm',
  'video/mp4',
]

const VIDEO_BITS_PER_SECOND = 2_500_000
const AUDIO_BITS_PER_SECOND = 128_000
/** So that players can seek, and an interrupted recording can go on soon. */
const KEY_FRAME_EVERY_MS = 2_000

/** Everything that was switched on for a recording, and how to switch it off. */
export interface Footage {
  stream: MediaStream
  release: () => void
}

export function obstacle(): Obstacle | undefined {
  if (!window.isSecureContext) {
    return 'insecure'
  }
  const records = 'MediaRecorder' in window && navigator.mediaDevices !== undefined && 'locks' in navigator
  return records && pickType() !== undefined ? undefined : 'unsupported'
}

/** Whether the screen can be recorded: phones cannot. */
export function canShareScreen(): boolean {
  return navigator.mediaDevices !== undefined && 'getDisplayMedia' in navigator.mediaDevices
}

export function pickType(
  isSupported: (type: string) => boolean = (type) => MediaRecorder.isTypeSupported(type),
): string | undefined {
  return TYPES.find(isSupported)
}

/** Asks for the pictures, and for the sound that goes with them. */
export async function openFootage(source: Source, microphone: boolean): Promise<Footage> {
  return source === 'camera' ? openCamera(microphone) : openScreen(microphone)
}

async function openCamera(microphone: boolean): Promise<Footage> {
  const video = { width: { ideal: 1280 }, height: { ideal: 720 } }
  const stream = await navigator.mediaDevices.getUserMedia({ video, audio: microphone })
  return { stream, release: () => endAll(stream) }
}

async function openScreen(microphone: boolean): Promise<Footage> {
  const screen = await navigator.mediaDevices.getDisplayMedia({
    video: { frameRate: { ideal: 15 } },
    audio: true,
  })
  if (!microphone) {
    return { stream: screen, release: () => endAll(screen) }
  }
  try {
    const voice = await navigator.mediaDevices.getUserMedia({ audio: true })
    return mixed(screen, voice)
  } catch (refused) {
    endAll(screen)
    throw refused
  }
}

/** A recorder takes one sound track only. */
function mixed(screen: MediaStream, voice: MediaStream): Footage {
  if (screen.getAudioTracks().length === 0) {
    const both = new MediaStream([...screen.getVideoTracks(), ...voice.getAudioTracks()])
    return { stream: both, release: () => endAll(screen, voice) }
  }
  const context = new AudioContext()
  const sum = context.createMediaStreamDestination()
  context.createMediaStreamSource(screen).connect(sum)
  context.createMediaStreamSource(voice).connect(sum)
  const stream = new MediaStream([...screen.getVideoTracks(), ...sum.stream.getAudioTracks()])
  return {
    stream,
    release: () => {
      endAll(screen, voice)
      void context.close()
    },
  }
}

function endAll(...streams: MediaStream[]): void {
  streams.forEach((stream) => stream.getTracks().forEach((track) => track.stop()))
}

export function recorderOf(stream: MediaStream, mimeType: string): MediaRecorder {
  const options: MediaRecorderOptions & { videoKeyFrameIntervalDuration: number } = {
    mimeType,
    videoBitsPerSecond: VIDEO_BITS_PER_SECOND,
    audioBitsPerSecond: AUDIO_BITS_PER_SECOND,
    videoKeyFrameIntervalDuration: KEY_FRAME_EVERY_MS,
  }
  return new MediaRecorder(stream, options)
}
