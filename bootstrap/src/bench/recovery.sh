#!/usr/bin/env bash
# Power off in the middle of the work: kills the server right after the last segment of a recording was accepted, starts it
# again, and takes the time to ready, to the recording ready, and to its file written out, beside an ordinary start.
# usage: recovery.sh [runs]     needs ffmpeg with libx264
. "$(dirname "$0")/lib.sh"
runs=${1:-3}
need ffmpeg "apt-get install ffmpeg"

ffmpeg -v error -f lavfi -i "testsrc2=s=640x360:r=25,noise=alls=80:allf=t" -t 5 \
    -c:v libx264 -preset ultrafast -qp 1 -g 25 -pix_fmt yuv420p -movflags +faststart "$work/noise.mp4"
digest=$(openssl dgst -sha256 -binary "$work/noise.mp4" | base64)
bytes=$(stat -c %s "$work/noise.mp4")
start_reelkeep
prepare_tenant

printf '%-5s %10s %12s %16s %18s %8s\n' run 'start s' 'restart s' 'recording s' 'written out s' 'over s'
for run in $(seq "$runs"); do
    kill "$server"; wait "$server" 2>/dev/null || true
    began=$(now); start_reelkeep; ordinary=$(since "$began")
    opened=$(open_capture)
    capture=$(echo "$opened" | field capture_id) recording=$(echo "$opened" | field recording_id)
    for n in $(seq 8); do
        curl -fsS -o /dev/null -T "$work/noise.mp4" -H "Authorization: Bearer $token" -H "Content-Digest: sha-256=:$digest:" \
            "$base/api/captures/$capture/segments/$n?starts_at=$((1600000000000 + n * 5000))&ends_at=$((1600000005000 + n * 5000))"
    done
    api POST "captures/$capture/stop" '{"segment_count":8}' >/dev/null
    kill -9 "$server"; wait "$server" 2>/dev/null || true
    began=$(now); start_reelkeep; restart=$(since "$began")
    until api GET "recordings/$recording" | grep -q '"state" *: *"ready"'; do sleep 0.1; done
    ready=$(since "$began")
    until [ -n "$(find "$work/data/media/blobs" -type f -size +$((7 * bytes))c | head -n 1)" ]; do sleep 0.1; done
    written=$(since "$began")
    printf '%-5s %10s %12s %16s %18s %8s\n' "$run" "$ordinary" "$restart" "$ready" "$written" "$(awk -v a="$written" -v b="$ordinary" 'BEGIN {printf "%.1f", a - b}')"
    find "$work/data/media/blobs" -type f -size +$((7 * bytes))c -delete
done
echo "goal: the last column at most 30 s"
