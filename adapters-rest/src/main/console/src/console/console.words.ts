const zh = {
  vault: '云录制',
  menu: '菜单',
  skip: '跳到内容',
  used: (used: string, quota: string) => `已用 ${used} / ${quota}`,
  usedOnly: (used: string) => `已用 ${used}`,
  dark: '深色模式',
  light: '浅色模式',
  otherLanguage: 'English',
  account: '个人设置',
  signOut: '退出登录',
  signOutEverywhere: '退出所有设备',
  lost: '页面不存在',
  lostText: '地址可能有误，或页面已移动。',
  home: '返回会议录制',
  notForYou: '此页面仅管理员可用',
}

const en: typeof zh = {
  vault: 'Recordings',
  menu: 'Menu',
  skip: 'Skip to content',
  used: (used, quota) => `${used} of ${quota} used`,
  usedOnly: (used) => `${used} used`,
  dark: 'Dark mode',
  light: 'Light mode',
  otherLanguage: '中文',
  account: 'Personal settings',
  signOut: 'Sign out',
  signOutEverywhere: 'Sign out everywhere',
  lost: 'There is no such page',
  lostText: 'The address may be wrong, or the page has moved.',
  home: 'Back to the recordings',
  notForYou: 'This page is for administrators only',
}

export default { zh, en }
