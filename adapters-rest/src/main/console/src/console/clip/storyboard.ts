/** A small picture of a film: where on which sheet, and of which time. */
export interface Tile {
  readonly fromSeconds: number
  readonly toSeconds: number
  readonly sheet: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const CUE = /^(?:(\d+):)?(\d{2}):(\d{2}\.\d{3}) --> (?:(\d+):)?(\d{2}):(\d{2}\.\d{3})/
const PLACE = /^(.+)#xywh=(\d+),(\d+),(\d+),(\d+)$/

/** @param address of the WebVTT itself, from which the sheets are named */
export function readStoryboard(text: string, address: string): Tile[] {
  const lines = text.split(/\r\n|\r|\n/)
  return lines.flatMap((line, number) => {
    const time = CUE.exec(line)
    const place = PLACE.exec(lines[number + 1] ?? '')
    if (!time || !place) return []
    const [, sheet = '', x, y, width, height] = place
    const tile = {
      fromSeconds: seconds(time[1], time[2], time[3]),
      toSeconds: seconds(time[4], time[5], time[6]),
      sheet: new URL(sheet, new URL(address, location.href)).pathname,
      x: Number(x),
      y: Number(y),
      width: Number(width),
      height: Number(height),
    }
    return [tile]
  })
}

function seconds(hours = '0', minutes = '0', rest = '0'): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest)
}

/** The picture of a time; the last one where there is none later. */
export function tileAt(tiles: readonly Tile[], time: number): Tile | undefined {
  return tiles.find((tile) => time < tile.toSeconds) ?? tiles.at(-1)
}
