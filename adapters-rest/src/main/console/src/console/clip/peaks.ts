/** The JSON of BBC audiowaveform, version 2: the least and the greatest of each run of samples, one after the other. */
export interface PeaksFile {
  bits: number
  length: number
  data: number[]
}

/** For somebody who hears nothing: a line. */
export const SILENCE: readonly number[] = [0, 0]

/** The same between -1 and 1. */
export function loudness({ bits, data }: PeaksFile): number[] {
  const loudest = 2 ** (bits - 1)
  return data.length === 0 ? [...SILENCE] : data.map((sample) => sample / loudest)
}
