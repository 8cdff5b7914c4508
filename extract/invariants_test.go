package extract_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"koaccord/extract"
	"koaccord/extract/corpus"
	"koaccord/extract/page"
	"koaccord/extract/record"
	"koaccord/rules"
)

// document is one input of the invariants.
type document struct {
	source page.Source
	data   []byte
}

// roots are where pages are taken from. The second is there on the machines
// of those who measure; without it the first alone is held.
var roots = []string{"../testdata/pages", "../testdata/cli/pages", "../../shared/corpus"}

// documents reads every page below the roots; -short leaves the large sets out.
var documents = sync.OnceValues(func() ([]document, error) {
	reader, err := corpus.New(corpus.Options{Include: []string{"*.html", "*.htm", "*.txt", "*.jsonl"}, Exclude: []string{"gold", "unlabelled", "README*"}})
	if err != nil {
		return nil, err
	}
	var there []string
	for _, root := range roots {
		if _, err := os.Stat(root); err == nil {
			there = append(there, root)
		}
	}
	var docs []document
	for d := range reader.Documents(context.Background(), slices.Values(there)) {
		if d = d.Resolve(); d.Fault == nil {
			docs = append(docs, document{d.Source, d.Data})
		}
	}
	return docs, nil
})

func allDocuments(t *testing.T) []document {
	t.Helper()
	docs, err := documents()
	if err != nil {
		t.Fatal(err)
	}
	if len(docs) == 0 {
		t.Fatal("no pages in testdata")
	}
	return docs
}

var extractor = sync.OnceValues(func() (*extract.Extractor, error) {
	set, err := rules.Default()
	if err != nil {
		return nil, err
	}
	return extract.New(set), nil
})

func newExtractor(t *testing.T) *extract.Extractor {
	t.Helper()
	e, err := extractor()
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// recordOf gives the record of a document; a page that is none gives its error record.
func recordOf(e *extract.Extractor, d document) *record.Record {
	res, err := e.ExtractBytes(d.data, d.source)
	if err != nil {
		return record.Failed(d.source.Name, len(d.data), "not-a-page", err.Error())
	}
	return res.Record
}

func line(t *testing.T, r *record.Record) []byte {
	t.Helper()
	b, err := record.AppendJSON(nil, r)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestRecordsHoldTheSchema(t *testing.T) {
	schema := compileSchema(t)
	e := newExtractor(t)
	for _, d := range allDocuments(t) {
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(line(t, recordOf(e, d))))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(value); err != nil {
			t.Errorf("%s: %v", d.source.Name, err)
		}
	}
}

func compileSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(record.Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("record.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("record.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func TestEvidenceIsWhatItPointsAt(t *testing.T) {
	e := newExtractor(t)
	for _, d := range allDocuments(t) {
		r := recordOf(e, d)
		var tree any
		if err := json.Unmarshal(line(t, r), &tree); err != nil {
			t.Fatal(err)
		}
		for _, a := range r.Agreements {
			for _, ev := range a.Evidence {
				checkEvidence(t, d.source.Name+" "+a.ID, tree, ev)
			}
			checkCovered(t, d.source.Name+" "+a.ID, a)
		}
	}
}

func checkEvidence(t *testing.T, where string, tree any, ev record.Evidence) {
	t.Helper()
	host, err := resolve(tree, ev.At)
	if err != nil {
		t.Errorf("%s: %s: %v", where, ev.Field, err)
		return
	}
	runes := []rune(host)
	if ev.Start < 0 || ev.Start >= ev.End || ev.End > len(runes) {
		t.Errorf("%s: %s: span %d-%d of %d code points", where, ev.Field, ev.Start, ev.End, len(runes))
		return
	}
	if got := string(runes[ev.Start:ev.End]); got != ev.Text {
		t.Errorf("%s: %s: the span reads %q, the evidence says %q", where, ev.Field, got, ev.Text)
	}
}

// resolve follows a JSON Pointer without escapes to a string.
func resolve(tree any, pointer string) (string, error) {
	for _, key := range strings.Split(pointer, "/")[1:] {
		switch node := tree.(type) {
		case map[string]any:
			tree = node[key]
		case []any:
			i, err := strconv.Atoi(key)
			if err != nil || i < 0 || i >= len(node) {
				return "", fmt.Errorf("%s: no element %q", pointer, key)
			}
			tree = node[i]
		default:
			return "", fmt.Errorf("%s: nothing at %q", pointer, key)
		}
	}
	s, ok := tree.(string)
	if !ok {
		return "", fmt.Errorf("%s: no string there", pointer)
	}
	return s, nil
}

// checkCovered wants evidence for every value of an agreement.
func checkCovered(t *testing.T, where string, a record.Agreement) {
	t.Helper()
	has := map[string]bool{}
	for _, ev := range a.Evidence {
		has[ev.Field] = true
	}
	want := []string{"type", "status"}
	if a.Date != nil {
		want = append(want, "date")
	}
	if a.Announced != nil {
		want = append(want, "announced")
	}
	for i := range a.Parties {
		want = append(want, "parties/"+strconv.Itoa(i))
	}
	for i := range a.Signatories {
		want = append(want, "signatories/"+strconv.Itoa(i))
	}
	for i := range a.Amounts {
		want = append(want, "amounts/"+strconv.Itoa(i))
	}
	for _, field := range want {
		if !has[field] {
			t.Errorf("%s: no evidence for %s", where, field)
		}
	}
}

func TestWorkersDoNotMatter(t *testing.T) {
	e := newExtractor(t)
	docs := allDocuments(t)
	var want []byte
	for _, d := range docs {
		want = append(append(want, line(t, recordOf(e, d))...), '\n')
	}
	feed := func(yield func(corpus.Document) bool) {
		for _, d := range docs {
			if !yield(corpus.Document{Source: d.source, Data: d.data}) {
				return
			}
		}
	}
	for _, workers := range []int{1, 8} {
		var got []byte
		work := func(d corpus.Document) []byte {
			b, err := record.AppendJSON(nil, recordOf(e, document{d.Source, d.Data}))
			if err != nil {
				panic(err)
			}
			return b
		}
		emit := func(b []byte) error {
			got = append(append(got, b...), '\n')
			return nil
		}
		if err := corpus.Run(context.Background(), feed, workers, 1<<24, work, emit); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%d workers give other bytes than one pass", workers)
		}
	}
}

// TestCutPagesDoNotPanic cuts pages at 50 offsets each. Of the large sets it
// takes every eighth page, so that the test ends soon.
func TestCutPagesDoNotPanic(t *testing.T) {
	e := newExtractor(t)
	rng := rand.New(rand.NewPCG(1, 2))
	for i, d := range allDocuments(t) {
		if strings.HasPrefix(d.source.Name, "../../") && i%8 != 0 {
			continue
		}
		for range 50 {
			n := rng.IntN(len(d.data) + 1)
			cutSafely(t, e, document{d.source, d.data[:n]})
			if t.Failed() {
				return
			}
		}
	}
}

func cutSafely(t *testing.T, e *extract.Extractor, d document) {
	t.Helper()
	defer func() {
		if cause := recover(); cause != nil {
			t.Errorf("%s cut at %d: panic: %v", d.source.Name, len(d.data), cause)
		}
	}()
	for _, a := range recordOf(e, d).Agreements {
		if len(a.Evidence) == 0 {
			t.Errorf("%s cut at %d: %s has no evidence", d.source.Name, len(d.data), a.ID)
		}
	}
}

func TestYAMLSaysWhatJSONSays(t *testing.T) {
	e := newExtractor(t)
	for _, d := range allDocuments(t) {
		r := recordOf(e, d)
		y, err := record.AppendYAML(nil, r)
		if err != nil {
			t.Fatal(err)
		}
		var fromYAML, fromJSON record.Record
		if err := yaml.Unmarshal(y, &fromYAML); err != nil {
			t.Errorf("%s: %v", d.source.Name, err)
			continue
		}
		if err := json.Unmarshal(line(t, r), &fromJSON); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(fromJSON, fromYAML); diff != "" {
			t.Errorf("%s: (-JSON +YAML)\n%s", d.source.Name, diff)
		}
	}
}
