import { describe, expect, it } from 'vitest'
import { endOfDay, invitation, isPassword, lifetimeOf, sentence, termsOf, userIds, type Share } from './terms'
import words from './words'

const share = (more: Partial<Share> = {}): Share => ({
  url: 'https://vault.example/w/abc',
  token: 'abc',
  audience: 'everyone',
  allow_download: false,
  allow_transcripts: true,
  ...more,
})

const noon = (day: string) => new Date(`${day}T12:00:00`)

describe('who can see it', () => {
  it('is one sentence', () =>
    expect(
      sentence(share({ password: 'q4FW', ends_at: endOfDay(noon('2026-12-01')).toISOString() }), words.zh),
    ).toBe('任何拿到链接和密码的人，在 2026-12-01 前可在线观看，不可下载'))
  it('says when there is no end', () =>
    expect(sentence(share({ allow_download: true }), words.en)).toBe(
      'Anybody with the link can watch for good, and download.',
    ))
  it.each(['everyone', 'signed_in', 'participants', 'named_or_approved', 'wechat_guests', 'same_company'])(
    'is told for %s in both languages',
    (audience) => {
      expect(sentence(share({ audience }), words.zh)).toMatch(/链接.*观看/)
      expect(sentence(share({ audience }), words.en)).toMatch(/link can watch/)
    },
  )
})

describe('what is copied', () => {
  it('has a line for the topic, the link and the password', () =>
    expect(invitation('规划会', share({ password: 'q4FW' }), words.zh)).toBe(
      '规划会\n链接：https://vault.example/w/abc\n访问密码：q4FW',
    ))
  it('has no line for a password there is not', () =>
    expect(invitation('规划会', share(), words.zh).split('\n')).toHaveLength(2))
})

describe('a password', () => {
  it.each(['q4FW', 'abcdEF12'])('%s will do', (text) => expect(isPassword(text)).toBe(true))
  it.each(['', 'abc', 'abcdefghi', 'ab-d', 'ab d', '密码密码', 'abcd\n'])('%j will not', (text) =>
    expect(isPassword(text)).toBe(false),
  )
})

describe('a lifetime', () => {
  const today = noon('2026-11-22')
  it('is recognised by its last day', () => {
    expect(lifetimeOf(endOfDay(noon('2026-11-29')).toISOString(), today)).toBe(7)
    expect(lifetimeOf(endOfDay(noon('2026-12-22')).toISOString(), today)).toBe(30)
  })
  it('may be any other day, or none', () => {
    expect(lifetimeOf(endOfDay(noon('2026-11-30')).toISOString(), today)).toBeUndefined()
    expect(lifetimeOf(undefined, today)).toBeUndefined()
  })
})

describe('terms', () => {
  it('are said again as they are', () =>
    expect(termsOf(share({ password: 'q4FW' }))).toEqual({
      audience: 'everyone',
      password: 'q4FW',
      allow_download: false,
      allow_transcripts: true,
    }))
  it('name users however they are separated', () =>
    expect(userIds(' t1，t2、 t3;t1\nt4 ')).toEqual(['t1', 't2', 't3', 't4']))
})
