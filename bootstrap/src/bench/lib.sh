# Shared by the benchmark scripts: starts servers in a folder of their own, reads their CPU time, prepares a tenant.
# Needs: bash, curl, openssl, java; the jar of `mvn package`.
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
jar=${BENCH_JAR:-$top/bootstrap/target/reelkeep-server.jar}
work=${BENCH_DIR:-$(mktemp -d)}
port=${BENCH_PORT:-18080}
base=http://127.0.0.1:$port
started=()

finish() {
    for pid in "${started[@]:-}"; do [ -n "$pid" ] && kill "$pid" 2>/dev/null || true; done
    wait 2>/dev/null || true
    [ -n "${BENCH_DIR:-}" ] || rm -rf "$work"
}
trap finish EXIT

need() { command -v "$1" >/dev/null || { echo "this benchmark needs $1 ($2)" >&2; exit 2; }; }

# User and system time of a process so far, in hundredths of a second.
cpu() { awk '{print $14 + $15}' "/proc/$1/stat"; }

# Resident memory of a process, in MiB.
rss() { awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$1/status"; }

now() { date +%s.%N; }
since() { awk -v a="$1" -v b="$(now)" 'BEGIN {printf "%.3f", b - a}'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f", a / b}'; }
median() { sort -n | awk '{v[NR] = $1} END {print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2}'; }

# The text value of one field of a flat JSON answer.
field() { sed -n 's/.*"'"$1"'" *: *"\([^"]*\)".*/\1/p' | head -n 1; }

# Starts the server; sets $server to its process id.
start_reelkeep() {
    REELKEEP_DATA_DIR=$work/data REELKEEP_HTTP_PORT=$port REELKEEP_BIND=127.0.0.1 REELKEEP_ADMIN_SECRET=bench-admin-secret-0123456789 \
        REELKEEP_CALLBACK_ALLOW=127.0.0.0/8 java ${BENCH_JAVA_OPTIONS:--Xmx1g} -jar "$jar" >"$work/server.log" 2>&1 &
    server=$!
    started+=("$server")
    for _ in $(seq 600); do
        curl -fs -o /dev/null "$base/health/ready" && return
        kill -0 "$server" 2>/dev/null || { cat "$work/server.log" >&2; exit 1; }
        sleep 0.1
    done
    echo "the server did not become ready" >&2
    exit 1
}

admin() { curl -fsS -X "$1" -H 'Authorization: Bearer bench-admin-secret-0123456789' -H 'Content-Type: application/json' "$base/api/admin/$2" -d "$3"; }

# A tenant with a class that user t1 may record; sets $tenant, $token, $meeting.
prepare_tenant() {
    tenant=$(admin POST tenants '{"name":"Bench","edition":"enterprise"}' | field tenant_id)
    admin POST "tenants/$tenant/users" '{"user_id":"t1","name":"Teacher"}' >/dev/null
    token=$(admin POST "tenants/$tenant/apps" '{"kind":"native","name":"bench"}' | field bearer_token)
    meeting=$(admin POST "tenants/$tenant/meetings" \
        '{"kind":"class","subject":"Bench","creator":"t1","attendees":[{"user_id":"t1","role":"teacher"}]}' | field meeting_id)
}

api() { curl -fsS -X "$1" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' "$base/api/$2" -d "${3:-}"; }

open_capture() { api POST captures "{\"meeting_id\":\"$meeting\",\"recorder\":\"t1\",\"origin\":\"local\"}"; }
