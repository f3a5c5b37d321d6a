#!/usr/bin/env bash
# Stitching on a file system that shares blocks between files, beside ffmpeg and cat: a file in /tmp, mounted as XFS (or
# btrfs) for the time of the run. Says so when the machine does not let us.
# usage: reflink.sh [pairs] [xfs|btrfs]     needs root, mkfs.xfs or mkfs.btrfs, a Java of 21 or newer (REFLINK_JAVA)
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
pairs=${1:-5}
kind=${2:-xfs}

cannot() { echo "not measured: $1" >&2; exit 2; }
feature() { "$1" -XshowSettings:properties -version 2>&1 | awk '/java.specification.version/ {print $3}'; }
newest_java() {
    local java
    for java in "${REFLINK_JAVA:-}" "${JAVA_HOME:-}/bin/java" "$(command -v java)" /usr/lib/jvm/*/bin/java; do
        if [ -x "$java" ] && [ "$(feature "$java" | cut -d . -f 1)" -ge 21 ]; then echo "$java"; return; fi
    done
}

java=$(newest_java)
[ -n "$java" ] || cannot "no Java of 21 or newer; older ones copy without sharing"
[ "$(id -u)" = 0 ] || cannot "mounting needs root"
command -v "mkfs.$kind" >/dev/null || cannot "there is no mkfs.$kind"

work=$(mktemp -d "${BENCH_DIR:-${TMPDIR:-/tmp}}/reelkeep-reflink.XXXXXX")
finish() {
    mountpoint -q "$work/disk" && umount "$work/disk"
    rm -rf "$work"
}
trap finish EXIT
mkdir "$work/disk"
truncate -s 6G "$work/image"
case $kind in
    xfs) mkfs.xfs -q -m reflink=1 "$work/image" ;;
    btrfs) mkfs.btrfs -q "$work/image" ;;
    *) cannot "$kind is not known to share blocks" ;;
esac
mount -o loop "$work/image" "$work/disk" 2>"$work/why" || cannot "cannot mount $kind: $(cat "$work/why")"

cd "$top"
mvn -q -B ${MAVEN_OPTIONS:-} -Dspotless.check.skip -pl bootstrap -am test-compile dependency:build-classpath \
    -Dmdep.outputFile="$work/classpath" -Dmdep.includeScope=test
cd bootstrap
echo "$(nproc) cores, $kind in a file, Java $(feature "$java"), load $(cut -d ' ' -f 1 /proc/loadavg), median of $pairs"
"$java" -Xmx64m ${BENCH_JAVA_OPTIONS:-} -cp "target/test-classes:target/classes:$(cat "$work/classpath")" \
    io.reelkeep.bench.ReflinkBench "$work/disk" "$pairs"
