package main

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestStoppedRunsGoOn stops runs at random moments by every signal that stops
// one, and wants the files of a run that was left alone: no loss, no double,
// nothing half-written. With KOACCORD_LONG=1 it stops a thousand, else 24.
func TestStoppedRunsGoOn(t *testing.T) {
	stops := 24
	if os.Getenv(longRun) != "" {
		stops = 1000
	}
	dir := t.TempDir()
	in := filepath.Join(dir, "in")
	if err := os.Mkdir(in, 0o755); err != nil {
		t.Fatal(err)
	}
	lines := strings.Repeat(strings.Join(corpusLines(), "\n")+"\n", 20)
	for _, name := range []string{"a.jsonl", "b.jsonl", "c.jsonl"} {
		if err := os.WriteFile(filepath.Join(in, name), []byte(lines), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	command := func(out string, more ...string) *exec.Cmd {
		if err := os.MkdirAll(filepath.Join(dir, out), 0o755); err != nil {
			t.Fatal(err)
		}
		args := []string{"extract", "--shard-size", "101", "-o", filepath.Join(dir, out, "out.ndjson"), "-o", filepath.Join(dir, out, "out.csv"), in}
		return exec.Command("koaccord", append(args, more...)...)
	}
	start := time.Now()
	if err := command("whole").Run(); err != nil {
		t.Fatal(err)
	}
	took := time.Since(start)
	want := contents(t, filepath.Join(dir, "whole"))
	if len(want) < 40 {
		t.Fatalf("%d files of shards; the test shows nothing", len(want))
	}
	rng := rand.New(rand.NewPCG(11, uint64(time.Now().UnixNano())))
	signals := []syscall.Signal{syscall.SIGKILL, syscall.SIGTERM, syscall.SIGINT, syscall.SIGKILL, syscall.SIGHUP}
	stopped, finished := 0, 0
	for stopped < stops {
		out, before := "parts"+strconv.Itoa(finished), stopped
		for {
			cmd := command(out, "--resume")
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			sig := signals[rng.IntN(len(signals))]
			timer := time.AfterFunc(time.Duration(rng.Int64N(int64(took)*2/3)), func() { _ = cmd.Process.Signal(sig) })
			err := cmd.Wait()
			timer.Stop()
			if err == nil {
				break
			}
			if code := cmd.ProcessState.ExitCode(); code != -1 && code != 128+int(sig) {
				t.Fatalf("exit code %d after %v", code, sig)
			}
			stopped++
		}
		if finished++; stopped-before < 2 {
			took = took * 9 / 10 // the signals come too late for this machine
		}
		if diff := cmp.Diff(want, contents(t, filepath.Join(dir, out))); diff != "" {
			t.Fatalf("after %d stops (-whole +parts)\n%.2000s", stopped, diff)
		}
	}
	t.Logf("%d stops, %d runs gone on with to their end", stopped, finished)
}

// contents are the files of a folder, the marker aside, whose key differs.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, name := range names(t, dir) {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, ".progress") {
			data = nil
		}
		out[name] = string(data)
	}
	return out
}
