/**
 * Copies text. Browsers have no clipboard for pages that came over plain http, as they do on many an intranet: there a hidden
 * text field is copied from.
 *
 * @returns whether it worked
 */
export async function copy(text: string): Promise<boolean> {
  try {
    if (window.isSecureContext && 'clipboard' in navigator) {
      await navigator.clipboard.writeText(text)
      return true
    }
  } catch {
    // Refused, for instance without focus: the other way may still do.
  }
  return copyFromField(text)
}

function copyFromField(text: string): boolean {
  const focused = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.style.position = 'fixed'
  field.style.opacity = '0'
  // Inside an open dialog, or its focus trap takes the focus back before it is copied.
  const dialogs = document.querySelectorAll('[role="dialog"]')
  const home = dialogs[dialogs.length - 1] ?? document.body
  home.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return copied
}
