package extract_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"koaccord/extract/page"
)

var update = flag.Bool("update", false, "write the golden records anew")

// TestGoldenRecords holds the whole record of every page below testdata/pages
// that has a record.json beside it.
func TestGoldenRecords(t *testing.T) {
	goldens, err := filepath.Glob("../testdata/pages/*/record.json")
	if err != nil || len(goldens) == 0 {
		t.Fatalf("no golden records: %v", err)
	}
	e := newExtractor(t)
	for _, golden := range goldens {
		dir := filepath.Dir(golden)
		t.Run(filepath.Base(dir), func(t *testing.T) {
			name, data := readPage(t, dir)
			got := indented(t, line(t, recordOf(e, document{page.Source{Name: name}, data})))
			if *update {
				if err := os.WriteFile(golden, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(got)); diff != "" {
				t.Errorf("record (-want +got):\n%s", diff)
			}
		})
	}
}

// readPage gives the one page of a fixture.
func readPage(t *testing.T, dir string) (string, []byte) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "page.*"))
	if err != nil || len(files) != 1 {
		t.Fatalf("%s: pages %v, %v", dir, files, err)
	}
	data, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	return filepath.Base(files[0]), data
}

func indented(t *testing.T, b []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := json.Indent(&out, b, "", "  "); err != nil {
		t.Fatal(err)
	}
	out.WriteByte('\n')
	return out.Bytes()
}
