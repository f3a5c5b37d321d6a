/** What a key asks for. Numbers are seconds, steps of the list of speeds, tenths of the length. */
export type Command =
  | {
      do:
        'toggle' | 'mute' | 'fullscreen' | 'captions' | 'pip' | 'start' | 'end' | 'next' | 'previous' | 'help'
    }
  | { do: 'skip' | 'volume' | 'speed' | 'frame' | 'tenth'; by: number }

/** The part of a KeyboardEvent that counts. By `code`: with an input method on, `key` is "Process" for every letter. */
export interface Pressed {
  code: string
  shiftKey: boolean
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
  isComposing: boolean
}

const PLAIN: Record<string, Command> = {
  Space: { do: 'toggle' },
  KeyK: { do: 'toggle' },
  KeyJ: { do: 'skip', by: -10 },
  KeyL: { do: 'skip', by: 10 },
  ArrowLeft: { do: 'skip', by: -5 },
  ArrowRight: { do: 'skip', by: 5 },
  ArrowUp: { do: 'volume', by: 0.05 },
  ArrowDown: { do: 'volume', by: -0.05 },
  KeyM: { do: 'mute' },
  KeyF: { do: 'fullscreen' },
  KeyC: { do: 'captions' },
  KeyP: { do: 'pip' },
  Comma: { do: 'frame', by: -1 },
  Period: { do: 'frame', by: 1 },
  Home: { do: 'start' },
  End: { do: 'end' },
}

const SHIFTED: Record<string, Command> = {
  Comma: { do: 'speed', by: -1 },
  Period: { do: 'speed', by: 1 },
  KeyN: { do: 'next' },
  KeyP: { do: 'previous' },
  Slash: { do: 'help' },
}

export function commandOf(key: Pressed): Command | undefined {
  if (key.isComposing || key.ctrlKey || key.altKey || key.metaKey) {
    return undefined
  }
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(key.code)?.[1]
  if (digit !== undefined && !key.shiftKey) {
    return { do: 'tenth', by: Number(digit) }
  }
  return (key.shiftKey ? SHIFTED : PLAIN)[key.code]
}

const FIELDS =
  'input:not([type=range]):not([type=checkbox]):not([type=radio]):not([type=button]),textarea,select'
const PRESSABLE =
  'button,a[href],summary,[role=button],[role=tab],[role^=menuitem],[role=option],[role=switch]'
const STEERED = 'input[type=range],input[type=radio],[role=tab],[role^=menuitem],[role=option],[role=slider]'
const STEERING = /^(Arrow|Home|End)/

/** Whether what has the focus needs the key for itself: fields all of them, buttons the space bar, sliders the arrows. */
export function isTaken(path: readonly EventTarget[], code: string): boolean {
  const target = path.find((one): one is HTMLElement => one instanceof HTMLElement)
  if (!target) {
    return false
  }
  if (target.matches(FIELDS) || target.isContentEditable) {
    return true
  }
  if (code === 'Space') {
    return target.matches(PRESSABLE)
  }
  // The bar of the film is steered by our own steps, so that they are the same wherever the focus is.
  const isFilmBar = path.some((one) => one instanceof HTMLElement && one.localName === 'media-time-range')
  return STEERING.test(code) && !isFilmBar && target.matches(STEERED)
}

/** Closed dialogs may stay in the document, out of sight. */
function isDialogOpen(): boolean {
  const dialogs = document.querySelectorAll('dialog[open],[role=dialog][aria-modal=true]')
  return [...dialogs].some((dialog) => dialog.getClientRects().length > 0)
}

/** Listens on the whole page. Returns how to stop it. */
export function listenToKeys(run: (command: Command) => boolean): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isDialogOpen()) {
      return
    }
    const command = commandOf(event)
    if (command && !isTaken(event.composedPath(), event.code) && run(command)) {
      event.preventDefault()
    }
  }
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}
