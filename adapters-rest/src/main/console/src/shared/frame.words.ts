const zh = {
  retry: '重试',
  dismiss: '知道了',
  requestId: '请求编号',
  copyRequestId: '复制请求编号',
  network: '连接不上服务器，请检查网络后重试',
  signedOut: '登录已失效，请重新登录',
  notPermitted: '你没有此操作的权限',
  gone: '内容不存在或已被删除',
  tooOften: '操作过于频繁，请稍后再试',
  broken: '服务器出错了，请稍后重试',
  consoleFault: '页面出错了',
}

const en: typeof zh = {
  retry: 'Try again',
  dismiss: 'Got it',
  requestId: 'Request id',
  copyRequestId: 'Copy request id',
  network: 'The server does not answer. Check the connection and try again.',
  signedOut: 'You have been signed out. Sign in again.',
  notPermitted: 'You are not allowed to do this.',
  gone: 'This does not exist, or has been deleted.',
  tooOften: 'Too often. Wait a moment and try again.',
  broken: 'The server made a mistake. Try again in a while.',
  consoleFault: 'This page made a mistake.',
}

export default { zh, en }
