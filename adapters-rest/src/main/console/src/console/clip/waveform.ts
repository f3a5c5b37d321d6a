import type WaveSurfer from 'wavesurfer.js'
import type { Region } from 'wavesurfer.js/plugins/regions'
import { exact } from './exact'
import { keyOf, type Cut, type Segment } from './segments'

/** What part of the film is to be seen, in seconds. */
export interface View {
  from: number
  to: number
}

export interface Wishes {
  container: HTMLElement
  media: HTMLMediaElement
  durationSeconds: number
  peaks: readonly number[]
  onBound: (index: number, side: 'start' | 'end', millis: number) => void
  onView: (view: View) => void
}

export interface Waveform {
  show: (cut: Cut, fileId: string, label: (segment: Segment, index: number) => string) => void
  finer: (peaks: readonly number[]) => void
  /** @param factor 1 shows all of it */
  zoom: (factor: number) => void
  recolour: () => void
  destroy: () => void
}

const HEIGHT_PX = 96
/** Narrower ones could not be taken hold of any more. */
const SHORTEST_SECONDS = 0.05

/** Colours come from the style sheet; a canvas wants them as they are. */
function colour(container: HTMLElement, name: string): string {
  return getComputedStyle(container).getPropertyValue(name).trim()
}

function colours(container: HTMLElement) {
  return {
    waveColor: colour(container, '--el-text-color-secondary'),
    progressColor: colour(container, '--el-text-color-secondary'),
    cursorColor: colour(container, '--el-color-danger'),
  }
}

/** Draws the loudness that the server has found, with the segments over it. Nothing is decoded, nothing is loaded. */
export async function drawWaveform(wishes: Wishes): Promise<Waveform> {
  const [{ default: Surfer }, { default: Regions }, { default: Timeline }, { default: Hover }] =
    await Promise.all([
      import('wavesurfer.js'),
      import('wavesurfer.js/plugins/regions'),
      import('wavesurfer.js/plugins/timeline'),
      import('wavesurfer.js/plugins/hover'),
    ])
  const { container, media, durationSeconds } = wishes
  const regions = Regions.create()
  const surfer = Surfer.create({
    container,
    media,
    peaks: [[...wishes.peaks]],
    duration: durationSeconds,
    height: HEIGHT_PX,
    cursorWidth: 2,
    normalize: true,
    autoCenter: false,
    ...colours(container),
    plugins: [
      regions,
      Timeline.create({ insertPosition: 'beforebegin', height: 18, secondaryLabelOpacity: 1 }),
      Hover.create({
        lineWidth: 1,
        labelSize: 12,
        formatTimeCallback: (seconds: number) => exact(seconds * 1000),
      }),
    ],
  })
  const shown = new Map<string, number>()
  const tell = () => wishes.onView(viewOf(surfer, durationSeconds))
  surfer.on('ready', tell)
  surfer.on('scroll', tell)
  surfer.on('zoom', tell)
  surfer.on('redraw', tell)
  regions.on('region-update', (region) => follow(region, regions.getRegions()))
  regions.on('region-updated', (region, side) => {
    const index = shown.get(region.id)
    if (index === undefined || side === undefined) return
    wishes.onBound(index, side, Math.round((side === 'start' ? region.start : region.end) * 1000))
  })
  const ready = new Promise<void>((resolve) => void surfer.once('ready', () => resolve()))
  await ready
  return {
    show: (cut, fileId, label) => {
      regions.clearRegions()
      shown.clear()
      cut.forEach((segment, index) => {
        if (segment.fileId !== fileId) return
        shown.set(keyOf(segment), index)
        regions.addRegion(regionOf(segment, label(segment, index)))
      })
    },
    finer: (peaks) => surfer.setOptions({ peaks: [[...peaks]], duration: durationSeconds }),
    zoom: (factor) => surfer.zoom(factor <= 1 ? 0 : (factor * surfer.getWidth()) / durationSeconds),
    recolour: () => surfer.setOptions(colours(container)),
    destroy: () => surfer.destroy(),
  }
}

function regionOf(segment: Segment, content: string) {
  return {
    id: keyOf(segment),
    start: segment.fromMillis / 1000,
    end: segment.toMillis / 1000,
    drag: false,
    resize: true,
    minLength: Math.min(SHORTEST_SECONDS, (segment.toMillis - segment.fromMillis) / 1000),
    color: segment.isKept ? 'var(--rk-clip-kept)' : 'var(--rk-clip-deleted)',
    content,
  }
}

/** While an edge is dragged the neighbour goes along. */
function follow(dragged: Region, all: Region[]): void {
  const before = all[all.indexOf(dragged) - 1]
  const sorted = [...all].sort((one, other) => one.start - other.start)
  const place = sorted.indexOf(dragged)
  const left = sorted[place - 1] ?? before
  const right = sorted[place + 1]
  if (dragged.updatingSide === 'start' && left && left !== dragged && left.start < dragged.start) {
    left.setOptions({ end: dragged.start })
  }
  if (dragged.updatingSide === 'end' && right && right.end > dragged.end)
    right.setOptions({ start: dragged.end })
}

function viewOf(surfer: WaveSurfer, durationSeconds: number): View {
  const width = surfer.getWrapper().scrollWidth
  const seen = surfer.getWidth()
  if (width <= 0) return { from: 0, to: durationSeconds }
  const from = (surfer.getScroll() / width) * durationSeconds
  return { from, to: Math.min(durationSeconds, from + (seen / width) * durationSeconds) }
}
