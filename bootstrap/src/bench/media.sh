#!/usr/bin/env bash
# The media engine beside `ffmpeg -c copy` and `cat` of the same bytes, by turns in one warm JVM with -Xmx64m.
# usage: media.sh [pairs]     BENCH_DIR: where the 6 GB go (memory when there is enough, else the disk)
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
pairs=${1:-5}
need_kib=$((9 * 1024 * 1024))

free_kib() { df -Pk "$1" | awk 'NR == 2 {print $4}'; }
memory_kib() { awk '/MemAvailable/ {print $2}' /proc/meminfo; }
place() {
    if [ -w /dev/shm ] && [ "$(free_kib /dev/shm)" -gt $need_kib ] && [ "$(memory_kib)" -gt $((need_kib + 2097152)) ]; then
        echo /dev/shm
    else
        echo "${TMPDIR:-/tmp}"
    fi
}
work=$(mktemp -d "${BENCH_DIR:-$(place)}/reelkeep-media.XXXXXX")
trap 'rm -rf "$work"' EXIT
[ "$(free_kib "$work")" -gt $need_kib ] || { echo "this benchmark needs 9 GB in $work" >&2; exit 2; }

cd "$top"
mvn -q -B ${MAVEN_OPTIONS:-} -Dspotless.check.skip -pl bootstrap -am test-compile dependency:build-classpath \
    -Dmdep.outputFile="$work/classpath" -Dmdep.includeScope=test
cd bootstrap
echo "$(nproc) cores, $(df -PT "$work" | awk 'NR == 2 {print $2}'), Java $(java -version 2>&1 | awk -F '"' 'NR == 1 {print $2}'), load $(cut -d ' ' -f 1 /proc/loadavg), median of $pairs"
java -Xmx64m ${BENCH_JAVA_OPTIONS:-} -cp "target/test-classes:target/classes:$(cat "$work/classpath")" \
    io.reelkeep.bench.MediaBench "$work" "$pairs"
