# shellcheck shell=bash
# Building with progress: sourced by the scripts beside this folder, after prerequisites.sh.

# Runs `swift build` with the arguments, says now and then how far it is, and shows its words only if it fails.
swift_build() {
  local log=.build/last-build.log step last='' pid status=0 began=$SECONDS
  mkdir -p .build
  swift build "$@" >"$log" 2>&1 &
  pid=$!
  # A process in the background does not hear Ctrl-C by itself.
  trap 'kill "$pid" 2>/dev/null; exit 130' INT TERM
  while kill -0 "$pid" 2>/dev/null; do
    sleep 2 &
    wait $! || true
    step=$(tr '\r' '\n' <"$log" | grep -o '^\[[0-9]*/[0-9]*\].*' | tail -n 1 || true)
    if [[ -n $step && $step != "$last" ]]; then
      printf '  %3d s  %.100s\n' "$((SECONDS - began))" "$step" >&2
      last=$step
    fi
  done
  wait "$pid" || status=$?
  trap - INT TERM
  if [[ $status -ne 0 ]]; then
    tail -n 40 "$log" >&2
    give_up 70 "The build failed. All that it said is in $PWD/$log."
  fi
  say "Built in $((SECONDS - began)) s."
}

# Builds release, with further arguments of `swift build` where given; sets `programs` to the folder of the programs.
# shellcheck disable=SC2034,SC2120 # the scripts that source this use it
build_release() {
  say "Building release: takes about six minutes the first time on two cores, seconds after that."
  swift_build -c release "$@"
  programs=$(swift build -c release "$@" --show-bin-path)
}
