import './watch.css'
import { mountPlayer, parseStart, wideClock, type PlayerHandle } from '@/player'
import { el } from '@/player/dom'
import { copy } from '@/shared/clipboard'
import { readData, type WatchData } from './data'
import { LineList } from './lines'
import { localTimes } from './local-times'
import { Tabs, type Panel } from './tabs'
import { Transcript } from './transcript'
import { watchWords } from './words'

const data = readData()
const host = document.getElementById('player')
if (data && host) {
  localTimes(data.language)
  watch(data, host)
}

/** The page works without: this gives it our player, and what needs one. */
function watch(data: WatchData, host: HTMLElement): void {
  const moves: ((seconds: number) => void)[] = []
  const player = mountPlayer(host, {
    sources: { file: data.media, hls: data.hls },
    poster: data.poster,
    storyboardVtt: data.storyboard,
    captions: data.tracks,
    startSeconds: parseStart(new URLSearchParams(location.search).get('t')) ?? data.start,
    rememberAs: data.file,
    language: data.language,
    allowDownload: data.download,
    hotkeys: true,
    onTime: (seconds) => moves.forEach((move) => move(seconds)),
    previous: data.previous === undefined ? undefined : () => location.assign(data.previous ?? ''),
    next: data.next === undefined ? undefined : () => location.assign(data.next ?? ''),
  })
  if (data.link) {
    moves.push(copyButton(data, player))
  }
  moves.push(panels(data, player))
  const jumped = (seconds: number) => moves.forEach((move) => move(seconds))
  player.onCues(() => jumped(player.currentSeconds()))
}

/** Copies the address of this very moment. */
function copyButton(data: WatchData, player: PlayerHandle): (seconds: number) => void {
  const words = watchWords[data.language]
  const button = el('button', { type: 'button', class: 'button other', id: 'copy' })
  const said = el('p', { class: 'said-so', role: 'status' })
  const show = (seconds: number) => {
    button.textContent = words.copyAt(wideClock(seconds))
  }
  button.addEventListener('click', () => {
    const address = `${location.origin}${data.page}?t=${Math.floor(player.currentSeconds())}`
    void copy(address).then((copied) => {
      said.textContent = copied ? words.copied : `${words.notCopied} ${address}`
    })
  })
  show(player.currentSeconds())
  const actions = el('div', { class: 'actions' }, button)
  const download = document.querySelector('#take a')
  if (download) {
    actions.append(download)
    document.getElementById('take')?.remove()
  }
  document.querySelector('#about .facts')?.after(actions, said)
  return show
}

/** Files, chapters and what was said, as far as there are any, side by side in tabs. */
function panels(data: WatchData, player: PlayerHandle): (seconds: number) => void {
  const words = watchWords[data.language]
  const jump = (seconds: number) => {
    player.seekTo(seconds)
    player.play()
  }
  const chapters = new LineList(jump)
  const transcript = new Transcript(words, jump)
  const files = document.querySelector<HTMLElement>('#files .files')
  const tabs = new Tabs()
  player.onCues(() => {
    const all: Panel[] = files ? [{ name: `${words.files} (${files.children.length})`, content: files }] : []
    if (player.cues().length > 0) {
      transcript.show(player.cues())
      all.unshift({ name: words.transcript, content: transcript.element })
    }
    if (player.chapters().length > 0) {
      chapters.show(player.chapters().map(({ title, start }) => ({ text: title, start })))
      all.unshift({ name: words.chapters, content: chapters.element })
    }
    if (all.length > (files ? 1 : 0)) {
      tabs.show(all)
      aside().replaceChildren(tabs.element)
    }
  })
  return (seconds) => {
    chapters.moveTo(seconds)
    transcript.moveTo(seconds)
  }
}

function aside(): HTMLElement {
  const known = document.getElementById('files')
  const side = known ?? el('aside', { class: 'side', id: 'files' })
  if (!known) {
    document.querySelector('.watch')?.append(side)
  }
  return side
}
