package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestFullDisk writes to a small file system of its own until it is full: exit
// code 4, the old files untouched, nothing half-written. Shards that were whole
// before stay, and a run with more room goes on.
func TestFullDisk(t *testing.T) {
	script := `
set -e
disk=$1 in=$2
mount -t tmpfs -o size=256k none "$disk"
echo old >"$disk/out.ndjson"
echo old >"$disk/out.csv"
code=0
koaccord extract --quiet -o "$disk/out.csv" -o "$disk/out.ndjson" "$in" || code=$?
echo "code $code"
cat "$disk/out.ndjson" "$disk/out.csv"
ls -A "$disk"
code=0
koaccord extract --quiet --shard-size 40 -o "$disk/s.ndjson" "$in" || code=$?
echo "code $code"
test -s "$disk/s-00000.ndjson"
mount -o remount,size=8m "$disk"
koaccord extract --quiet --shard-size 40 --resume -o "$disk/s.ndjson" "$in"
koaccord extract --quiet --format ndjson "$in" >"$disk/whole"
cat "$disk"/s-*.ndjson | cmp - "$disk/whole"
ls -A "$disk" | grep -c part- || true
`
	disk := t.TempDir()
	in := filepath.Join(t.TempDir(), "in.jsonl")
	if err := os.WriteFile(in, []byte(strings.Repeat(strings.Join(corpusLines(), "\n")+"\n", 20)), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := exec.Command("unshare", "-rm", "mount", "-t", "tmpfs", "none", disk).Run(); err != nil {
		t.Skipf("no file system of its own can be had: %v", err)
	}
	var errors strings.Builder
	cmd := exec.Command("unshare", "-rm", "sh", "-c", script, "sh", disk, in)
	cmd.Stderr = &errors
	got, err := cmd.Output()
	if err != nil {
		t.Errorf("%v", err)
	}
	want := "code 4\nold\nold\nout.csv\nout.ndjson\ncode 4\n0\n"
	if string(got) != want || strings.Count(errors.String(), "no space left on device") != 2 {
		t.Errorf("got %q, want %q; said %s", got, want, errors.String())
	}
}
