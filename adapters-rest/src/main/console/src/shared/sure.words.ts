const zh = { cancel: '取消' }
const en: typeof zh = { cancel: 'Cancel' }

export default { zh, en }
