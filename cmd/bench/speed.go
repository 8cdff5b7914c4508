package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"text/tabwriter"
	"time"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"

	"koaccord/extract"
	"koaccord/extract/corpus"
	"koaccord/extract/page"
	"koaccord/extract/record"
	"koaccord/rules"
)

// minMegabytes is how much a round of each contender works on; a small folder
// is gone through several times.
const minMegabytes = 2

// rounds is how often every contender has its turn. The best round counts: what
// else the machine does only ever adds time.
const rounds = 7

// contender is one of the tools whose speed is compared.
type contender struct {
	name string
	run  func(data []byte, source page.Source)
}

// speed compares the whole of koaccord, from bytes to a line of JSON, with the
// floors below it on the pages of some folders, each a set of its own. All run
// on one core, in turns, in one process.
func speed(sets []string) error {
	runtime.GOMAXPROCS(1)
	set, err := rules.Default()
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 4, 2, ' ', 0)
	fmt.Fprintln(w, "set\twhat runs\tMB/s\tpages/s\ttime\tallocs/page\tKB/page")
	for _, path := range sets {
		pages, err := readPages(path)
		if err != nil {
			return err
		}
		markup, texts := divide(pages)
		name := filepath.Base(filepath.Dir(path)) + "/" + filepath.Base(path)
		compare(w, name+", HTML", markup, contenders(set, true))
		compare(w, name+", text", texts, contenders(set, false))
	}
	return w.Flush()
}

// input is a page as the corpus reader gives it.
type input struct {
	data   []byte
	source page.Source
}

func readPages(path string) ([]input, error) {
	r, err := corpus.New(corpus.Options{Include: []string{"*.html", "*.txt", "*.jsonl"}})
	if err != nil {
		return nil, err
	}
	var out []input
	for d := range r.Documents(context.Background(), slices.Values([]string{path})) {
		if d = d.Resolve(); d.Fault != nil {
			return nil, errors.New(d.Source.Name + ": " + d.Fault.Message)
		}
		out = append(out, input{d.Data, d.Source})
	}
	return out, nil
}

// divide parts pages of HTML from flattened ones and articles.
func divide(pages []input) (markup, texts []input) {
	for _, p := range pages {
		if bytes.Contains(p.data, []byte("<html")) {
			markup = append(markup, p)
		} else {
			texts = append(texts, p)
		}
	}
	return markup, texts
}

// contenders are koaccord alone for texts, and all for pages of HTML.
func contenders(set *rules.Set, markup bool) []contender {
	ex := extract.New(set)
	list := []contender{{"koaccord, all stages", func(data []byte, source page.Source) {
		res, err := ex.ExtractBytes(data, source)
		if err == nil {
			_, _ = record.AppendJSON(nil, res.Record)
		}
	}}}
	if !markup {
		return list
	}
	return append([]contender{
		{"html.Parse", func(data []byte, _ page.Source) { _, _ = html.Parse(bytes.NewReader(data)) }},
		{"html.Tokenizer", func(data []byte, _ page.Source) {
			for z := html.NewTokenizer(bytes.NewReader(data)); z.Next() != html.ErrorToken; {
			}
		}},
	}, append(list,
		contender{"go-trafilatura, defaults", func(data []byte, _ page.Source) {
			_, _ = trafilatura.Extract(bytes.NewReader(data), trafilatura.Options{})
		}},
		contender{"go-trafilatura, with fallback", func(data []byte, _ page.Source) {
			_, _ = trafilatura.Extract(bytes.NewReader(data), trafilatura.Options{EnableFallback: true})
		}})...)
}

// cost is what one contender takes for all pages of a set, once.
type cost struct {
	time          time.Duration
	allocs, bytes uint64
}

// compare prints a line for each contender. The time is that of the first.
func compare(w io.Writer, name string, pages []input, list []contender) {
	if len(pages) == 0 {
		return
	}
	size := 0
	for _, p := range pages {
		size += len(p.data)
	}
	times := 1 + minMegabytes*1_000_000/size
	best := make([]cost, len(list))
	for range rounds {
		for i, c := range list {
			if got := measureRound(c, pages, times); best[i].time == 0 || got.time < best[i].time {
				best[i] = got
			}
		}
	}
	for i, c := range list {
		n := float64(len(pages))
		b := best[i]
		fmt.Fprintf(w, "%s\t%s\t%.1f\t%.0f\t%.2f\t%.0f\t%.0f\n", name, c.name, float64(size)/1e6/b.time.Seconds(), n/b.time.Seconds(),
			float64(b.time)/float64(best[0].time), float64(b.allocs)/n, float64(b.bytes)/n/1e3)
	}
}

func measureRound(c contender, pages []input, times int) cost {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	start := time.Now()
	for range times {
		for _, p := range pages {
			c.run(p.data, p.source)
		}
	}
	took := time.Since(start)
	runtime.ReadMemStats(&after)
	n := uint64(times)
	return cost{took / time.Duration(times), (after.Mallocs - before.Mallocs) / n, (after.TotalAlloc - before.TotalAlloc) / n}
}
