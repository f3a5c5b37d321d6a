#!/usr/bin/env bash
# Lets things go wrong for as long as you like and asks after each whether anything acknowledged was lost, anything deleted
# stayed, or anything is stuck. Two nodes, a PostgreSQL and an S3 server are started on loopback, from Maven Central.
# usage: run.sh [rounds] [minutes]      default 17 rounds: every calamity once; both have to be over
# No calamity comes back before all others have come. Besides, once in six rounds, a node dies while it moves media between stores,
# and while it purges.
# Replay the order of what goes wrong with FAULTS_SEED=<the seed that was printed>.
set -euo pipefail
rounds=${1:-17}
minutes=${2:-0}
cd "$(dirname "$0")/../../.."
exec mvn -B verify -DskipConsole -Dtest=SourceRulesTest -Dsurefire.failIfNoSpecifiedTests=false \
    -Dit.test='FaultsIT,UpkeepFaultsIT,NodesIT,CrashIT,Database*IT,Postgres*IT,DiskFullIT,HostileMediaIT' -Dfailsafe.failIfNoSpecifiedTests=false \
    -Dit.forks=1 -Dfaults.rounds="$rounds" -Dfaults.minutes="$minutes" -Dfaults.moves=$((rounds / 6 + 1)) -Dcrash.rounds="$rounds" \
    ${FAULTS_SEED:+-Dfaults.seed="$FAULTS_SEED" -Dcrash.seed="$FAULTS_SEED"}
