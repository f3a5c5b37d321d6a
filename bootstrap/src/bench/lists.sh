#!/usr/bin/env bash
# Lists of recordings on PostgreSQL: two servers, one with 1,000 recordings and one with 1,000,000 (a tenant with nine of ten),
# are asked the same questions in turn. Prints percentiles and their ratios, then server CPU and throughput beside pgbench
# running the same SQL.
# usage: lists.sh [requests for a figure] [recordings]     needs PostgreSQL 15 or newer with psql and pgbench
. "$(dirname "$0")/lib.sh"
requests=${1:-400} large=${2:-1000000}
generator=$top/adapters-persistence/src/test/resources/io/reelkeep/persistence/recording/many_recordings.sql
all=$work

binaries=
for folder in $(pg_config --bindir 2>/dev/null) ${PATH//:/ } /usr/lib/postgresql/*/bin; do
    [ -x "$folder/initdb" ] && [ -x "$folder/pgbench" ] && binaries=$folder && break
done
[ -n "$binaries" ] || { echo "this benchmark needs PostgreSQL: initdb, pg_ctl, psql, pgbench (apt-get install postgresql)" >&2; exit 2; }
need wrk "apt-get install wrk"

# PostgreSQL refuses to be started by root. Nothing is written while it is measured: filling need not be synced.
as_owner() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/bash -c "$*"; else bash -c "$*"; fi; }
dbport=$((port + 9)) cluster=$all/postgres
stop_all() { as_owner "$binaries/pg_ctl -D $cluster -m immediate stop" >/dev/null 2>&1 || true; work=$all; finish; }
trap stop_all EXIT
chmod 755 "$all"; mkdir -p "$cluster"; [ "$(id -u)" != 0 ] || chown postgres "$cluster"
as_owner "$binaries/initdb -D $cluster -U postgres -A trust -E UTF8 --locale=C" >/dev/null
as_owner "$binaries/pg_ctl -D $cluster -w -l $cluster/log -o '-p $dbport -k $cluster -c listen_addresses=127.0.0.1 -c shared_buffers=1GB -c max_wal_size=8GB -c fsync=off' start" >/dev/null
export PGHOST=127.0.0.1 PGPORT=$dbport PGUSER=postgres
sql() { "$binaries/psql" -qXAt -v ON_ERROR_STOP=1 "$@"; }
sql -c 'create role reelkeep login' postgres

until=$(($(date +%s) / 3600 * 3600 * 1000 - 1800000))
from=$((until - 31 * 86400000 + 1000))
moment() { date -u -d "@$(($1 / 1000))" +%Y-%m-%dT%H:%M:%SZ; }

# name, port, recordings: sets ${name}_base, _token, _tenant, _pid, _access
prepare() {
    sql -c "create database $1 owner reelkeep" postgres
    work=$all/$1 port=$2 base=http://127.0.0.1:$2
    mkdir -p "$work"
    export REELKEEP_DB_URL="jdbc:postgresql://127.0.0.1:$dbport/$1" REELKEEP_DB_USER=reelkeep REELKEEP_DB_PASSWORD=unused
    BENCH_JAVA_OPTIONS=${BENCH_JAVA_OPTIONS:--Xmx512m} start_reelkeep
    prepare_tenant
    local corp secret answer app
    answer=$(admin POST "tenants/$tenant/apps" '{"kind":"wecom","name":"lists"}')
    corp=$(field corp_id <<<"$answer") secret=$(field corp_secret <<<"$answer") app=$(field app_id <<<"$answer")
    admin PATCH "tenants/$tenant/apps/$app" '{"wecom":{"all_meetings":true}}' >/dev/null
    local began=$(now)
    sql -v total="$3" -v tenant="$tenant" -v until="$until" -f "$generator" "$1"
    sql -c 'vacuum analyze' "$1"
    echo "$1: $3 recordings made in $(since "$began") s" >&2
    eval "$1_base=$base $1_token=$token $1_tenant=$tenant $1_pid=$server"
    eval "$1_access=$(curl -fsS "$base/cgi-bin/gettoken?corpid=$corp&corpsecret=$secret" | field access_token)"
    eval "$1_cursor=$(scroll "$base" "$(eval echo "\$$1_access")" "" | field next_cursor)"
}
scroll() { # base, access token, cursor
    curl -fsS "$1/cgi-bin/meeting/record/list?access_token=$2" -H 'Content-Type: application/json' \
        -d "{\"userid\":\"h7\",\"start_time\":$((from / 1000)),\"end_time\":$((until / 1000)),\"limit\":20,\"cursor\":\"$3\"}"
}

# kind, name, recordings, how many: a curl configuration of so many different requests
questions() {
    local base token access cursor
    base=$(eval echo "\$$2_base") token=$(eval echo "\$$2_token")
    access=$(eval echo "\$$2_access") cursor=$(eval echo "\$$2_cursor")
    local list="$base/api/recordings?page_size=20&from=$(moment "$from")&to=" n end
    for n in $(seq "$4"); do
        end="$(moment $((until - n * 4567 % 3600000)))"
        [ "$n" = 1 ] || echo next
        echo 'silent' && echo 'fail' && echo 'output = /dev/null' && echo 'write-out = "%{time_total}\n"'
        echo "header = \"Authorization: Bearer $token\""
        case $1 in
            first) echo "url = \"$list$end\"" ;;
            cursor)
                echo "url = \"$base/cgi-bin/meeting/record/list?access_token=$access\""
                echo 'header = "Content-Type: application/json"'
                echo "data = \"{\\\"userid\\\":\\\"h7\\\",\\\"start_time\\\":$((from / 1000)),\\\"end_time\\\":$((until / 1000)),\\\"limit\\\":20,\\\"cursor\\\":\\\"$cursor\\\"}\"" ;;
            host) echo "url = \"$list$end&owner=h$((n % 20))\"" ;;
            code) echo "url = \"$list$(moment "$until")&meeting_code=$(printf %s "$((n * 37 % ($3 / 200) * 10 + 1 + n % 9))" | sed -e ':a' -e 's/^.\{1,8\}$/1&/;ta')\"" ;;
            meeting) echo "url = \"$list$(moment "$until")&meeting_id=$((3000000000 + n * 7919 % ($3 / 10) * 10 + 1 + n % 9))\"" ;;
            page1000) echo "url = \"$list$end&page=$((1000 + n % 10))\"" ;;
        esac
    done
}
percentile() { sort -n | awk -v p="$1" '{v[NR] = $1} END {i = int((NR - 1) * p + 0.999) + 1; if (i > NR) i = NR; printf "%.2f", v[i] * 1000}'; }
ask() { curl -K "$all/$1.$2" >>"$all/$1.$2.times"; } # kind, name
p() { percentile "$3" <"$all/$1.$2.times"; }

prepare small "$port" 1000
prepare large $((port + 1)) "$large"
kinds="first cursor host code meeting"
for kind in $kinds; do
    questions $kind small 1000 100 >"$all/$kind.small"
    questions $kind large "$large" 100 >"$all/$kind.large"
done
questions page1000 large "$large" 100 >"$all/page1000.large"
for _ in $(seq $((requests / 100 + 1))); do for kind in $kinds; do ask $kind small; ask $kind large; done; ask page1000 large; done # warm-up
rm -f "$all"/*.times
for _ in $(seq $((requests / 100))); do
    for kind in $kinds; do ask $kind small; ask $kind large; done
    ask page1000 large
done

echo "load average $(cut -d' ' -f1-3 /proc/loadavg); $requests requests for each figure, one connection; milliseconds"
printf '%-24s %8s %8s %8s %8s %8s %8s %8s %8s\n' question 'p50 10^3' p95 p99 "p50 $large" p95 p99 'p50 x' 'p95 x'
for kind in $kinds; do
    printf '%-24s %8s %8s %8s %8s %8s %8s %8s %8s\n' "$kind" "$(p $kind small .5)" "$(p $kind small .95)" "$(p $kind small .99)" \
        "$(p $kind large .5)" "$(p $kind large .95)" "$(p $kind large .99)" \
        "$(ratio "$(p $kind large .5)" "$(p $kind small .5)")" "$(ratio "$(p $kind large .95)" "$(p $kind small .95)")"
done
printf '%-24s %8s %8s %8s %8s %8s %8s   to page 1: p50 x %s, p95 x %s\n' 'page 1000' - - - "$(p page1000 large .5)" \
    "$(p page1000 large .95)" "$(p page1000 large .99)" "$(ratio "$(p page1000 large .5)" "$(p first large .5)")" \
    "$(ratio "$(p page1000 large .95)" "$(p first large .95)")"
total() { curl -fsS -H "Authorization: Bearer $1" "$2/api/recordings?page_size=20&from=$(moment "$from")&to=$(moment "$until")" | sed -n 's/.*"total_count" *: *\([0-9]*\).*/\1/p'; }
counted=$(sql -c "select count(*) from recording where tenant_id = $large_tenant and bin = 0 and media_started_at between $((from / 1000 * 1000)) and $((until / 1000 * 1000))" large)
echo "total_count $(total "$large_token" "$large_base"), count(*) $counted"

# P6: two connections each, in turn.
cat >"$all/page.sql" <<SQL
$(sed -e "s/:tenant/$large_tenant/g" -e "s/:from/$from/g" -e "s/:until/$until/g" "$(dirname "$0")/lists.sql")
SQL
end=$(moment "$until")
# The questions above are a thousand or two; the compiler is at rest after some ten thousand.
wrk -t1 -c2 -d"${BENCH_WARM_UP:-60}s" -H "Authorization: Bearer $large_token" "$large_base/api/recordings?page_size=20&from=$(moment "$from")&to=$end" >/dev/null
printf '%-6s %14s %14s %12s %12s %10s\n' pair 'ours req/s' 'pgbench tps' 'cpu ms/req' 'sql ms' 'req/tps'
for pair in 1 2 3; do
    before=$(cpu "$large_pid")
    wrk -t1 -c2 -d8s -H "Authorization: Bearer $large_token" "$large_base/api/recordings?page_size=20&from=$(moment "$from")&to=$end" >"$all/wrk"
    used=$(($(cpu "$large_pid") - before))
    rate=$(awk '/Requests\/sec/ {print $2}' "$all/wrk") count=$(awk '/requests in/ {print $1}' "$all/wrk")
    "$binaries/pgbench" -n -M prepared -c 2 -j 1 -T 8 -f "$all/page.sql" large >"$all/pgbench" 2>/dev/null
    tps=$(awk '/^tps/ {print $3; exit}' "$all/pgbench") latency=$(awk '/latency average/ {print $4}' "$all/pgbench")
    printf '%-6s %14s %14s %12s %12s %10s\n' "$pair" "$rate" "$tps" "$(awk -v u="$used" -v c="$count" 'BEGIN {printf "%.2f", u * 10 / c}')" "$latency" "$(ratio "$rate" "$tps")"
done
