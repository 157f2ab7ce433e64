#!/usr/bin/env bash
# Builds a sample for a core, runs it in QEMU, and ends with the program's exit code:
#   run.sh [m4|m7|m33|m55] [ecg|linear|thermistor|iris|digits|monitor|checkpoint|floatMath|c-main]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
core=${1:-m4}
sample=${2:-ecg}

output=$here/bin/$core/$sample
project=("$here/FirmwareSample.CortexM.csproj" -p:Firmware="${sample^}Firmware")
[ "$sample" != c-main ] || project=("$here/c-main/FirmwareSample.CMain.csproj")
build=$(dotnet build "${project[@]}" -t:CortexM -p:Board="$core" -p:CortexMOutput="$output" -nologo -v:quiet -clp:ErrorsOnly) || {
    printf '%s\n' "$build" >&2
    exit 1
}
exec dotnet "$here/../../runtime/cortex-m/build-tool/bin/Debug/net10.0/CortexM.BuildTool.dll" run --board "$core" "$output/firmware.elf"
