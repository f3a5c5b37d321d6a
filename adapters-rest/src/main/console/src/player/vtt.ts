import type { Cue } from './types'

const TIMING = /^((?:\d{2,}:)?\d{2}:\d{2}\.\d{3})[ \t]+-->[ \t]+((?:\d{2,}:)?\d{2}:\d{2}\.\d{3})(?:[ \t].*)?$/
const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '',
  '&rlm;': '',
}

/** The cues of a WebVTT file (https://www.w3.org/TR/webvtt1/#parsing). What is no cue is passed over. */
export function parseVtt(file: string): Cue[] {
  const blocks = file
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
  return blocks.flatMap(cueOf).sort((one, other) => one.start - other.start)
}

function cueOf(block: string): Cue[] {
  const lines = block.split('\n').filter((line) => line !== '')
  // A cue may have an identifier above its times; nothing else does.
  const at = lines.slice(0, 2).findIndex((line) => TIMING.test(line))
  const times = TIMING.exec(lines[at] ?? '')
  if (!times) {
    return []
  }
  const raw = lines.slice(at + 1).join('\n')
  const voice = plain(/<v(?:\.[^\s>]*)?\s+([^>]+)>/.exec(raw)?.[1] ?? '')
  const cue = { start: seconds(times[1]), end: seconds(times[2]), text: plain(raw) }
  return [voice ? { ...cue, voice } : cue]
}

function seconds(stamp = ''): number {
  return stamp.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}

function plain(marked: string): string {
  return marked
    .replace(/<[^>]*>/g, '')
    .replace(/&[a-z]+;/g, (entity) => ENTITIES[entity] ?? entity)
    .trim()
}
