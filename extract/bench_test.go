package extract_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"koaccord/extract"
	"koaccord/extract/agreement"
	"koaccord/extract/article"
	"koaccord/extract/block"
	"koaccord/extract/corpus"
	"koaccord/extract/mention"
	"koaccord/extract/page"
	"koaccord/extract/record"
	"koaccord/extract/sentence"
	"koaccord/rules"
)

// benchSets are what is measured: pages of testdata, and those of the outside
// corpus where it is there.
var benchSets = []struct{ name, path string }{
	{"testdata", "../testdata"},
	{"html", "../../shared/corpus/html/pages"},
	{"flat", "../../shared/corpus/flat/pages"},
	{"articles", "../../shared/corpus/dev/docs.jsonl"},
}

// eachSet runs a benchmark on every set that is there, over all documents that
// keep agrees to; nil keeps all.
func eachSet(b *testing.B, keep func(page.Source, []byte) bool, run func(b *testing.B, docs []document)) {
	for _, set := range benchSets {
		if _, err := os.Stat(set.path); err != nil {
			continue
		}
		reader, err := corpus.New(corpus.Options{Include: []string{"*.html", "*.txt", "*.jsonl"}})
		if err != nil {
			b.Fatal(err)
		}
		var docs []document
		size := 0
		for d := range reader.Documents(context.Background(), slices.Values([]string{set.path})) {
			if d = d.Resolve(); d.Fault == nil && (keep == nil || keep(d.Source, d.Data)) {
				docs = append(docs, document{d.Source, d.Data})
				size += len(d.Data)
			}
		}
		if len(docs) == 0 {
			continue
		}
		b.Run(set.name, func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			run(b, docs)
			b.ReportMetric(float64(b.N*len(docs))/b.Elapsed().Seconds(), "docs/s")
		})
	}
}

func ruleSet(b *testing.B) *rules.Set {
	b.Helper()
	set, err := rules.Default()
	if err != nil {
		b.Fatal(err)
	}
	return set
}

// BenchmarkExtract is the whole way, from bytes to record.
func BenchmarkExtract(b *testing.B) {
	e := extract.New(ruleSet(b))
	eachSet(b, nil, func(b *testing.B, docs []document) {
		for b.Loop() {
			for _, d := range docs {
				_, _ = e.ExtractBytes(d.data, d.source)
			}
		}
	})
}

// BenchmarkStages measures each stage on what the stages before it gave.
func BenchmarkStages(b *testing.B) {
	set := ruleSet(b)
	cutter, assembler, finder := block.New(set), article.New(set), mention.New(set)
	detector := agreement.New(set, finder)
	e := extract.New(set)
	stages := []struct {
		name string
		run  func(document, *extract.Result)
	}{
		{"page", func(d document, _ *extract.Result) { _, _ = page.Read(d.data, d.source) }},
		{"block", func(_ document, r *extract.Result) { cutter.Cut(r.Page) }},
		{"article", func(_ document, r *extract.Result) { assembler.Assemble(r.Page, r.Blocks) }},
		{"sentence", func(_ document, r *extract.Result) { sentence.Split(r.Article) }},
		{"mention", func(_ document, r *extract.Result) { finder.Find(r.Sentences) }},
		{"agreement", func(_ document, r *extract.Result) { detector.Detect(r.Article, r.Mentions, "") }},
		{"record", func(_ document, r *extract.Result) { record.From(r.Page, r.Article, r.Agreements) }},
		{"json", func(_ document, r *extract.Result) { _, _ = record.AppendJSON(nil, r.Record) }},
	}
	for _, s := range stages {
		b.Run(s.name, func(b *testing.B) {
			eachSet(b, nil, func(b *testing.B, docs []document) {
				var results []*extract.Result
				for _, d := range docs {
					r, err := e.ExtractBytes(d.data, d.source)
					if err != nil {
						r = &extract.Result{Page: &page.Page{Format: page.Text}, Article: &article.Article{}}
					}
					results = append(results, r)
				}
				for b.Loop() {
					for i, d := range docs {
						s.run(d, results[i])
					}
				}
			})
		})
	}
}

// BenchmarkHTMLParse is the floor under pages of HTML: the parser alone.
func BenchmarkHTMLParse(b *testing.B) {
	isHTML := func(_ page.Source, data []byte) bool { return bytes.Contains(data, []byte("<html")) }
	eachSet(b, isHTML, func(b *testing.B, docs []document) {
		for b.Loop() {
			for _, d := range docs {
				_, _ = html.Parse(bytes.NewReader(d.data))
			}
		}
	})
}

// BenchmarkTokenizer is the floor below that: tokens without a tree.
func BenchmarkTokenizer(b *testing.B) {
	isHTML := func(_ page.Source, data []byte) bool { return bytes.Contains(data, []byte("<html")) }
	eachSet(b, isHTML, func(b *testing.B, docs []document) {
		for b.Loop() {
			for _, d := range docs {
				for z := html.NewTokenizer(bytes.NewReader(d.data)); z.Next() != html.ErrorToken; {
				}
			}
		}
	})
}

// BenchmarkStart is what every run pays before its first document.
func BenchmarkStart(b *testing.B) {
	for b.Loop() {
		extract.New(ruleSet(b))
	}
}

// BenchmarkLong is texts that tell one thing without end: what they take for each byte must not
// grow with their length.
func BenchmarkLong(b *testing.B) {
	set := ruleSet(b)
	finder := mention.New(set)
	detector := agreement.New(set, finder)
	for _, t := range []struct{ name, unit string }{
		{"lists", "가람전자·다온전자·다라품 등 3개사·"},
		{"verbs", "가람전자와 다온전자는 협력하기로 합의했다. "},
		{"states", "양국은 협정을 체결했다. 그는 말했다. "},
	} {
		for _, n := range []int{200, 2000} {
			a := &article.Article{Title: "가람전자와 다온전자 협약 체결", Paragraphs: []string{strings.Repeat(t.unit, n)}}
			b.Run(fmt.Sprintf("%s/%d", t.name, n), func(b *testing.B) {
				b.SetBytes(int64(len(a.Paragraphs[0])))
				for b.Loop() {
					detector.Detect(a, finder.Find(sentence.Split(a)), "")
				}
			})
		}
	}
}
