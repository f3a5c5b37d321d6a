#!/usr/bin/env bash
# JMH for the steps of the media engine that do not move bytes: box reader, composer, layout.
# usage: jmh.sh [arguments of JMH, such as -l, compose or "-prof gc"]
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$top"
mvn -q -B ${MAVEN_OPTIONS:-} -Dspotless.check.skip -pl adapters-media -am test-compile dependency:build-classpath \
    -Dmdep.outputFile="$work/classpath" -Dmdep.includeScope=test
cd adapters-media
path="target/test-classes:target/classes:$(cat "$work/classpath")"
# The build runs no annotation processors: what JMH generates is made here, beside it.
javac -d "$work" -cp "$path" -processorpath "$path" -processor org.openjdk.jmh.generators.BenchmarkProcessor \
    $(find src/test/java/io/reelkeep/media/bench -name '*.java')
java -cp "$work:$path" org.openjdk.jmh.Main "$@"
