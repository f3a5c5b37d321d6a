#!/usr/bin/env bash
# Memory of 1,000 uploads that are open: each has a request under way that has sent 100 bytes and goes on sending next to nothing.
# usage: uploads.sh [uploads]     needs node
. "$(dirname "$0")/lib.sh"
uploads=${1:-1000}
need node "Node 18 or newer"
ulimit -n 8192 2>/dev/null || true

cat >"$work/client.js" <<'JS'
const http = require('http');
const [, , base, token, count, seconds] = process.argv;
const headers = { Authorization: 'Bearer ' + token, 'Tus-Resumable': '1.0.0' };
const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
const open = () => new Promise((done, fail) => http.request(base + '/uploads', { agent, method: 'POST', headers: {
  ...headers, 'Upload-Length': '1000000', 'Content-Length': 0,
  'Upload-Metadata': 'filename ' + Buffer.from('a.mp4').toString('base64') + ',owner ' + Buffer.from('t1').toString('base64') } },
  answer => { answer.resume(); answer.on('end', () => answer.statusCode === 201 ? done(answer.headers.location)
    : fail(new Error('POST answered ' + answer.statusCode))); }).on('error', fail).end());
const patch = place => { const request = http.request(new URL(place, base), { agent: false, method: 'PATCH', headers: {
  ...headers, 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream', 'Content-Length': 1000000 } });
  request.on('error', () => {}); request.on('response', answer => console.error('answered ' + answer.statusCode));
  request.write(Buffer.alloc(100)); setInterval(() => request.write(Buffer.alloc(8192)), 5000); };
(async () => {
  const places = [];
  for (let i = 0; i < Number(count); i++) places.push(await open());
  console.log('open');
  await new Promise(done => setTimeout(done, 8000));
  places.forEach(patch);
  await new Promise(done => setTimeout(done, 4000));
  console.log('under way');
  setTimeout(() => process.exit(0), Number(seconds) * 1000);
})().catch(failed => { console.error(failed); process.exit(1); });
JS
export REELKEEP_MAX_OPEN_UPLOADS=$((uploads + 10)) REELKEEP_MAX_CONCURRENT_UPLOADS=$uploads
export BENCH_JAVA_OPTIONS="${BENCH_JAVA_OPTIONS:--Xmx768m -XX:+ExitOnOutOfMemoryError}"
start_reelkeep
prepare_tenant
live() {
    jcmd "$server" GC.run >/dev/null; jcmd "$server" GC.run >/dev/null
    jcmd "$server" GC.heap_info | grep -oE 'used [0-9]+K' | head -n 1 | grep -oE '[0-9]+'
}
say() { printf '%-28s %12s %12s\n' "$@"; }
say '' 'heap MiB' 'resident MiB'
mib() { awk -v k="$1" 'BEGIN {printf "%.1f", k / 1024}'; }
node "$work/client.js" "$base" "$token" "$uploads" 20 >"$work/said" & client=$!
until grep -q open "$work/said"; do kill -0 $client; sleep 0.1; done
sleep 1
open=$(live); say "$uploads open, nothing comes" "$(mib "$open")" "$(rss "$server")"; before=$(rss "$server")
until grep -q 'under way' "$work/said"; do kill -0 $client; sleep 0.1; done
busy=$(live); say "$uploads under way" "$(mib "$busy")" "$(rss "$server")"
echo "P11: $(awk -v a="$open" -v b="$busy" -v n="$uploads" 'BEGIN {printf "%.1f MiB of heap", (b - a) / 1024 * 1000 / n}') and $(awk -v a="$before" -v b="$(rss "$server")" -v n="$uploads" 'BEGIN {printf "%.1f MiB resident", (b - a) * 1000 / n}') per 1,000 uploads under way (goal: 64)"
wait $client || true
