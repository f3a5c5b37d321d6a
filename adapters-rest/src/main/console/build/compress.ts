import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const TEXT = /\.(js|css|html|svg|json)$/
/** Below this a packet is a packet. */
const WORTH_BYTES = 1024

/** Lays a gzip twin beside every text, so that the server has nothing to compress. */
export function compress(): Plugin {
  let folder = ''
  return {
    name: 'reelkeep-compress',
    apply: 'build',
    configResolved: (config) => void (folder = config.build.outDir),
    writeBundle: () => {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        const file = join(entry.parentPath, entry.name)
        if (!entry.isFile() || !TEXT.test(entry.name)) continue
        const bytes = readFileSync(file)
        if (bytes.length >= WORTH_BYTES) {
          writeFileSync(`${file}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }))
        }
      }
    },
  }
}
