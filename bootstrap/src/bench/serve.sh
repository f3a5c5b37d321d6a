#!/usr/bin/env bash
# Sends the same file of about 1 GiB: Reelkeep (link asked about at each request) and nginx with sendfile in turn, to the same
# clients. First the whole file to curl, then random ranges of 1 MiB to wrk on 8 connections. Prints wall, throughput, server
# CPU and their ratios.
# usage: serve.sh [pairs] [seconds of ranges]     needs nginx-light, wrk, ffmpeg with libx264
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/film.sh"
pairs=${1:-5} seconds=${2:-10}
need nginx "apt-get install nginx-light"; need wrk "apt-get install wrk"; need ffmpeg "apt-get install ffmpeg"

start_reelkeep
prepare_tenant
record_film "${BENCH_SEGMENTS:-16}"
size=$(stat -c %s "$blob")

cat >"$work/nginx.conf" <<CONF
daemon off; worker_processes 1; pid $work/nginx.pid; error_log $work/nginx.log; user root;
events {}
http { access_log off; sendfile on; keepalive_requests 100000000; types { video/mp4 mp4; }
  server { listen 127.0.0.1:$((port + 1)); location = /film.mp4 { alias $blob; } } }
CONF
nginx -c "$work/nginx.conf" & started+=($!)
sleep 1
worker=$(pgrep -P "$!" | head -n 1)
cat "$blob" >/dev/null

cat >"$work/ranges.lua" <<LUA
math.randomseed(42)
request = function()
  local first = math.random(0, $size - 1048577)
  return wrk.format("GET", nil, { ["Range"] = "bytes=" .. first .. "-" .. (first + 1048575) })
end
done = function(summary, latency, requests)
  io.write("RESULT ", summary.requests, " ", summary.duration / 1e6, " ", summary.errors.status + summary.errors.read, "\n")
end
LUA

whole() { # pid, url: sets $wall and $used (CPU seconds per GiB)
    local before began
    before=$(cpu "$1"); began=$(now)
    curl -fsS -o /dev/null "$2"
    wall=$(since "$began")
    used=$(awk -v a="$before" -v b="$(cpu "$1")" -v s="$size" 'BEGIN {printf "%.2f", (b - a) / 100 / s * 1073741824}')
}
ranges() { # pid, url: sets $rate (MiB/s) and $used
    local before result
    before=$(cpu "$1")
    result=$(wrk -t1 -c8 -d"${seconds}s" -s "$work/ranges.lua" "$2" | grep RESULT)
    [ "$(echo "$result" | awk '{print $4}')" = 0 ] || { echo "ranges failed: $result" >&2; exit 1; }
    rate=$(echo "$result" | awk '{printf "%.0f", $2 / $3}')
    used=$(echo "$result" | awk -v a="$before" -v b="$(cpu "$1")" '{printf "%.2f", (b - a) / 100 / $2 * 1024}')
}

for _ in 1 2; do whole "$server" "$base$film"; whole "$worker" "http://127.0.0.1:$((port + 1))/film.mp4"; done # warm-up
seconds=${BENCH_WARM_UP:-40} ranges "$server" "$base$film"
printf '%-5s | %-8s %8s %9s %8s %9s %7s %7s\n' pair whole 'wall s' 'cpu/GiB' 'nginx s' 'cpu/GiB' 'speed x' 'cpu x'
for pair in $(seq "$pairs"); do
    whole "$server" "$base$film"; w=$wall u=$used
    whole "$worker" "http://127.0.0.1:$((port + 1))/film.mp4"
    printf '%-5s | %-8s %8s %9s %8s %9s %7s %7s\n' "$pair" '' "$w" "$u" "$wall" "$used" "$(ratio "$wall" "$w")" "$(ratio "$u" "$used")"
    ratio "$wall" "$w" >>"$work/speeds"; echo >>"$work/speeds"; ratio "$u" "$used" >>"$work/cpus"; echo >>"$work/cpus"
done
echo "whole file, median ratio: throughput $(median <"$work/speeds"), cpu $(median <"$work/cpus")"
rm -f "$work/speeds" "$work/cpus"
printf '%-5s | %-8s %8s %9s %8s %9s %7s %7s\n' pair ranges 'MiB/s' 'cpu/GiB' 'nginx' 'cpu/GiB' 'speed x' 'cpu x'
for pair in $(seq "$pairs"); do
    ranges "$server" "$base$film"; r=$rate u=$used
    ranges "$worker" "http://127.0.0.1:$((port + 1))/film.mp4"
    printf '%-5s | %-8s %8s %9s %8s %9s %7s %7s\n' "$pair" '' "$r" "$u" "$rate" "$used" "$(ratio "$r" "$rate")" "$(ratio "$u" "$used")"
    ratio "$r" "$rate" >>"$work/speeds"; echo >>"$work/speeds"; ratio "$u" "$used" >>"$work/cpus"; echo >>"$work/cpus"
done
echo "ranges, median ratio: throughput $(median <"$work/speeds"), cpu $(median <"$work/cpus")"
