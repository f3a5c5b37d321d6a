#!/usr/bin/env bash
# What slow viewers cost: the API beside 190 viewers at 2 Mbit/s, beside more viewers than there are places, and the heap of 128
# viewers that have stopped reading, at -Xmx512m.
# usage: viewers.sh [viewers] [seconds]     needs node, ffmpeg with libx264
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/film.sh"
here=$(cd "$(dirname "$0")" && pwd)
viewers=${1:-190} seconds=${2:-5}
need node "Node 18 or newer"; need ffmpeg "apt-get install ffmpeg"
ulimit -n 8192 2>/dev/null || true

export REELKEEP_MAX_CONCURRENT_DOWNLOADS=$((viewers + 10)) BENCH_JAVA_OPTIONS="${BENCH_JAVA_OPTIONS:--Xmx512m -XX:+ExitOnOutOfMemoryError}"
start_reelkeep
prepare_tenant
record_film 4
before=$(cpu "$server"); began=$(now)
node "$here/viewers.js" "$base" "$film" "$token" paced "$viewers" "$seconds"
echo "server: $(awk -v a="$before" -v b="$(cpu "$server")" -v s="$(since "$began")" 'BEGIN {printf "%.0f %% of a core", (b - a) / s}') over all of it, $(rss "$server") MiB resident"

# What is left on the heap after a collection, in KiB.
live() {
    jcmd "$server" GC.run >/dev/null; jcmd "$server" GC.run >/dev/null
    jcmd "$server" GC.heap_info | grep -oE 'used [0-9]+K' | head -n 1 | grep -oE '[0-9]+'
}
sleep 3
empty=$(live)
node "$here/viewers.js" "$base" "$film" "$token" stalled 128 12 2>"$work/holding" & holder=$!
until grep -q holding "$work/holding"; do kill -0 $holder; sleep 0.1; done
sleep 2
full=$(live)
echo "P4: 128 viewers who have stopped reading: $(awk -v a="$empty" -v b="$full" 'BEGIN {printf "%.3f", (b - a) / 128 / 1024}') MiB of heap each, $(rss "$server") MiB resident"
wait $holder
kill -0 "$server" && echo "the server lives: $(curl -fs -o /dev/null -w '%{http_code} in %{time_total} s' "$base/health/live")"
