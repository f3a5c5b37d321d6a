/** Writes the times of the page, which are UTC, in the zone of the viewer. */
export function localTimes(language: 'zh' | 'en'): void {
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  for (const time of document.querySelectorAll('time[datetime]')) {
    const at = new Date(time.getAttribute('datetime') ?? '')
    if (!Number.isNaN(at.getTime())) {
      time.textContent = format.format(at)
    }
  }
}
