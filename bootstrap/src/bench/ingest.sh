#!/usr/bin/env bash
# Takes in 1 GiB as 205 segments of 5 MiB over one connection: Reelkeep (digest checked, synced, recorded in the database)
# and nginx WebDAV PUT (none of that) in turn, with the same curl. Prints wall and server CPU seconds and their ratios.
# usage: ingest.sh [pairs]      needs nginx-light or nginx with the dav module
. "$(dirname "$0")/lib.sh"
pairs=${1:-5}
need nginx "apt-get install nginx-light"

segment=$work/segment
head -c 5242880 /dev/urandom >"$segment"
digest=$(openssl dgst -sha256 -binary "$segment" | base64)
count=205

start_reelkeep
prepare_tenant

mkdir -p "$work/dav"
cat >"$work/nginx.conf" <<CONF
daemon off; worker_processes 1; pid $work/nginx.pid; error_log $work/nginx.log; user root;
events {}
http { access_log off; client_body_temp_path $work/body; client_max_body_size 100m; keepalive_requests 100000;
  server { listen 127.0.0.1:$((port + 1)); root $work/dav; location / { dav_methods PUT; } } }
CONF
nginx -c "$work/nginx.conf" & started+=($!)
sleep 1
worker=$(pgrep -P "$!" | head -n 1)

# Writes a curl configuration with one PUT per segment.
requests() { # file, command that prints the URL of segment $n
    : >"$1"
    for n in $(seq $count); do
        [ "$n" = 1 ] || echo next >>"$1"
        printf 'url = "%s"\nupload-file = "%s"\nsilent\nfail\noutput = "/dev/null"\nheader = "Expect:"\n' "$($2 "$n")" "$segment" >>"$1"
        [ -z "${3:-}" ] || printf 'header = "Authorization: Bearer %s"\nheader = "Content-Digest: sha-256=:%s:"\n' "$token" "$digest" >>"$1"
    done
}

ours() {
    capture=$(open_capture | field capture_id)
    ours_url() { echo "$base/api/captures/$capture/segments/$1?starts_at=$((1600000000000 + $1 * 5000))&ends_at=$((1600000005000 + $1 * 5000))"; }
    requests "$work/ours.curl" ours_url signed
    measure "$server" curl -K "$work/ours.curl"
    api POST "captures/$capture/stop" "{\"segment_count\":$count}" >/dev/null
    sleep 2
    # As for the peer: space that was never used costs the disk several times more than space that was freed.
    rm -f "$work"/data/media/blobs/*/*
}

peer() {
    rm -rf "$work/dav"/*
    peer_url() { echo "http://127.0.0.1:$((port + 1))/segment-$1"; }
    requests "$work/peer.curl" peer_url
    measure "$worker" curl -K "$work/peer.curl"
}

measure() { # pid, command: sets $wall and $used
    local pid=$1; shift
    local before began
    before=$(cpu "$pid"); began=$(now)
    "$@"
    wall=$(since "$began")
    used=$(awk -v a="$before" -v b="$(cpu "$pid")" 'BEGIN {printf "%.2f", (b - a) / 100}')
}

ours; peer; ours; peer # warm-up
printf '%-6s %10s %10s %10s %10s %8s %8s\n' pair 'wall s' 'cpu s' 'nginx s' 'nginx cpu' 'wall x' 'cpu x'
for pair in $(seq "$pairs"); do
    ours; w=$wall u=$used
    peer
    printf '%-6s %10s %10s %10s %10s %8s %8s\n' "$pair" "$w" "$u" "$wall" "$used" "$(ratio "$w" "$wall")" "$(ratio "$u" "$used")"
    ratio "$w" "$wall" >>"$work/walls"; echo >>"$work/walls"
    ratio "$u" "$used" >>"$work/cpus"; echo >>"$work/cpus"
done
echo "median ratio: wall $(median <"$work/walls"), cpu $(median <"$work/cpus")"
