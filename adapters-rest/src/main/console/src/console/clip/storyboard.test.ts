import { describe, expect, it } from 'vitest'
import { loudness } from './peaks'
import { readStoryboard, tileAt } from './storyboard'

const text = `WEBVTT

00:00:00.000 --> 00:00:02.000
storyboard-1.jpg#xywh=0,0,160,90

00:00:02.000 --> 00:00:04.000
storyboard-1.jpg#xywh=160,0,160,90
`

describe('a storyboard', () => {
  const tiles = readStoryboard(text, '/media/abc/6/storyboard.vtt')

  it('tells where each small picture is', () =>
    expect(tiles[1]).toEqual({
      fromSeconds: 2,
      toSeconds: 4,
      sheet: '/media/abc/6/storyboard-1.jpg',
      x: 160,
      y: 0,
      width: 160,
      height: 90,
    }))
  it('has one for every time', () => {
    expect(tileAt(tiles, 1.9)?.x).toBe(0)
    expect(tileAt(tiles, 2)?.x).toBe(160)
    expect(tileAt(tiles, 99)?.x).toBe(160)
    expect(tileAt([], 1)).toBeUndefined()
  })
  it('that is none is empty', () => expect(readStoryboard('<html>', '/x')).toEqual([]))
})

describe('loudness', () => {
  it('lies between -1 and 1', () =>
    expect(loudness({ bits: 8, length: 2, data: [-128, 64, 0, 127] })).toEqual([-1, 0.5, 0, 127 / 128]))
  it('of nothing is silence', () => expect(loudness({ bits: 8, length: 0, data: [] })).toEqual([0, 0]))
})
