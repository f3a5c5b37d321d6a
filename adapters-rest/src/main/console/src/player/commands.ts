import type { Command } from './hotkeys'
import { rememberRate, steppedRate } from './memory'
import type { Bezel } from './overlays'
import { clock } from './time'
import type { Tracks } from './tracks'
import type { PlayerOptions } from './types'
import type { PlayerWords } from './words'

const FRAME_SECONDS = 1 / 30

/** What a command needs. */
export interface Stage {
  video: HTMLVideoElement
  controller: HTMLElement
  tracks: Tracks
  bezel: Bezel
  words: () => PlayerWords
  options: Pick<PlayerOptions, 'next' | 'previous'>
  help: () => void
}

/** Does what a key has asked for. False if there was nothing to do, so that the key keeps its meaning. */
export function run(command: Command, stage: Stage): boolean {
  const { video, bezel, options } = stage
  switch (command.do) {
    case 'toggle':
      toggle(video)
      return true
    case 'skip':
      seek(video, video.currentTime + command.by)
      bezel.say(`${command.by > 0 ? '+' : '−'}${Math.abs(command.by)}  ${clock(video.currentTime)}`)
      return true
    case 'frame':
      video.pause()
      seek(video, video.currentTime + command.by * FRAME_SECONDS)
      return true
    case 'tenth':
      seek(video, (video.duration * command.by) / 10)
      bezel.say(clock(video.currentTime))
      return true
    case 'start':
      seek(video, 0)
      return true
    case 'end':
      seek(video, video.duration)
      return true
    case 'volume':
      volume(stage, command.by)
      return true
    case 'mute':
      mute(stage)
      return true
    case 'speed':
      speed(stage, command.by)
      return true
    case 'captions':
      captions(stage)
      return true
    case 'pip':
      request(stage, 'pip', document.pictureInPictureElement === video)
      return true
    case 'fullscreen':
      request(stage, 'fullscreen', stage.controller.hasAttribute('mediaisfullscreen'))
      return true
    case 'next':
    case 'previous':
      options[command.do]?.()
      return options[command.do] !== undefined
    case 'help':
      stage.help()
      return true
  }
}

function toggle(video: HTMLVideoElement): void {
  if (video.paused) {
    void video.play().catch(() => undefined)
  } else {
    video.pause()
  }
}

export function seek(video: HTMLVideoElement, seconds: number): void {
  if (Number.isFinite(seconds)) {
    const end = Number.isFinite(video.duration) ? video.duration : seconds
    video.currentTime = Math.min(Math.max(0, seconds), end)
  }
}

function volume({ video, bezel, words }: Stage, by: number): void {
  video.volume = Math.min(1, Math.max(0, Math.round((video.volume + by) * 100) / 100))
  video.muted = video.volume === 0
  bezel.say(words().volume(Math.round(video.volume * 100)))
}

function mute({ video, bezel, words }: Stage): void {
  video.muted = !video.muted
  bezel.say(video.muted ? words().muted : words().unmuted)
}

function speed({ video, bezel }: Stage, by: number): void {
  video.playbackRate = steppedRate(video.playbackRate, by)
  rememberRate(video.playbackRate)
  bezel.say(`${video.playbackRate}×`)
}

function captions({ tracks, bezel, words }: Stage): void {
  const shown = tracks.toggle()
  const nothing = tracks.hasCaptions ? words().captionsOff : words().noCaptions
  bezel.say(shown?.label ?? nothing)
}

/** By way of media-chrome, which knows what each browser wants. */
function request({ controller }: Stage, what: 'pip' | 'fullscreen', isOn: boolean): void {
  controller.dispatchEvent(new CustomEvent(`media${isOn ? 'exit' : 'enter'}${what}request`))
}
