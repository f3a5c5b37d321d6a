#!/usr/bin/env bash
# Uploads 1 GiB by tus-js-client in chunks of 5 MiB: to Reelkeep (synced, hashed, recorded) and to the Node tus server with
# its file store (none of that), in turn. Prints wall and server CPU seconds and their ratios.
# usage: tus.sh [pairs]         needs node and npm
. "$(dirname "$0")/lib.sh"
pairs=${1:-5}
need node "Node 18 or newer"; need npm "comes with Node"

mkdir -p "$work/peer/files"
cd "$work/peer"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @tus/server@1 @tus/file-store@1 tus-js-client@4 >/dev/null
cat >server.js <<'JS'
const { Server } = require('@tus/server'); const { FileStore } = require('@tus/file-store');
new Server({ path: '/files', datastore: new FileStore({ directory: process.argv[3] }) })
  .listen({ host: '127.0.0.1', port: Number(process.argv[2]) });
JS
cat >client.js <<'JS'
const fs = require('fs'); const tus = require('tus-js-client');
const [, , endpoint, file, token] = process.argv;
const upload = new tus.Upload(fs.createReadStream(file), {
  endpoint, chunkSize: 5242880, uploadSize: fs.statSync(file).size, retryDelays: [],
  metadata: { filename: 'bench.mp4', owner: 't1' },
  headers: token ? { Authorization: 'Bearer ' + token } : {},
  onError: e => { console.error(String(e)); process.exit(1); }, onSuccess: () => process.exit(0),
});
upload.start();
JS
head -c 1073741824 /dev/urandom >"$work/file"
start_reelkeep
prepare_tenant
node server.js $((port + 1)) "$work/peer/files" & peer=$!
started+=("$peer")
sleep 1

measure() { # pid, endpoint, token
    local before began
    before=$(cpu "$1"); began=$(now)
    node client.js "$2" "$work/file" "${3:-}"
    wall=$(since "$began")
    used=$(awk -v a="$before" -v b="$(cpu "$1")" 'BEGIN {printf "%.2f", (b - a) / 100}')
}
ours() { measure "$server" "$base/uploads" "$token"; sleep 3; rm -f "$work"/data/media/blobs/*/* 2>/dev/null || true; }
peer() { measure "$peer" "http://127.0.0.1:$((port + 1))/files"; rm -f "$work"/peer/files/*; }

ours; peer # warm-up
printf '%-6s %10s %10s %10s %10s %8s %8s\n' pair 'wall s' 'cpu s' 'node s' 'node cpu' 'wall x' 'cpu x'
for pair in $(seq "$pairs"); do
    ours; w=$wall u=$used
    peer
    printf '%-6s %10s %10s %10s %10s %8s %8s\n' "$pair" "$w" "$u" "$wall" "$used" "$(ratio "$w" "$wall")" "$(ratio "$u" "$used")"
    ratio "$w" "$wall" >>"$work/walls"; echo >>"$work/walls"
    ratio "$u" "$used" >>"$work/cpus"; echo >>"$work/cpus"
done
echo "median ratio: wall $(median <"$work/walls"), cpu $(median <"$work/cpus")"
