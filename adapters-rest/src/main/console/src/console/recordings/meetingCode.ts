const SEPARATORS = /[\s\-‐-―－·.]/g
const LABELLED =
  /(?:会议号|會議號|会议\s*ID|meeting\s*(?:id|code|number|no\.?)|#腾讯会议)\s*[:：#]?\s*([\d][\d\s\-‐-―－]{7,20})/i
const GROUPED = /(?<![\d+])\d{3}[\s\-‐-―－]\d{3}[\s\-‐-―－]\d{3,4}(?!\d)/
const PLAIN = /(?<![\d+/])\d{9,10}(?!\d)/

const digitsOf = (text: string) => text.replace(SEPARATORS, '')

/** The first nine or ten digits that belong together; a pasted line goes on with other numbers. */
function firstCode(run: string): string {
  const grouped = GROUPED.exec(run)?.[0] ?? PLAIN.exec(run)?.[0] ?? run
  return digitsOf(grouped)
}

/**
 * The number of a meeting in what somebody pasted: grouped by spaces or dashes, in full-width digits, or somewhere in the text of
 * an invitation, between times, telephone numbers and passwords.
 *
 * @returns digits only; empty when nothing was typed, undefined when there is no number in it
 */
export function meetingCode(pasted: string): string | undefined {
  const text = pasted.normalize('NFKC').trim()
  if (text === '') return ''
  const bare = digitsOf(text.replace(/^#/, ''))
  if (/^\d{1,19}$/.test(bare)) return bare
  const found = LABELLED.exec(text)?.[1] ?? GROUPED.exec(text)?.[0] ?? PLAIN.exec(text)?.[0]
  return found === undefined ? undefined : firstCode(found)
}

/** In threes, as meetings show it: {@code 423 111 111}. Short ones stay whole. */
export function grouped(code: string): string {
  if (!/^\d{9,10}$/.test(code)) return code
  return `${code.slice(0, 3)} ${code.slice(3, 6)} ${code.slice(6)}`
}
