package main

import (
	"os"
	"strings"
	"testing"

	"koaccord/extract/corpus"
	"koaccord/extract/record"
)

// TestReadmeIsComplete wants every error code, column and format in the README.
func TestReadmeIsComplete(t *testing.T) {
	data, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	readme := string(data)
	rows := []string{codeEmpty, codeNotPage, codeTimeout, codeInternal,
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
