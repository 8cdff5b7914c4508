package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"koaccord/extract"
	"koaccord/extract/corpus"
	"koaccord/extract/record"
	"koaccord/extract/worker"
	"koaccord/rules"
)

func TestMain(m *testing.M) {
	flag.Parse()
	beam.Init()
	os.Exit(m.Run())
}

// corpusText is JSONL with and without ids, and lines broken in every way. It
// is long enough that a reader which trusts the size of the compressed file
// stops early.
func corpusText(limit int) string {
	var b strings.Builder
	for i := range 300 {
		fmt.Fprintf(&b, `{"id":"d%03d","text":"누리시는 %d일 미르재단과 업무협약을 체결했다고 밝혔다.","date":"2021-04-30"}`+"\n", i, i%28+1)
		switch i % 60 {
		case 0:
			b.WriteString(`{"text":"다온상사는 가람대학교와 공급계약을 맺었다."}` + "\n")
		case 10:
			b.WriteString("{\"id\":\"cut\",\"text\":\"누리\n")
		case 20:
			b.WriteString("{\"text\":\"\xff\xfe\"}\n")
		case 30:
			fmt.Fprintf(&b, `{"id":"n%d","title":"본문 없음"}`+"\n", i)
		case 40:
			b.WriteString(`{"text":"` + strings.Repeat("가", limit) + `"}` + "\n")
		case 50:
			b.WriteString("\n[1]\n")
		}
	}
	return b.String()
}

func packed(t *testing.T, name, text string) []byte {
	t.Helper()
	switch filepath.Ext(name) {
	case ".gz":
		var b bytes.Buffer
		w := gzip.NewWriter(&b)
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	case ".zst":
		enc, err := zstd.NewWriter(nil)
		if err != nil {
			t.Fatal(err)
		}
		return enc.EncodeAll([]byte(text), nil)
	}
	return []byte(text)
}

const limit = 2000

// viaLibrary gives the records of the paths, sorted by name, without Beam.
func viaLibrary(t *testing.T, paths ...string) []string {
	t.Helper()
	set, err := rules.Default()
	if err != nil {
		t.Fatal(err)
	}
	r, err := corpus.New(corpus.Options{MaxBytes: limit})
	if err != nil {
		t.Fatal(err)
	}
	w := worker.Worker{Extractor: extract.New(set)}
	var out []string
	for d := range r.Documents(context.Background(), slices.Values(paths)) {
		rec, _ := w.Record(d)
		line, err := record.AppendJSON(nil, rec)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, string(line))
	}
	return byName(t, out)
}

// viaBeam gives what the pipeline writes for the arguments, sorted by name.
func viaBeam(t *testing.T, a arguments) []string {
	t.Helper()
	a.output = filepath.Join(t.TempDir(), "out", "part")
	if a.MaxBytes == 0 {
		a.MaxBytes = limit
	}
	a.parts = max(a.parts, 1)
	if err := a.check(); err != nil {
		t.Fatal(err)
	}
	if err := a.run(context.Background()); err != nil {
		t.Fatal(err)
	}
	var out []string
	for part := range a.parts {
		data, err := os.ReadFile(fmt.Sprintf("%s-%05d-of-%05d.ndjson", a.output, part, a.parts))
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
		if !slices.IsSorted(lines) {
			t.Errorf("part %d is not sorted", part)
		}
		out = append(out, lines...)
	}
	return byName(t, out)
}

// byName sorts records by the name of their document, then by their bytes.
func byName(t *testing.T, lines []string) []string {
	t.Helper()
	name := func(line string) string {
		var r struct{ Source struct{ Name string } }
		if err := json.Unmarshal([]byte(line), &r); err != nil || r.Source.Name == "" {
			t.Fatalf("%s: no name, %v", line, err)
		}
		return r.Source.Name
	}
	slices.SortFunc(lines, func(a, b string) int {
		if c := strings.Compare(name(a), name(b)); c != 0 {
			return c
		}
		return strings.Compare(a, b)
	})
	return lines
}

func writeFile(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestPipelineEqualsLibrary runs the pipeline on prism over one corpus in three
// dresses, and over single pages.
func TestPipelineEqualsLibrary(t *testing.T) {
	text := corpusText(limit)
	broken := strings.Count(text, "\n") - 300 - 5 - 5 // without good and empty lines
	for _, name := range []string{"a.jsonl", "a.jsonl.gz", "a.jsonl.zst"} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), name)
			writeFile(t, path, packed(t, name, text))
			want := viaLibrary(t, path)
			got := viaBeam(t, arguments{input: path, parts: 3, options: options{Format: "auto"}})
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-library +beam)\n%s", diff)
			}
			if n := strings.Count(strings.Join(got, "\n"), `"error":{`); n != broken || broken != 25 {
				t.Errorf("%d error records, want %d", n, broken)
			}
		})
	}
	t.Run("pages", func(t *testing.T) {
		paths, err := filepath.Glob("../../testdata/cli/pages/*")
		if err != nil {
			t.Fatal(err)
		}
		want := viaLibrary(t, paths...)
		got := viaBeam(t, arguments{input: "../../testdata/cli/pages/*l,../../testdata/cli/pages/*.txt", options: options{Format: "auto"}})
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-library +beam)\n%s", diff)
		}
	})
}

// TestDamagedFile wants what came before the damage, and the fault.
func TestDamagedFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.jsonl.gz")
	data := packed(t, path, corpusText(limit))
	writeFile(t, path, data[:len(data)-20])
	got := viaBeam(t, arguments{input: path, options: options{Format: "auto"}})
	if diff := cmp.Diff(viaLibrary(t, path), got); diff != "" {
		t.Errorf("(-library +beam)\n%s", diff)
	}
	if n := strings.Count(strings.Join(got, "\n"), `"code":"truncated"`); n != 1 || len(got) < 300 {
		t.Errorf("%d records, %d of them truncated", len(got), n)
	}
}

func TestOptions(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.jsonl")
	writeFile(t, path, []byte(`{"id":"a","text":"누리시는 미르반도체와 업무협약을 체결했다.","date":"2021-04-30"}
{"id":"b","text":"누리시는 도서관을 열었다."}
broken
`))
	if err := os.MkdirAll(filepath.Join(dir, "rules", "organizations"), 0o755); err != nil {
		t.Fatal(err)
	}
	writeFile(t, filepath.Join(dir, "rules", "organizations", "company.yaml"),
		[]byte("kind: company\ncountry: KR\norganizations:\n  - {name: 미르반도체 주식회사, aliases: [미르반도체]}\n"))
	got := viaBeam(t, arguments{input: path, rules: filepath.Join(dir, "rules"), fields: "source.name,agreements.parties.name,error.code",
		options: options{Format: "auto", Only: true}})
	want := []string{
		`{"source":{"name":"` + path + `:3"},"agreements":[],"error":{"code":"broken-json"}}`,
		`{"source":{"name":"a"},"agreements":[{"parties":[{"name":"누리시"},{"name":"미르반도체 주식회사"}]}]}`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestRefused(t *testing.T) {
	good := arguments{input: "in", output: "out", parts: 1, options: options{Format: "auto"}}
	for name, change := range map[string]func(*arguments){
		"no input":      func(a *arguments) { a.input = "" },
		"no output":     func(a *arguments) { a.output = "" },
		"no parts":      func(a *arguments) { a.parts = 0 },
		"format":        func(a *arguments) { a.Format = "csv" },
		"field":         func(a *arguments) { a.fields = "sauce" },
		"rules":         func(a *arguments) { a.rules = "no/such/folder" },
		"reference day": func(a *arguments) { a.Reference = "gestern" },
	} {
		a := good
		if err := a.check(); err != nil {
			t.Fatal(err)
		}
		if change(&a); a.check() == nil {
			t.Errorf("%s: taken", name)
		}
	}
	a := good
	a.input = filepath.Join(t.TempDir(), "none*.jsonl")
	a.output = filepath.Join(t.TempDir(), "out")
	if err := a.run(context.Background()); err == nil || !strings.Contains(err.Error(), "no such file") {
		t.Errorf("a glob that names nothing: %v", err)
	}
}
