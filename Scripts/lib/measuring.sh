# shellcheck shell=bash
# A daemon of our own on loopback, to be measured: sourced by Scripts/bench after prerequisites.sh and building.sh.

# Sets up `work`, a folder that goes when the script ends, with the daemon that was started last.
begin_measuring() {
  work=$(mktemp -d)
  daemon=''
  trap end_measuring EXIT
  trap 'exit 130' INT TERM
}

end_measuring() {
  stop_daemon || true
  rm -rf "$work"
}

machine() {
  local model
  model=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)
  printf 'Machine: %s processors (%s), %s MB of memory, Linux %s\n' "$(nproc)" "${model:-unknown model}" \
    "$(($(sed -n 's/^MemTotal: *\([0-9]*\).*/\1/p' /proc/meminfo) / 1024))" "$(uname -r)"
}

# The median of the numbers on standard input.
median() {
  sort -n | awk '{ value[NR] = $1 } END { if (NR % 2) print value[(NR + 1) / 2]; else print (value[NR / 2] + value[NR / 2 + 1]) / 2 }'
}

now() { date +%s.%N; }

free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# Copies Config/ with an address of its own, and sets `address` and `listen`.
configure() {
  local port
  port=$(free_port)
  listen=127.0.0.1:$port
  address=http://$listen
  rm -rf "$work/config"
  cp -r Config "$work/config"
  sed -i "s|^  listen: .*|  listen: $listen|; s|^  address: .*|  address: $address|; s|^  perTokenPerHour: .*|  perTokenPerHour: 100000|" \
    "$work/config/caseload.yaml"
}

# `caseload` with the measured daemon's data and configuration.
caseload_here() {
  # shellcheck disable=SC2154 # build_release sets programs
  "$programs/caseload" "$@" --data "$work/data" --config "$work/config"
}

# N plans of each kind, their schools on file, and a token for each school in `tokens`.
prepare_schools() {
  local count=$1 urn
  say "Writing $count plans of each kind, and putting their schools on file …"
  Scripts/make-fixtures --count "$count" --into "$work/made"
  caseload_here schools import "$work/made/register.csv" >/dev/null
  : >"$work/tokens"
  while read -r urn; do
    printf '%s %s\n' "$urn" "$(caseload_here tokens issue "$urn" --label bench 2>/dev/null)" >>"$work/tokens"
  done < <(cut -d' ' -f1 "$work/made/plans.txt" | sort -u)
}

start_daemon() {
  # Not by caseload_here: a function in the background is a shell of its own, and its number not the daemon's.
  "$programs/caseload" serve --data "$work/data" --config "$work/config" >"$work/daemon.log" 2>&1 &
  daemon=$!
  local tries
  for ((tries = 0; tries < 300; tries++)); do
    if curl --silent --fail --output /dev/null "$address/readyz"; then return; fi
    kill -0 "$daemon" 2>/dev/null || break
    sleep 0.1
  done
  tail -n 20 "$work/daemon.log" >&2
  give_up 70 "The daemon did not start."
}

stop_daemon() {
  if [[ -z $daemon ]]; then return; fi
  kill -TERM "$daemon" 2>/dev/null || true
  wait "$daemon" 2>/dev/null || true
  daemon=''
}

# How many deliveries reached the end of the pipeline, whatever their outcome.
deliveries_done() {
  curl --silent "$address/metrics" | awk '/^caseload_deliveries_total/ { sum += $2 } END { print sum + 0 }'
}

# Milliseconds of the processor that the daemon, its reading rooms and all their children have used so far.
processor_milliseconds() {
  local process
  for process in "$daemon" $(pgrep --parent "$daemon" || true); do
    # The program's name stands in brackets and may hold spaces.
    sed 's/^.*) //' "/proc/$process/stat" 2>/dev/null || true
  done | awk -v ticks="$(getconf CLK_TCK)" '{ sum += $12 + $13 + $14 + $15 } END { printf "%d\n", sum * 1000 / ticks }'
}

# Uploads every plan of one kind (json, xlsx, docx or ods), four at a time, and waits until the last verdict is stored.
# Prints plans a second, and milliseconds of the processor that each took.
ingest() {
  local kind=$1 before began used uploaded count tries
  awk -v address="$address" -v made="$work/made" -v kind="$kind" '
    NR == FNR { token[$1] = $2; next }
    $2 ~ ("\\." kind "$") {
      if (written++) print "next"
      printf "url = \"%s/api/v1/schools/%s/plans\"\nupload-file = \"%s/%s\"\n", address, $1, made, $2
      printf "header = \"Authorization: Bearer %s\"\noutput = \"/dev/null\"\nwrite-out = \"%%{http_code}\\n\"\nsilent\n", token[$1]
    }' "$work/tokens" "$work/made/plans.txt" >"$work/uploads"
  count=$(grep -c '^url' "$work/uploads")
  before=$(deliveries_done)
  used=$(processor_milliseconds)
  began=$(now)
  uploaded=$(curl --parallel --parallel-max 4 --config "$work/uploads" 2>/dev/null | grep -c '^201$' || true)
  [[ $uploaded -eq $count ]] || give_up 70 "Only $uploaded of $count uploads were taken; the daemon's log: $(tail -n 3 "$work/daemon.log")"
  for ((tries = 0; tries < 12000; tries++)); do
    if (($(deliveries_done) - before >= count)); then
      awk -v began="$began" -v ended="$(now)" -v count="$count" -v used=$(($(processor_milliseconds) - used)) \
        'BEGIN { printf "%.1f %.1f\n", count / (ended - began), used / count }'
      return
    fi
    sleep 0.1
  done
  give_up 70 "The plans were not read within twenty minutes."
}

# Megabytes that the daemon holds now, and held at most.
memory() {
  awk '/^VmRSS/ { now = $2 } /^VmHWM/ { most = $2 } END { printf "%d %d\n", now / 1024, most / 1024 }' "/proc/$daemon/status"
}
