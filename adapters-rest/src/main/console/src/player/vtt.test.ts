import { expect, it } from 'vitest'
import { parseVtt } from './vtt'

it('reads cues with and without identifiers, hours, settings and voices', () => {
  const file = [
    '\uFEFFWEBVTT - a title',
    '',
    'NOTE not a cue',
    '',
    'STYLE',
    '::cue { color: red }',
    '',
    '1',
    '00:00:01.000 --> 00:00:02.500 line:0 align:start',
    '<v 张敏>第一 &amp; <b>第二</b></v>',
    'zweite Zeile',
    '',
    '',
    '01:02.000 --> 01:03.000',
    'short &lt;form&gt;',
    '',
  ]
  expect(parseVtt(file.join('\r\n'))).toEqual([
    { start: 1, end: 2.5, text: '第一 & 第二\nzweite Zeile', voice: '张敏' },
    { start: 62, end: 63, text: 'short <form>' },
  ])
})

it('puts cues in order', () => {
  expect(
    parseVtt('WEBVTT\n\n00:05.000 --> 00:06.000\nb\n\n00:01.000 --> 00:02.000\na').map(({ text }) => text),
  ).toEqual(['a', 'b'])
})

it.each(['', 'WEBVTT', 'WEBVTT\n\n1:2 --> 3:4\nx', '<html>'])('finds nothing in %j', (file) =>
  expect(parseVtt(file)).toEqual([]),
)
