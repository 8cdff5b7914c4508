package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"koaccord/extract"
	"koaccord/rules"
)

// corpusLines are lines of JSON with ids, good and broken ones.
func corpusLines() []string {
	var lines []string
	for i := range 40 {
		switch i % 5 {
		case 0:
			lines = append(lines, fmt.Sprintf(`{"id":"d%d","text":"누리시는 %d일 미르재단과 업무협약을 체결했다고 밝혔다.","date":"2021-04-30"}`, i, i%28+1))
		case 1:
			lines = append(lines, fmt.Sprintf(`{"id":"d%d","title":"제목\t%d"}`, i, i))
		case 2:
			lines = append(lines, fmt.Sprintf(`{"id":"d%d","html":"<p>다온상사는 가람대학교와\t공급계약을 맺었다.</p>"}`, i))
		case 3:
			lines = append(lines, fmt.Sprintf(`{"id":"d%d","text":"나루시는 도서관을 열었다."}`, i))
		case 4:
			lines = append(lines, fmt.Sprintf(`{"id":"d%d","text":"  "}`, i))
		}
	}
	return lines
}

// filter runs extract over standard input as an engine does.
func filter(t *testing.T, ex *extract.Extractor, input, format string) []byte {
	t.Helper()
	f := &extractFlags{format: format, inputFormat: "jsonl", logFormat: "text", jobs: 2, maxBytes: 1 << 20}
	p, err := f.plan(nil)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := p.run(context.Background(), streams{strings.NewReader(input), &out, io.Discard}, ex); err != nil {
		t.Fatalf("a filter must end with 0: %v", err)
	}
	return out.Bytes()
}

// TestFilterDoesNotSeeCuts cuts a corpus between lines a thousand times: the
// records of the pieces, put together, are those of the whole.
func TestFilterDoesNotSeeCuts(t *testing.T) {
	set, err := rules.Default()
	if err != nil {
		t.Fatal(err)
	}
	ex := extract.New(set)
	lines := corpusLines()
	join := func(lines []string) string { return strings.Join(lines, "\n") + "\n" }
	want := filter(t, ex, join(lines), "ndjson")
	if got := bytes.Count(want, []byte("\n")); got != len(lines) {
		t.Fatalf("%d records of %d lines", got, len(lines))
	}
	if bytes.Contains(want, []byte("\t")) {
		t.Fatal("a raw tab in NDJSON")
	}
	for round := range 1000 {
		rng := rand.New(rand.NewPCG(7, uint64(round)))
		var got []byte
		for from := 0; from < len(lines); {
			to := min(len(lines), from+1+rng.IntN(len(lines)))
			got = append(got, filter(t, ex, join(lines[from:to]), "ndjson")...)
			from = to
		}
		if !bytes.Equal(got, want) {
			t.Fatalf("round %d: the pieces differ from the whole", round)
		}
	}
}

// TestInterruptedRunGoesOn kills a run with shards again and again and wants
// the bytes of one that was left alone.
func TestInterruptedRunGoesOn(t *testing.T) {
	dir := t.TempDir()
	lines := corpusLines()
	var input strings.Builder
	for range 50 {
		for _, l := range lines {
			input.WriteString(l + "\n")
		}
	}
	in := filepath.Join(dir, "in.jsonl")
	if err := os.WriteFile(in, []byte(input.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	command := func(out string, more ...string) *exec.Cmd {
		return exec.Command("koaccord", append([]string{"extract", "--shard-size", "37", "-o", filepath.Join(dir, out), in}, more...)...)
	}
	if err := command("whole.ndjson").Run(); err != nil {
		t.Fatal(err)
	}
	stops := 0
	for round := 0; ; round++ {
		cmd := command("parts.ndjson", "--resume")
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if round < 12 {
			time.Sleep(time.Duration(30+10*round) * time.Millisecond)
			_ = cmd.Process.Signal([]os.Signal{os.Kill, syscall.SIGTERM, os.Interrupt}[round%3])
		}
		if err := cmd.Wait(); err == nil {
			break
		}
		stops++
	}
	for _, name := range names(t, dir) {
		if strings.Contains(name, ".part-") {
			t.Errorf("left behind: %s", name)
		}
	}
	if stops == 0 {
		t.Error("no run was stopped; the test shows nothing")
	}
	if got, want := shardsOf(t, dir, "parts"), shardsOf(t, dir, "whole"); !bytes.Equal(got, want) {
		t.Errorf("%d bytes after %d stops, want the %d of one run", len(got), stops, len(want))
	}
}

func shardsOf(t *testing.T, dir, name string) []byte {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, name+"-*.ndjson"))
	if err != nil {
		t.Fatal(err)
	}
	var all []byte
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		all = append(append(all, f[len(filepath.Join(dir, name)):]...), data...)
	}
	return all
}
