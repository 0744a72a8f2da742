"""Prints the lines of several runs' reports as one: each number as the median of its place in all of them."""

import re
import statistics
import sys

NUMBER = re.compile(r"\d+(?:\.\d+)?")

runs = [open(path, encoding="utf-8").read().splitlines() for path in sys.argv[1:]]
if len({len(run) for run in runs}) != 1:
    sys.exit("The runs' reports have not the same lines.")
for lines in zip(*runs):
    numbers = [[float(number) for number in NUMBER.findall(line)] for line in lines]
    medians = iter(statistics.median(values) for values in zip(*numbers))
    print("  " + NUMBER.sub(lambda _: f"{next(medians):.10g}", lines[0]))
