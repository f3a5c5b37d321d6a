import 'media-chrome/dist/media-controller.js'
import 'media-chrome/dist/media-control-bar.js'
import 'media-chrome/dist/media-play-button.js'
import 'media-chrome/dist/media-seek-backward-button.js'
import 'media-chrome/dist/media-seek-forward-button.js'
import 'media-chrome/dist/media-mute-button.js'
import 'media-chrome/dist/media-volume-range.js'
import 'media-chrome/dist/media-time-range.js'
import 'media-chrome/dist/media-time-display.js'
import 'media-chrome/dist/media-pip-button.js'
import 'media-chrome/dist/media-fullscreen-button.js'
import 'media-chrome/dist/media-loading-indicator.js'
import 'media-chrome/dist/menu/media-chrome-menu-item.js'
import 'media-chrome/dist/menu/media-playback-rate-menu-button.js'
import 'media-chrome/dist/menu/media-playback-rate-menu.js'
import 'media-chrome/dist/menu/media-captions-menu-button.js'
import 'media-chrome/dist/menu/media-captions-menu.js'
import { En } from 'media-chrome/dist/lang/en.js'
import { ZhCn } from 'media-chrome/dist/lang/zh-CN.js'
import { addTranslation } from 'media-chrome/dist/utils/i18n.js'
import { el, icon } from './dom'
import { RATES } from './memory'
import type { PlayerWords } from './words'

const PREVIOUS = 'M6 5h2.4v14H6zM19 5v14L9.5 12z'
const NEXT = 'M15.6 5H18v14h-2.4zM5 5l9.5 7L5 19z'
const HELP =
  'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m.9 15.8h-1.9v-1.9h1.9zm2-7-.8.9c-.7.7-1.1 1.2-1.2 2.5h-1.8v-.5c0-1 .4-1.8 1.1-2.5l1.1-1.1q.5-.5.5-1.2c0-1-.8-1.8-1.8-1.8s-1.9.8-1.9 1.8H8.3a3.7 3.7 0 1 1 6.6 1.9'

// The name of a button must have in it what is to be read on it (WCAG 2.5.3): "1.5x".
const RATE = 'Playback rate {playbackRate}'
addTranslation('en', { ...En, [RATE]: 'Playback rate {playbackRate}x' })
addTranslation('zh-CN', { ...ZhCn, [RATE]: '播放速度 {playbackRate}x' })

/** What the buttons do that media-chrome does not know. */
export interface Actions {
  previous?: () => void
  next?: () => void
  help?: () => void
}

let players = 0

/**
 * Everything that is drawn over the film, for both layouts; the style sheet shows what fits. The big buttons in the middle are
 * those of small players.
 */
export function controls(words: PlayerWords, actions: Actions, hasCaptions: boolean): HTMLElement[] {
  const id = `rk-menu-${++players}`
  return [
    el('media-loading-indicator', { slot: 'centered-chrome', noautohide: true }),
    el('div', { slot: 'centered-chrome', class: 'rk-big' }, backward(), el('media-play-button'), forward()),
    el('media-playback-rate-menu', {
      id: `${id}-rate`,
      hidden: true,
      anchor: 'auto',
      rates: RATES.join(' '),
    }),
    ...(hasCaptions ? [el('media-captions-menu', { id: `${id}-cc`, hidden: true, anchor: 'auto' })] : []),
    el('div', { class: 'rk-bars' }, timeBar(), buttons(id, words, actions, hasCaptions)),
  ]
}

function timeBar(): HTMLElement {
  const range = el('media-time-range')
  // Chapters are drawn by ChapterTicks: media-chrome would cut the bar into pieces of a pixel where there are many.
  Object.assign(range, { updateSegments: () => undefined })
  // A decoration: what it shows is said by the time next to it.
  const thumbnail = range.shadowRoot?.querySelector('media-preview-thumbnail')
  thumbnail?.shadowRoot?.querySelector('img')?.setAttribute('alt', '')
  return el('div', { class: 'rk-timeline' }, range)
}

function buttons(id: string, words: PlayerWords, actions: Actions, hasCaptions: boolean): HTMLElement {
  return el(
    'media-control-bar',
    { class: 'rk-buttons' },
    el('media-play-button', { class: 'rk-wide' }),
    ...own(words.previous, PREVIOUS, actions.previous),
    ...own(words.next, NEXT, actions.next),
    backward('rk-wide'),
    forward('rk-wide'),
    el('media-mute-button'),
    el('media-volume-range', { class: 'rk-wide' }),
    el('media-time-display', { showduration: true, notoggle: true }),
    el('span', { class: 'rk-gap' }),
    el('media-playback-rate-menu-button', { invoketarget: `${id}-rate` }),
    ...(hasCaptions ? [el('media-captions-menu-button', { invoketarget: `${id}-cc` })] : []),
    ...own(words.help, HELP, actions.help, 'rk-wide'),
    el('media-pip-button', { class: 'rk-wide' }),
    el('media-fullscreen-button'),
  )
}

function backward(className = ''): HTMLElement {
  return el('media-seek-backward-button', { seekoffset: '10', class: className })
}

function forward(className = ''): HTMLElement {
  return el('media-seek-forward-button', { seekoffset: '10', class: className })
}

/** A button of our own; none where there is nothing to do. */
function own(label: string, path: string, act?: () => void, className = ''): HTMLElement[] {
  if (!act) {
    return []
  }
  const button = el('button', {
    type: 'button',
    class: `rk-own ${className}`,
    'aria-label': label,
    title: label,
  })
  button.append(icon(path))
  button.addEventListener('click', act)
  return [button]
}
