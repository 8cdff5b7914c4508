package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"koaccord/extract"
	"koaccord/extract/page"
	"koaccord/extract/record"
)

// faulty is an extractor that fails in the way that a document names.
type faulty struct{}

func (faulty) ExtractBytes(data []byte, source page.Source) (*extract.Result, error) {
	switch string(data) {
	case "panic":
		panic("a fault of a stage")
	case "hang":
		time.Sleep(time.Minute)
	}
	return &extract.Result{Record: &record.Record{Source: record.Source{Name: source.Name}, Agreements: []record.Agreement{}}}, nil
}

// TestFaultsStayInTheirDocument wants an error record in place of a document
// that panics or hangs, and the others unharmed.
func TestFaultsStayInTheirDocument(t *testing.T) {
	in := `{"id":"a","text":"good"}
{"id":"b","text":"panic"}
{"id":"c","text":"hang"}
{"id":"d","text":"good"}
`
	f := &extractFlags{format: "ndjson", inputFormat: "jsonl", logFormat: "text", jobs: 2, maxBytes: 1000,
		timeout: 100 * time.Millisecond, fields: []string{"source.name", "error.code"}}
	p, err := f.plan(nil)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := p.run(context.Background(), streams{strings.NewReader(in), &out, io.Discard}, faulty{}); err != nil {
		t.Fatal(err)
	}
	want := `{"source":{"name":"a"}}
{"source":{"name":"b"},"error":{"code":"internal-error"}}
{"source":{"name":"c"},"error":{"code":"timeout"}}
{"source":{"name":"d"}}
`
	if out.String() != want {
		t.Errorf("got\n%swant\n%s", out.String(), want)
	}
}

// TestSignalLeavesNoFile stops a run that waits for input.
func TestSignalLeavesNoFile(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		dir := t.TempDir()
		cmd := exec.Command("koaccord", "extract", "--input-format", "jsonl", "-o", filepath.Join(dir, "out.ndjson"))
		in, err := cmd.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		waitFor(t, func() bool { return len(names(t, dir)) == 1 })
		if err := cmd.Process.Signal(sig); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait()
		in.Close()
		if got, want := cmd.ProcessState.ExitCode(), 128+int(sig); got != want {
			t.Errorf("%v: exit code %d, want %d", sig, got, want)
		}
		if left := names(t, dir); len(left) > 0 {
			t.Errorf("%v: left behind: %v", sig, left)
		}
	}
}

// TestIgnoredSignalStaysIgnored starts a run as nohup does.
func TestIgnoredSignalStaysIgnored(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out.ndjson")
	cmd := exec.Command("sh", "-c", `trap "" HUP; exec koaccord extract --input-format jsonl -o "$0"`, out)
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	waitFor(t, func() bool { return len(names(t, filepath.Dir(out))) == 1 })
	if err := cmd.Process.Signal(syscall.SIGHUP); err != nil {
		t.Fatal(err)
	}
	io.WriteString(in, `{"id":"a","text":"나루시는 도서관을 열었다."}`+"\n")
	in.Close()
	if err := cmd.Wait(); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(out); err != nil || !strings.Contains(string(data), `"name":"a"`) {
		t.Errorf("%v: %s", err, data)
	}
}

func names(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

func waitFor(t *testing.T, held func() bool) {
	t.Helper()
	for end := time.Now().Add(10 * time.Second); !held(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("waited in vain")
		}
	}
}
