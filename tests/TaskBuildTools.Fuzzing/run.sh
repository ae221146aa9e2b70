#!/usr/bin/env bash
# Fuzzes a target for some minutes, guided by coverage: run.sh <target> [minutes]. Needs afl-fuzz (Debian: afl++).
# What it finds goes to Corpus/<target>, where the tests replay it; everything else to artifacts/fuzzing. Ends with 1 if there was anything.
set -euo pipefail
cd "$(dirname "$0")"
target=${1:?Which target? Program.cs has the list.}
minutes=${2:-5}
command -v afl-fuzz >/dev/null || { echo "afl-fuzz is not installed; Debian has it in afl++." >&2; exit 2; }

root=$(cd ../.. && pwd)/artifacts/fuzzing
work=$root/$target
bin=$work/bin
rm -rf "$work"
mkdir -p "$work/in"
[ -x "$root/tools/sharpfuzz" ] || dotnet tool install SharpFuzz.CommandLine --version 2.3.0 --tool-path "$root/tools"
dotnet build -c Release -p:RunAnalyzers=false -o "$bin" -v quiet
dotnet "$bin/TaskBuildTools.Fuzzing.dll" seeds "$target" "$work/in"
if [ -d "Corpus/$target" ]; then cp "Corpus/$target"/* "$work/in/"; fi
for assembly in TaskBuildTools TaskBuildTools.Authoring YamlDotNet; do
  "$root/tools/sharpfuzz" "$bin/$assembly.dll"
done

export AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_UI=1 AFL_NO_AFFINITY=1
# A mutation that was made only to be trimmed costs more here than it brings: inputs are small.
export AFL_DISABLE_TRIM=1
afl-fuzz -i "$work/in" -o "$work/out" -t 10000 -m none -V $((minutes * 60)) dotnet "$bin/TaskBuildTools.Fuzzing.dll" afl "$target" >"$work/afl.log" 2>&1 || true
grep -E "execs_done|execs_per_sec|corpus_count|edges_found|saved_crashes|saved_hangs" "$work/out/default/fuzzer_stats" || { tail -20 "$work/afl.log"; exit 2; }

found=0
for input in "$work"/out/default/crashes/id* "$work"/out/default/hangs/id*; do
  [ -e "$input" ] || continue
  mkdir -p "Corpus/$target"
  cp "$input" "Corpus/$target/$(sha256sum "$input" | cut -c1-16)"
  found=1
done
exit $found
