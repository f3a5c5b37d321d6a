import { describe, expect, it } from 'vitest'
import { filmOf, groupedCode, isMoving, isSameFilm, momentAddress, ownAddress, type Recording } from './films'

const file = {
  file_id: '6',
  name: 'Lesson',
  duration_ms: 1000,
  media_type: 'video/mp4',
  media_url: 'https://vault.example/media/t.1/6.mp4',
  previews: 'ready',
  captions: [
    {
      kind: 'chapters',
      language: 'zh',
      label: '章节',
      url: 'https://vault.example/media/t.1/6/captions/chapters-zh.vtt',
    },
  ],
}
const recording = { recording_id: '8', state: 'ready', files: [], takes: [] } as unknown as Recording

describe('an address', () => {
  it('is on the origin of the page, whatever the vault calls itself', () =>
    expect(ownAddress('https://vault.example/media/t.1/6.mp4?x=1')).toBe('/media/t.1/6.mp4?x=1'))

  it('of a moment is that of the link where there is one', () =>
    expect(momentAddress({ ...recording, share: { url: 'https://v/w/abc' } } as Recording, '6', 260.9)).toBe(
      'https://v/w/abc/f/6?t=260',
    ))

  it('of a moment is that of the page where nothing is shared', () =>
    expect(momentAddress(recording, '6', 5)).toMatch(/\/console\/recordings\/8\?file=6&t=5$/))
})

it('a film is remembered by its recording and file', () => {
  const film = filmOf('8', file)
  expect(film.rememberAs).toBe('8/6')
  expect(film.captions[0]?.kind).toBe('chapters')
  expect(film.sources.hls).toBeUndefined()
})

it('a renewed ticket is the same film, other captions are another', () => {
  expect(isSameFilm(file, { ...file, media_url: 'https://vault.example/media/t.2/6.mp4' })).toBe(true)
  expect(isSameFilm(file, { ...file, captions: [] })).toBe(false)
})

it('codes are grouped by three', () => {
  expect(groupedCode('423111111')).toBe('423 111 111')
  expect(groupedCode('4231111112')).toBe('423 111 111 2')
})

it('a page follows what is being made', () => {
  expect(isMoving(recording)).toBe(false)
  expect(isMoving({ ...recording, state: 'processing' })).toBe(true)
  expect(
    isMoving({ ...recording, files: [{ previews: { state: 'pending' } }] } as unknown as Recording),
  ).toBe(true)
})
