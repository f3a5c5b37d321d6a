const zh = {
  files: '文件',
  chapters: '章节',
  transcript: '转写',
  copyAt: (at: string) => `复制时间点链接 ${at}`,
  copied: '链接已复制',
  notCopied: '未能复制，请手动选择链接：',
  search: '搜索转写内容',
  found: (n: number) => (n === 0 ? '没有找到' : `共 ${n} 处`),
  follow: '回到当前位置',
}

const en: typeof zh = {
  files: 'Files',
  chapters: 'Chapters',
  transcript: 'Transcript',
  copyAt: (at) => `Copy link at ${at}`,
  copied: 'Link copied',
  notCopied: 'Could not copy; this is the link:',
  search: 'Search the transcript',
  found: (n) => (n === 0 ? 'Nothing found' : n === 1 ? '1 place' : `${n} places`),
  follow: 'Back to where it plays',
}

export type WatchWords = typeof zh

export const watchWords: Record<'zh' | 'en', WatchWords> = { zh, en }
