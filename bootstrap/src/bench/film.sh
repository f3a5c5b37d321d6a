# Shared by the benchmarks of delivery: a film of about 1 GiB that is one blob, and a link to it. Needs ffmpeg with libx264.
# To be sourced after lib.sh, and called when the server runs; sets $film (a path with the link in it) and $blob (its file).

record_film() { # segments of about 64 MiB
    local opened capture recording
    [ -s "$work/noise.mp4" ] || ffmpeg -v error -f lavfi -i "testsrc2=s=640x360:r=25,noise=alls=80:allf=t" -t 5 \
        -c:v libx264 -preset ultrafast -qp 1 -g 25 -pix_fmt yuv420p -movflags +faststart "$work/noise.mp4"
    local digest
    digest=$(openssl dgst -sha256 -binary "$work/noise.mp4" | base64)
    opened=$(open_capture)
    capture=$(echo "$opened" | field capture_id) recording=$(echo "$opened" | field recording_id)
    for n in $(seq "$1"); do
        curl -fsS -o /dev/null -T "$work/noise.mp4" -H "Authorization: Bearer $token" -H "Content-Digest: sha-256=:$digest:" \
            "$base/api/captures/$capture/segments/$n?starts_at=$((1600000000000 + n * 5000))&ends_at=$((1600000005000 + n * 5000))"
    done
    api POST "captures/$capture/stop" "{\"segment_count\":$1}" >/dev/null
    until api GET "recordings/$recording" | grep -q '"state" *: *"ready"'; do sleep 0.1; done
    local file link
    file=$(api GET "recordings/$recording" | grep -o '"file_id" *: *"[0-9]*"' | head -n 1 | grep -o '[0-9]*')
    link=$(api PUT "recordings/$recording/share" | field token)
    film=/media/$link/$file.mp4
    # A fresh recording plays from its segments; the goals are about files that have been written out.
    local size
    size=$(curl -fsSI "$base$film" | tr -d '\r' | awk 'tolower($1) == "content-length:" {print $2}')
    until blob=$(find "$work/data/media/blobs" -type f -size "${size}c" | head -n 1) && [ -n "$blob" ]; do sleep 0.2; done
    sleep 2
}
