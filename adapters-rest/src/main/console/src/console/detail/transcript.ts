import type { Chapter, Cue } from '@/player/types'

/** The line that is spoken at a moment, or was last; -1 before the first. */
export function lineAt(lines: readonly { start: number }[], seconds: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.start ?? 0) <= seconds) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Lines in which the words occur, whatever their case; all of them when nothing is looked for. */
export function search(cues: readonly Cue[], words: string): Cue[] {
  const wanted = words.trim().toLocaleLowerCase()
  return cues.filter(({ text, voice }) => `${voice ?? ''} ${text}`.toLocaleLowerCase().includes(wanted))
}

/** A text in pieces, those that were looked for marked. */
export function marked(text: string, words: string): { text: string; isHit: boolean }[] {
  const wanted = words.trim().toLocaleLowerCase()
  const lower = text.toLocaleLowerCase()
  // A few signs change their length with their case: places would not be the same then.
  if (wanted === '' || lower.length !== text.length) return [{ text, isHit: false }]
  const pieces: { text: string; isHit: boolean }[] = []
  let from = 0
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
    if (at > from) pieces.push({ text: text.slice(from, at), isHit: false })
    pieces.push({ text: text.slice(at, at + wanted.length), isHit: true })
    from = at + wanted.length
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isHit: false })
  return pieces
}

export type { Chapter, Cue }
