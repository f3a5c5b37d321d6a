import { expect, it } from 'vitest'
import { size } from './sizes'

it.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1.0 KB'],
  [190_840_832, '182 MB'],
  [5_000_000_000, '4.7 GB'],
])('%i bytes are %s', (bytes, written) => expect(size(bytes)).toBe(written))
