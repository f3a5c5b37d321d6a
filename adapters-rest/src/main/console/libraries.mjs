// What npm has put there stays until the lock file says otherwise: putting it there takes longer than building.
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

const changed = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

if (changed('node_modules/.package-lock.json') < changed('package-lock.json')) {
  const npm = process.env['npm_execpath'] ?? 'npm'
  const { status } = spawnSync(process.execPath, [npm, 'ci', '--ignore-scripts'], { stdio: 'inherit' })
  process.exit(status ?? 1)
}
