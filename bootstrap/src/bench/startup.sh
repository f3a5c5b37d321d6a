#!/usr/bin/env bash
# Start to ready, and memory at rest: Reelkeep beside an empty web application on the same Payara Micro with the same JVM
# options, in turn.
# usage: startup.sh [pairs]     takes payara-micro.jar from the local Maven repository
. "$(dirname "$0")/lib.sh"
pairs=${1:-5}
payara=$(find "${MAVEN_REPO:-$HOME/.m2/repository}/fish/payara/extras/payara-micro" -name 'payara-micro-*.jar' | sort | tail -n 1)
[ -n "$payara" ] || { echo "run mvn package first" >&2; exit 2; }
options=${BENCH_JAVA_OPTIONS:--Xmx512m}

mkdir -p "$work/empty/WEB-INF"
echo ok >"$work/empty/index.html"
(cd "$work/empty" && jar -cf "$work/ROOT.war" .)

run() { # url, command: sets $wall, $used, $memory
    local url=$1; shift
    local began
    began=$(now)
    "$@" >"$work/run.log" 2>&1 &
    local pid=$!
    until curl -fs -o /dev/null "$url"; do kill -0 $pid 2>/dev/null || { cat "$work/run.log" >&2; exit 1; }; sleep 0.05; done
    wall=$(since "$began")
    used=$(awk -v b="$(cpu $pid)" 'BEGIN {printf "%.2f", b / 100}')
    sleep 10
    memory=$(rss $pid)
    kill $pid; wait $pid 2>/dev/null || true
}
ours() {
    REELKEEP_DATA_DIR=$work/data REELKEEP_HTTP_PORT=$port REELKEEP_BIND=127.0.0.1 REELKEEP_ADMIN_SECRET=bench-admin-secret-0123456789 REELKEEP_DRAIN=PT0S \
        run "$base/health/ready" java $options -jar "$jar"
}
empty() { run "http://127.0.0.1:$((port + 1))/" java $options -jar "$payara" --nohazelcast --disablephonehome --port $((port + 1)) --deploy "$work/ROOT.war"; }

ours; empty # warm-up; the schema is made here
printf '%-5s %9s %9s %9s | %9s %9s %9s | %7s %7s %7s\n' pair 'wall s' 'cpu s' 'MiB' 'empty s' 'empty cpu' 'empty MiB' 'wall x' 'cpu x' 'MiB x'
for pair in $(seq "$pairs"); do
    ours; w=$wall u=$used m=$memory
    empty
    printf '%-5s %9s %9s %9s | %9s %9s %9s | %7s %7s %7s\n' "$pair" "$w" "$u" "$m" "$wall" "$used" "$memory" \
        "$(ratio "$w" "$wall")" "$(ratio "$u" "$used")" "$(ratio "$m" "$memory")"
    for pairof in "walls $(ratio "$w" "$wall")" "cpus $(ratio "$u" "$used")" "mibs $(ratio "$m" "$memory")"; do
        set -- $pairof; echo "$2" >>"$work/$1"
    done
done
echo "median ratio: wall $(median <"$work/walls"), cpu $(median <"$work/cpus"), memory $(median <"$work/mibs")"
