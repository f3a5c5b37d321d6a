import { describe, expect, it } from 'vitest'
import { grouped, meetingCode } from './meetingCode'

const INVITATION = `张敏 邀请您参加腾讯会议
会议主题：第四季度产品规划会
会议时间：2026/10/27 08:30-09:30 (GMT+08:00) 中国标准时间 - 北京

点击链接入会：
https://meeting.example.com/dm/a1B2c3D4e5F6

#腾讯会议：423-111-111
会议密码：123456

手机一键拨号入会
+8675536550000,,423111111# (中国大陆)`

describe('a pasted meeting number', () => {
  it.each([
    ['423111111', '423111111'],
    ['423 111 111', '423111111'],
    ['423-111-1111', '4231111111'],
    ['４２３ １１１ １１１', '423111111'],
    [' #423－111－111 ', '423111111'],
    ['330022', '330022'],
    ['会议号：423 111 111 密码 9999', '423111111'],
    ['Meeting ID: 423 111 1111', '4231111111'],
    ['join 423-111-111 tomorrow 08:30', '423111111'],
    ['the number is 4231111111.', '4231111111'],
    [INVITATION, '423111111'],
  ])('%j', (pasted, code) => expect(meetingCode(pasted)).toBe(code))

  it('may be nothing', () => expect(meetingCode('  ')).toBe(''))
  it.each(['weekly', '08:30', '+86 755', '12345678901234567890'])('is not in %j', (text) =>
    expect(meetingCode(text)).toBeUndefined(),
  )
})

describe('a shown meeting number', () => {
  it.each([
    ['423111111', '423 111 111'],
    ['4231111111', '423 111 1111'],
    ['330022', '330022'],
  ])('%s is %s', (code, shown) => expect(grouped(code)).toBe(shown))
})
