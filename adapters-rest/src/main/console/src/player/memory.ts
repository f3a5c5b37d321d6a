const RATE = 'reelkeep.rate'
const CAPTIONS = 'reelkeep.captions'
const PLACES = 'reelkeep.places'
const MAX_PLACES = 100

/** So close to either end nothing is remembered. */
const EDGE_SECONDS = 5

/** Browsers may refuse to keep anything; then nothing is remembered. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Full or forbidden: it plays all the same.
  }
}

type Places = [key: string, seconds: number][]

function places(): Places {
  try {
    const kept: unknown = JSON.parse(read(PLACES) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isPlace) : []
  } catch {
    return []
  }
}

function isPlace(kept: unknown): kept is Places[number] {
  return Array.isArray(kept) && typeof kept[0] === 'string' && typeof kept[1] === 'number'
}

/** Undefined when it was never played, or to its end. */
export function rememberedPlace(key: string): number | undefined {
  return places().find(([known]) => known === key)?.[1]
}

/** The least recent are forgotten beyond a hundred. */
export function rememberPlace(key: string, seconds: number, duration: number): void {
  const others = places().filter(([known]) => known !== key)
  const isWorthIt = seconds > EDGE_SECONDS && !(seconds > duration - EDGE_SECONDS)
  const all: Places = isWorthIt ? [[key, Math.floor(seconds)], ...others] : others
  write(PLACES, JSON.stringify(all.slice(0, MAX_PLACES)))
}

export const RATES: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3]

export function rememberedRate(): number {
  const rate = Number(read(RATE) ?? 1)
  return RATES.includes(rate) ? rate : 1
}

export function rememberRate(rate: number): void {
  write(RATE, String(rate))
}

/** The next speed of the list in that direction. */
export function steppedRate(rate: number, by: number): number {
  const beyond = RATES.filter((one) => (by > 0 ? one > rate : one < rate))
  return (by > 0 ? beyond[0] : beyond[beyond.length - 1]) ?? rate
}

/** The language of the captions that were shown last; empty when they were switched off. */
export function rememberedCaptions(): string {
  return read(CAPTIONS) ?? ''
}

export function rememberCaptions(language: string): void {
  write(CAPTIONS, language)
}
