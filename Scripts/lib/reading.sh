# shellcheck shell=bash
# Measures the reader by itself: sourced by Scripts/bench after measuring.sh.

# Files a second of the processor's time, from a line with files=N and cpu=SECONDS.
rate() { sed -n 's/^files=\([0-9]*\) cpu=\([0-9.]*\).*/\1 \2/p' | awk '{ printf "%.1f\n", $1 / $2 }'; }

# What xmllint takes to stream the parts of the same files, in files a second of the processor's time.
xmllint_rate() {
  local kind=$1 file part times parts=() count=0 round rounds=20
  shift
  for file in "$@"; do
    mkdir -p "$work/parts/$kind/$count"
    python3 -m zipfile --extract "$file" "$work/parts/$kind/$count"
    count=$((count + 1))
  done
  while IFS= read -r part; do parts+=("$part"); done < <(find "$work/parts/$kind" -name '*.xml' -type f)
  times=$({ TIMEFORMAT='%U %S'; time for ((round = 0; round < rounds; round++)); do xmllint --stream --noout "${parts[@]}"; done; } 2>&1)
  awk -v files=$((count * rounds)) '{ printf "%.1f\n", files / ($1 + $2) }' <<<"$times"
}

# The reader's own peak in MB for a workbook of so many cells, read and normalised.
peak_of_cells() {
  python3 Scripts/lib/walk.py --cells "$1" "$work/large.xlsx"
  # shellcheck disable=SC2154 # build_release sets programs
  "$programs/caseload-reader" --bench --seconds 0 --settings "$work/settings" "$work/large.xlsx" |
    sed -n 's/.* peak=\([0-9]*\).*/\1/p' | awk '{ printf "%.0f\n", $1 / 1024 }'
}

bench_read() {
  local kind run files
  # shellcheck disable=SC2154 # Scripts/bench sets runs
  Scripts/make-fixtures --count 40 --into "$work/made"
  "$programs/caseload" reader-settings --config "$work/config" >"$work/settings"
  for kind in xlsx docx ods; do
    mapfile -t files < <(find "$work/made" Fixtures/plans -name "*.$kind" -not -name 'northgate*' | sort)
    for ((run = 1; run <= runs; run++)); do
      "$programs/caseload-reader" --bench "${files[@]}" | rate >>"$work/$kind.reader"
      "$programs/caseload-reader" --bench --settings "$work/settings" "${files[@]}" | rate >>"$work/$kind.normalised"
      python3 Scripts/lib/walk.py 2 "${files[@]}" | rate >>"$work/$kind.python"
      xmllint_rate "$kind" "${files[@]}" >>"$work/$kind.xmllint"
      rm -rf "$work/parts"
    done
    say "  $kind: reader $(median <"$work/$kind.reader"), normalised too $(median <"$work/$kind.normalised"), Python $(median <"$work/$kind.python"), xmllint $(median <"$work/$kind.xmllint")"
  done
  machine
  printf 'Files a second of one processor, median of %s runs (%s Python: openpyxl, python-docx, odfpy, opened and walked):\n' "$runs" "–"
  for kind in xlsx docx ods; do
    printf '  %-4s  read %s, read and normalised %s; Python %s (%s times); xmllint on the parts %s (%s of its time)\n' "${kind^^}" \
      "$(median <"$work/$kind.reader")" "$(median <"$work/$kind.normalised")" "$(median <"$work/$kind.python")" \
      "$(awk -v a="$(median <"$work/$kind.reader")" -v b="$(median <"$work/$kind.python")" 'BEGIN { printf "%.1f", a / b }')" \
      "$(median <"$work/$kind.xmllint")" \
      "$(awk -v a="$(median <"$work/$kind.xmllint")" -v b="$(median <"$work/$kind.reader")" 'BEGIN { printf "%.1f", a / b }')"
  done
  printf 'Peak of the reader for a workbook of 150,000 cells, normalised: %s MB\n' "$(peak_of_cells 150000)"
}
