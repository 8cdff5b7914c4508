#!/usr/bin/env python3
"""Hold scores against floors.

usage: floors.py FLOORS.tsv SCORES_DIR [--raise]

FLOORS.tsv has rows of set, metric, floor; SCORES_DIR/<set>.json is the output of
score.py --json. Ends with 1 when a score is below its floor, or a floor below the
one that is committed. --raise writes the floors anew where the scores are higher,
and adds the rows of METRICS that are missing; it never lowers one.
"""
import json, math, os, subprocess, sys

SETS = ["seeds", "dev", "html", "flat", "mixed"]
METRICS = ["doc.f1", "agreements.f1", "parties.f1", "exact.acc", "type.acc", "status.acc", "date.acc",
           "announced.acc", "canonical.acc", "signatories.f1", "amounts.f1", "title.acc", "authors.acc",
           "published.acc", "outlet.acc", "body.f1"]


def parse(text):
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {(s, m): float(f) for s, m, f in rows}


def read(path):
    return parse(open(path).read()) if os.path.exists(path) else {}


def committed(path):
    """The floors of the last commit; none where there is no commit to ask."""
    got = subprocess.run(["git", "show", "HEAD:" + path], capture_output=True, text=True)
    return parse(got.stdout) if got.returncode == 0 else {}


def score(directory, name, metric):
    """The score, or None where the gold of the set does not ask for it."""
    with open(os.path.join(directory, name + ".json")) as f:
        value = json.load(f)
    group, part = metric.split(".")
    row = value.get(group, {})
    if row.get("asked") == 0:
        return None
    return row.get(part)


def raised(floors, directory):
    """Floors lifted to the scores, cut to four places so that they hold."""
    for s in SETS:
        for m in METRICS:
            got = score(directory, s, m)
            if got is not None:
                floors[s, m] = max(floors.get((s, m), 0), math.floor(got * 1e4) / 1e4)
    return floors


def write(path, floors):
    with open(path, "w") as f:
        f.write("# set\tmetric\tfloor; they only rise: .ci/run --raise\n")
        for (s, m), floor in sorted(floors.items(), key=lambda kv: (SETS.index(kv[0][0]), METRICS.index(kv[0][1]))):
            f.write(f"{s}\t{m}\t{floor:.4f}\n")


def main(path, directory, *flags):
    floors, bad = read(path), 0
    for key, floor in committed(path).items():
        if floors.get(key, 0) < floor - 1e-9:
            print(f"scores: {key[0]} {key[1]}: the floor {floors.get(key, 0):.4f} is below the committed {floor:.4f}")
            bad += 1
    if "--raise" in flags:
        floors = raised(floors, directory)
        write(path, floors)
    for (s, m), floor in floors.items():
        got = score(directory, s, m)
        ok = got is not None and got >= floor - 1e-9
        shown = "absent" if got is None else f"{got:.4f}"
        print(f"{'ok  ' if ok else 'FAIL'} {s:6} {m:16} {shown} floor {floor:.4f}")
        bad += not ok
    if not floors:
        print("scores: no floors yet; write them with .ci/run --raise")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
