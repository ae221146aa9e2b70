#!/usr/bin/env bash
# Runs all benchmarks and writes docs/benchmarks.md.
#   run.sh --quick   some 20 minutes: up to 10,000 tasks (the default)
#   run.sh --full    an hour or more: up to 100,000 files and 1,000,000 tasks, longer runs
# The machine should do nothing else. Results stay in artifacts/benchmarks. Of other programs those are measured that are
# installed: hugo, taskwarrior, node; with npm, gray-matter and Backlog.md are fetched into a folder of their own
# (PEERS=none leaves them out).
set -euo pipefail
cd "$(dirname "$0")/../.."
mode=${1:---quick}
case $mode in
  --quick) sizes=1000,10000 rounds=9 whole="--rounds 5" programs=1000 full="" memory=10000 ;;
  --full) sizes=1000,10000,100000 rounds=15 whole="--rounds 9 --large" programs=1000,10000 full=--full memory=10000,1000000 ;;
  *) sed -n 's/^# \{0,1\}//p' "$0" | sed 1d; exit 2 ;;
esac
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

dotnet build tests/TaskBuildTools.Benchmarks -c Release -v q
bench() { dotnet exec tests/TaskBuildTools.Benchmarks/bin/Release/net10.0/TaskBuildTools.Benchmarks.dll "$@"; }

results=artifacts/benchmarks
rm -rf "$results" && mkdir -p "$results"
peers=$(dirname "$(mktemp -u)")/taskbuildtools-benchmark-node
if [ "${PEERS:-all}" != none ] && command -v npm >/dev/null; then
  npm install --silent --no-fund --no-audit --prefix "$peers" gray-matter@4.0.3 backlog.md@1 >/dev/null 2>&1 ||
    npm install --silent --no-fund --no-audit --prefix "$peers" gray-matter@4.0.3 >/dev/null 2>&1 ||
    echo "No packages of Node could be installed; their rows will say so." >&2
fi

# What a quiet machine matters to most comes first.
bench builds --sizes "$sizes" --rounds "$rounds"
bench whole-builds $whole
bench memory --sizes "$memory"
bench programs --sizes "$programs"
bench cache-traces > "$results/cache-traces.md"
# Code is compiled for good as soon as it was called often enough, without the waiting that an application's first seconds have: on a
# busy machine that wait outlasted the warm-up, and the first cases were those of unfinished code.
DOTNET_TC_CallCountingDelayMs=0 DOTNET_TC_QuickJitForLoops=0 bench suites $full > "$results/suites.log" 2>&1 || { tail -30 "$results/suites.log" >&2; exit 1; }
bench render
