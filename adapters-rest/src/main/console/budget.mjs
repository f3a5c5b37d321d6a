// Fails the build when a page has grown too heavy for the phone of somebody in a train. Sizes are gzipped.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const FOLDER = fileURLToPath(
  new URL('../../../target/classes/io/reelkeep/rest/shared/assets/files/', import.meta.url),
)
const KIB = 1024
const LAZY_CHUNK_KIB = 200

/** What a first visit to a page loads: its entry, and the chunks of the page itself. */
const PAGES = [
  { name: 'watch page', modules: ['src/watch/main.ts'], kib: 130 },
  {
    name: 'list of recordings',
    modules: ['index.html', 'src/console/recordings/RecordingsPage.vue'],
    kib: 300,
  },
]

const manifest = JSON.parse(readFileSync(FOLDER + 'manifest.json', 'utf8'))
const sizes = new Map()

function size(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(FOLDER + file), { level: 9 }).length)
  return sizes.get(file)
}

/** The files that a module brings with it, without those that it asks for later. */
function files(key, seen = new Set()) {
  const chunk = manifest[key]
  if (!chunk || seen.has(key)) return []
  seen.add(key)
  return [chunk.file, ...(chunk.css ?? []), ...(chunk.imports ?? []).flatMap((next) => files(next, seen))]
}

const faults = []
for (const page of PAGES) {
  const known = page.modules.filter((module) => manifest[module])
  const bytes = [...new Set(known.flatMap((module) => files(module)))].reduce(
    (sum, file) => sum + size(file),
    0,
  )
  const kib = Math.round(bytes / KIB)
  console.log(`${page.name}: ${kib} of ${page.kib} KiB`)
  if (known.length < page.modules.length) faults.push(`${page.name}: not all of its modules were built`)
  if (kib > page.kib) faults.push(`${page.name}: ${kib} KiB, more than ${page.kib}`)
}
for (const { file } of Object.values(manifest)) {
  const kib = Math.round(size(file) / KIB)
  if (kib > LAZY_CHUNK_KIB) faults.push(`${file}: ${kib} KiB, more than ${LAZY_CHUNK_KIB}`)
}
if (faults.length > 0) {
  console.error(faults.join('\n'))
  process.exit(1)
}
