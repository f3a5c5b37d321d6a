#!/usr/bin/env bash
# A class of 30 minutes, 720p, about 1.4 GB in 30 segments: from the 2xx of the last segment to the list saying "ready" and
# to the callback at the receiver, beside the time that `cp` takes for the same bytes.
# usage: announce.sh [runs]     needs ffmpeg with libx264 and node (the receiver)
. "$(dirname "$0")/lib.sh"
runs=${1:-3}
need ffmpeg "apt-get install ffmpeg"; need node "Node 18 or newer"

ffmpeg -v error -f lavfi -i "testsrc2=s=1280x720:r=25,noise=alls=20:allf=t" -f lavfi -i "sine=440:sample_rate=48000" -t 60 \
    -c:v libx264 -preset ultrafast -b:v 6M -maxrate 6M -bufsize 6M -g 50 -c:a aac -b:a 128k -movflags +faststart "$work/minute.mp4"
digest=$(openssl dgst -sha256 -binary "$work/minute.mp4" | base64)
cat >"$work/receiver.js" <<'JS'
const fs = require('fs');
require('http').createServer((q, r) => { q.resume(); q.on('end', () => {
  fs.writeFileSync(process.argv[3], String(Date.now())); r.setHeader('Content-Type', 'application/json'); r.end('{"error_code":0}'); }); })
  .listen(Number(process.argv[2]), '127.0.0.1');
JS
node "$work/receiver.js" $((port + 1)) "$work/called" & started+=($!)
start_reelkeep
prepare_tenant
key=$(admin POST "tenants/$tenant/apps" '{"kind":"classroom","name":"callbacks"}' | field key_id)
admin PUT "tenants/$tenant/callback" "{\"url\":\"http://127.0.0.1:$((port + 1))/\",\"sdkappid\":\"$key\"}" >/dev/null

printf '%-5s %12s %14s %10s\n' run 'ready ms' 'callback ms' 'cp ms'
for run in $(seq "$runs"); do
    rm -f "$work/called"
    opened=$(open_capture)
    capture=$(echo "$opened" | field capture_id) recording=$(echo "$opened" | field recording_id)
    put() {
        curl -fsS -o /dev/null -T "$work/minute.mp4" -H "Authorization: Bearer $token" -H "Content-Digest: sha-256=:$digest:" \
            "$base/api/captures/$capture/segments/$1?starts_at=$((1600000000000 + $1 * 60000))&ends_at=$((1600000060000 + $1 * 60000))"
    }
    for n in $(seq 29); do put "$n"; done
    api POST "captures/$capture/stop" '{"segment_count":30}' >/dev/null
    put 30
    last=$(date +%s%3N)
    until api GET "recordings/$recording" | grep -q '"state" *: *"ready"'; do sleep 0.02; done
    ready=$(($(date +%s%3N) - last))
    for _ in $(seq 500); do [ -s "$work/called" ] && break; sleep 0.02; done
    called=$(($(cat "$work/called") - last))
    began=$(date +%s%3N)
    for n in $(seq 30); do cat "$work/minute.mp4"; done >"$work/copy"
    sync "$work/copy"
    printf '%-5s %12s %14s %10s\n' "$run" "$ready" "$called" "$(($(date +%s%3N) - began))"
    rm -f "$work/copy"
done
