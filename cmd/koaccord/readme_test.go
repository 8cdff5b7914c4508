package main

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"koaccord/extract/corpus"
	"koaccord/extract/record"
	"koaccord/extract/worker"
)

// TestReadmeIsComplete wants every error code, column and format in the README.
func TestReadmeIsComplete(t *testing.T) {
	data, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := string(data)
	rows := []string{worker.CodeEmpty, worker.CodeNotPage, worker.CodeTimeout, worker.CodeInternal,
		corpus.CodeUnreadable, corpus.CodeTooLarge, corpus.CodeTruncated, corpus.CodeBrokenStream, corpus.CodeBomb,
		corpus.CodeBrokenJSON, corpus.CodeNoText, corpus.CodeBrokenWARC, corpus.CodeEncoding}
	for _, c := range record.Columns() {
		rows = append(rows, c.Name)
	}
	for _, row := range rows {
		if !strings.Contains(readme, "| `"+row+"` |") {
			t.Errorf("the README has no row for %s", row)
		}
	}
	for _, f := range corpus.Formats() {
		if f != corpus.Auto && !strings.Contains(readme, string(f)) {
			t.Errorf("the README does not name the format %s", f)
		}
	}
	if !strings.Contains(readme, "    go test ./...\n") {
		t.Error("the README does not say how to pass the tests")
	}
}

var update = flag.Bool("update", false, "write the output of the commands in the README anew")

// TestReadmeShowsRealOutput runs the commands that the README shows with their
// output.
func TestReadmeShowsRealOutput(t *testing.T) {
	t.Chdir("../..")
	data, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	got := withRealOutput(t, strings.Split(string(data), "\n"))
	if *update {
		if err := os.WriteFile("README.md", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(data), got); diff != "" {
		t.Errorf("the README shows other output (-shown +real); run: go test ./cmd/koaccord -run TestReadmeShowsRealOutput -update\n%s", diff)
	}
}

// withRealOutput replaces what stands below each command, indented as code, by
// what the command prints. A command with nothing below it is not run.
func withRealOutput(t *testing.T, lines []string) string {
	t.Helper()
	const indent, prompt = "    ", "    $ koaccord "
	var out []string
	for i := 0; i < len(lines); i++ {
		out = append(out, lines[i])
		command, ok := strings.CutPrefix(lines[i], prompt)
		if !ok {
			continue
		}
		end := i + 1
		for end < len(lines) && (lines[end] == "" || strings.HasPrefix(lines[end], indent) && !strings.HasPrefix(lines[end], prompt)) {
			end++
		}
		for end > i+1 && lines[end-1] == "" {
			end--
		}
		if end == i+1 {
			continue
		}
		var stdout, stderr bytes.Buffer
		if code := run(strings.Fields(command), streams{strings.NewReader(""), &stdout, &stderr}); code != exitDone {
			t.Fatalf("koaccord %s: exit code %d: %s", command, code, stderr.String())
		}
		for _, l := range strings.Split(strings.TrimRight(stdout.String(), "\n"), "\n") {
			out = append(out, strings.TrimRight(indent+l, " "))
		}
		i = end - 1
	}
	return strings.Join(out, "\n")
}
